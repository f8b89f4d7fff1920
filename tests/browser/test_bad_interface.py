"""An interface that is meant to do harm: nothing of it runs, and it stays in its place."""

import json

import pytest
from playwright.sync_api import Page, expect

from demo_app.demo_app.play.links import Written, pack

RUNS = "<img src=x onerror='ran=1'><script>ran=1</script><svg onload='ran=1'></svg>"
LEAVES = "<base href='//bad.test'><iframe src='//bad.test'></iframe>"
BAD = f"{RUNS}{LEAVES}<a href='javascript:ran=1'>x</a>"
COVER = {"position": "absolute", "inset": "-5000px", "z-index": "2147483647", "background": "red"}
SIGN = {**COVER, "content": "'x'"}
SOON = 15_000  # milliseconds


def open_interface(demo: str, page: Page, body: str, **data: object) -> None:
    code = f"el.Interface(title='Bad', body=[{body}])"
    page.goto(f"{demo}/play#{pack(Written('python', code, json.dumps(data)))}")
    expect(page.get_by_role("group", name="Bad")).to_be_visible(timeout=SOON)


def test_words_of_an_interface_and_of_its_task_run_nothing_and_fetch_nothing(
    demo: str, page: Page
) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    bad = repr(BAD)
    term = f"name='a', title={bad}, hint={bad}, html={bad}"
    open_interface(
        demo,
        page,
        f"el.Header(text={bad}), el.Markdown(text={bad}), el.Markdown(text='$bad'),"
        f"el.Group(title={bad}, class_name={bad}, children=[el.Comment(name='c', title={bad},"
        f"hint={bad}, placeholder={bad})]), el.TextSource(name='text', value='$bad'),"
        f"el.Labels(of='text', labels=[el.Label({term})]), el.ListSource(name='list'),"
        f"el.Choices(name='d', choices=[el.Choice({term})]),"
        f"el.Tags(name='e', suggestions=[el.Suggestion({term})]),"
        f"el.Ranking(name='f', entries=[el.Entry({term}, text={bad})]),"
        f"el.Taxonomy(name='g', inline=True, items=[el.Item({term})])",
        bad=BAD,
        list=[{"title": RUNS, "html": BAD}],
    )
    expect(page.get_by_role("treeitem")).to_be_visible()
    for link in page.get_by_role("link", name="x", exact=True).all():
        link.click(timeout=1000)
    assert page.evaluate("window.ran") is None
    assert not [url for url in asked if "bad.test" in url]


@pytest.mark.parametrize(
    "look",
    [
        f"el.Row(children=[el.Comment(name='c')], style={COVER})",
        f"el.Style(rules={{'*': {COVER}}}), el.Comment(name='c')",
        f"el.Style(rules={{'*::before': {SIGN}}}), el.Comment(name='c')",
        "el.Style(rules={'body *, :root': {'visibility': 'hidden'}}), el.Comment(name='c')",
    ],
    ids=["its own", "everything in it", "before everything in it", "the page"],
)
def test_looks_of_an_interface_cover_nothing_of_the_page(demo: str, page: Page, look: str) -> None:
    open_interface(demo, page, look)
    # A click that lands elsewhere fails.
    page.get_by_role("textbox", name="Task data as JSON").click(timeout=SOON)
    page.get_by_role("button", name="Submit").click(timeout=SOON)


def test_a_long_list_is_cut_and_the_page_still_answers(demo: str, page: Page) -> None:
    again = "el.Repeat(on='$list', children=[el.YesNo(name='q{{idx}}')])"
    open_interface(demo, page, again, list=[0] * 5000)
    expect(page.get_by_text("Only the first 1,000 of 5,000 are shown.")).to_be_attached()
    page.get_by_role("radio", name="Yes").first.check(timeout=SOON)
    page.get_by_role("button", name="Submit").click()
    expect(page.get_by_role("button", name="Submitted")).to_be_visible(timeout=SOON)
