"""Documents in HTML in their frame: apart from the page, harmless, read from where they are."""

import re
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, Route, expect

from tests.browser.bare import HOST, open_bare, show

LABELS = {"kind": "labels", "name": "terms", "of": "page", "labels": [{"name": "Term"}]}


def open_html(page: Page, html: str, *, strict: bool = False, **given: Any) -> Locator:
    """`given` is what else is said of the source, and `regions` that are there already."""
    regions = given.pop("regions", [])
    open_bare(page, strict=strict)
    show(
        page,
        [{"kind": "html", "name": "page", "title": "Page", **given}, LABELS],
        {"page": html},
        annotation={"id": "said", "regions": regions},
    )
    return page.get_by_role("article", name="Page")


def style_of(one: Locator, name: str) -> str:
    return one.evaluate(f"(each) => getComputedStyle(each).getPropertyValue('{name}')")


def marks(article: Locator) -> Locator:
    return article.locator("mark")


def span(start: int, end: int, text: str, **more: object) -> dict[str, object]:
    about = {"kind": "span", "id": "r1", "source": "page", "labels": ["Term"]}
    return {**about, "start": start, "end": end, "text": text, **more}


@pytest.mark.parametrize("strict", [False, True])
def test_its_styles_stay_in_it_and_those_of_the_page_out(page: Page, *, strict: bool) -> None:
    html = (
        "<style>p { color: rgb(1, 2, 3); position: fixed } * { letter-spacing: 3px }</style>"
        "<body bgcolor='#ffeedd'><p class='x' style='font-weight: 700; background: url(/x.png)'>"
        "One</p><table border=1 width=50%><tr><td align=right>Two</td></tr></table>"
    )
    article = open_html(page, html, strict=strict)
    word = article.get_by_text("One")
    if not strict:
        page.add_style_tag(content="p, td, #x#x p { color: red !important; font-style: italic }")
    assert style_of(word, "color") == "rgb(1, 2, 3)"
    assert style_of(word, "font-style") == "normal"
    assert style_of(word, "font-weight") == "700"
    assert style_of(word, "background-image") == "none"
    assert style_of(word, "position") == "static"
    assert style_of(article.get_by_text("Two"), "text-align") in ("right", "-webkit-right")
    heading = page.get_by_role("heading", name="Page")
    assert style_of(heading, "letter-spacing") == "normal"


def test_links_lead_nowhere_and_nothing_can_be_filled_in(page: Page) -> None:
    html = (
        "<a href='/there' target=_top>there</a><form action=/x><label>Name <input></label>"
        "<button>Send</button><textarea>typed</textarea></form><details><summary>More</summary>"
        "Hidden</details>"
    )
    article = open_html(page, html)
    article.get_by_text("there").click()
    expect(article.get_by_text("there")).to_have_attribute("title", "/there")
    assert page.url == f"{HOST}/"
    expect(article.get_by_role("link")).to_have_count(0)
    expect(article.get_by_role("button")).to_have_count(0)
    expect(article.get_by_role("textbox")).to_have_count(0)
    expect(article.get_by_text("Hidden")).to_be_visible()


def test_its_headings_stand_below_those_of_the_page(page: Page) -> None:
    article = open_html(page, "<h1>One</h1><h4>Two</h4><h1>Three</h1>")
    levels = {"One": "4", "Two": "5", "Three": "4"}
    for name, level in levels.items():
        heading = article.get_by_role("heading", name=name)
        expect(heading).to_have_attribute("aria-level", level)


def test_what_was_marked_elsewhere_is_found_by_its_xpaths_and_the_rest_is_named(
    page: Page,
) -> None:
    led = {"start": "/p[2]/text()[1]", "start_offset": 0, "end": "/p[2]/text()[1]", "end_offset": 3}
    lost = span(5, 8, "Ten", id="r2")
    regions = [span(900, 903, "Two", xpaths=led), lost]
    article = open_html(page, "<p>One</p><p>Two</p><p>Three</p>", regions=regions)
    expect(marks(article)).to_have_text("Two")
    note = page.get_by_role("note")
    expect(note).to_contain_text("One span does not fit this text.")
    expect(note).to_contain_text("“Ten”")
    found = page.evaluate("window.changes.at(-1).regions.map(({ start, end }) => [start, end])")
    assert found == [[3, 6], [5, 8]]


