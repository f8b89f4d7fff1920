"""Several widgets on one page work apart."""

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import Server

TITLES = ["First", "Second", "Third", "Fourth"]
AUTHORS = {
    "apart-first": "typed",
    "apart-second": "mapped",
    "apart-third": "untyped",
    "apart-fourth": "untyped",
}


@pytest.fixture
def widgets(house: Server, page: Page) -> dict[str, Locator]:
    page.goto(f"{house.url}/page_apart")
    found = {title: page.get_by_role("group", name=title) for title in TITLES}
    for widget in found.values():
        expect(widget.get_by_role("article", name="Text")).to_be_visible(timeout=20_000)
    return found


def mark_first_word(widget: Locator) -> None:
    before = widget.get_by_role("option").count()
    widget.get_by_role("article", name="Text").dblclick(position={"x": 30, "y": 28})
    expect(widget.get_by_role("option")).to_have_count(before + 1)


def test_each_label_is_a_row_of_its_own_with_the_mark_of_its_handler(
    house: Server, widgets: dict[str, Locator]
) -> None:
    for title in ("First", "Second"):
        mark_first_word(widgets[title])
    for title, widget in widgets.items():
        widget.get_by_role("textbox", name="Note").fill(f"from {title}")
        widget.get_by_role("button", name="Submit").click()
        expect(widget.get_by_role("status").filter(has_text="Saved")).to_be_visible()

    stored = {label.task: label for label in house.labels()}
    assert {task: label.author for task, label in stored.items()} == AUTHORS
    assert all(label.verified for label in stored.values())
    said = {task: label.completion.annotation for task, label in stored.items()}
    notes = {task: each.answers[0].text for task, each in said.items()}
    assert notes == {f"apart-{title.lower()}": f"from {title}" for title in TITLES}
    marked = {task: [region.text for region in each.regions] for task, each in said.items()}
    assert marked == {
        "apart-first": ["Ada"],
        "apart-second": ["Grace"],
        "apart-third": ["fine"],  # what the model predicted, in the row that has predictions
        "apart-fourth": ["Noon"],  # what was said before, in the row that has an annotation
    }
    assert stored["apart-third"].completion.diff.accepted == 1
    assert stored["apart-fourth"].completion.diff.accepted == 0


def test_keys_and_undo_reach_only_the_widget_that_has_the_focus(
    page: Page, widgets: dict[str, Locator]
) -> None:
    first, second = widgets["First"], widgets["Second"]
    for widget in (first, second):
        mark_first_word(widget)
    second.get_by_role("article", name="Text").focus()
    page.keyboard.press("2")
    expect(second.get_by_role("button", name="Place")).to_have_attribute("aria-pressed", "true")
    expect(first.get_by_role("button", name="Place")).to_have_attribute("aria-pressed", "false")

    first.get_by_role("article", name="Text").focus()
    page.keyboard.press("Control+z")
    expect(first.get_by_role("option")).to_have_count(0)
    expect(second.get_by_role("option")).to_have_count(1)
    page.keyboard.press("Control+z")
    page.keyboard.press("]")
    page.keyboard.press("Delete")
    expect(second.get_by_role("option")).to_have_count(1)
    page.keyboard.press("Control+Shift+z")
    expect(first.get_by_role("option")).to_have_count(1)

    second.get_by_role("article", name="Text").focus()
    page.keyboard.press("?")
    expect(page.get_by_role("dialog")).to_have_count(1)
    expect(second.get_by_role("dialog", name="Keys")).to_be_visible()


def test_keys_outside_every_widget_reach_none(page: Page, widgets: dict[str, Locator]) -> None:
    mark_first_word(widgets["First"])
    page.evaluate("document.activeElement.blur(); getSelection().empty()")
    for key in ("Control+z", "2", "?", "Control+Enter", "Delete"):
        page.keyboard.press(key)
    page.keyboard.press("Tab")  # the last key arrived, so the others did
    expect(widgets["First"].get_by_role("option")).to_have_count(1)
    expect(page.get_by_role("dialog")).to_have_count(0)
    for widget in widgets.values():
        expect(widget.get_by_role("button", name="Submit", exact=True)).to_be_enabled()