def test_an_arrow_passes_the_blanks_between_two_blocks_at_once(page: Page) -> None:
    article = open_html(page, "<p>One</p>\n\n      <p>Two</p>\n      <p>Three</p>")
    article.focus()
    page.keyboard.press("Control+Home")
    for _ in range(4):
        page.keyboard.press("ArrowRight")
    for _ in range(3):
        page.keyboard.press("Shift+ArrowRight")
    page.keyboard.press("Enter")
    expect(marks(article)).to_have_text("Two")


def test_a_document_is_read_from_its_address(page: Page) -> None:
    def serve(route: Route) -> None:
        route.fulfill(body="<p>Caf\u00e9</p>".encode("latin-1"), content_type="text/html")

    page.route(f"{HOST}/there.html", serve)
    open_bare(page)
    page.route(f"{HOST}/there.html", serve)
    sources = [
        {"kind": "html", "name": "page", "title": "Page", "by_url": True, "encoding": "latin1"},
        {"kind": "html", "name": "wrong", "title": "Wrong", "by_url": True},
        {"kind": "html", "name": "gone", "title": "Gone", "by_url": True},
    ]
    at = f"{HOST}/there.html"
    show(page, sources, {"page": at, "wrong": at, "gone": f"{HOST}/gone.html"})
    expect(page.get_by_role("article", name="Page")).to_have_text("Café")
    expect(page.get_by_text("is not written in UTF-8")).to_be_visible()
    expect(page.get_by_text("the server answered 404")).to_be_visible()


@pytest.mark.parametrize(
    ("html", "said"),
    [
        ("<script>1</script><p> </p>", "There is no text and no picture in it to be shown."),
        ("<frameset><frame src=x></frameset>", "There is no text and no picture"),
        ("<div>" * 60_000, "It is nested too deeply to be shown"),
    ],
)
def test_what_cannot_be_shown_is_named(page: Page, html: str, said: str) -> None:
    open_html(page, html)
    expect(page.get_by_text(said)).to_be_visible()


def test_what_is_nested_deep_is_read_and_marked(page: Page) -> None:
    article = open_html(page, "<div>" * 900 + "deep" + "</div>" * 900)
    article.get_by_text("deep").dblclick(position={"x": 10, "y": 8})
    expect(marks(article)).to_have_text("deep")


def test_five_megabytes_do_not_hold_up_the_page(page: Page) -> None:
    words = "some more words to fill a line with them, " * 12
    line = f"<p>One <b>bold</b> word and {words}.</p>\n"
    open_bare(page)
    page.evaluate(
        """() => {
            let last = performance.now();
            window.longest = 0;
            setInterval(() => {
                const now = performance.now();
                window.longest = Math.max(window.longest, now - last);
                last = now;
            }, 10);
        }"""
    )
    html = "".join([*([line] * 9000), "<p>The end</p>"])
    assert len(html) > 4.8e6
    show(page, [{"kind": "html", "name": "page", "title": "Page"}, LABELS], {"page": html})
    # To look for it by its role would itself take seconds.
    page.wait_for_function(
        """() => document.querySelector(".el-html")?.shadowRoot?.firstElementChild
            ?.lastElementChild?.textContent === "The end" """,
        timeout=60_000,
    )
    # About 0.2 s where nothing else runs.
    assert page.evaluate("window.longest") < 2000


def test_in_the_dark_a_document_with_colours_stands_on_paper(page: Page) -> None:
    page.emulate_media(color_scheme="dark")
    plain = open_html(page, "<p>Words</p>").get_by_text("Words")
    # Light letters, without colours of its own.
    assert brightness(style_of(plain, "color")) > 180
    coloured = open_html(page, "<p style='color: #111'>Words</p>").get_by_text("Words")
    sheet = coloured.locator("xpath=ancestor::*[last()]")
    assert style_of(sheet, "background-color") == "rgb(255, 255, 255)"
    assert brightness(style_of(coloured, "color")) < 60
    night = open_html(page, "<style>body { background: #012; color: #eee }</style><p>Words</p>")
    assert brightness(style_of(night.get_by_text("Words"), "color")) > 180


def brightness(color: str) -> float:
    red, green, blue = (float(each) for each in re.findall(r"[\d.]+", color)[:3])
    return (red + green + blue) / 3
