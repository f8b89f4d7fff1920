"""Texts marked with a finger: the browser selects, and the labels stand beside it."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Server
from tests.browser.fingers import Fingers
from tests.browser.texts import (
    LATIN,
    SCRIPTS,
    Text,
    expect_marked,
    open_text,
    said_of,
    span,
    submitted,
)

# A finger's own selection is the browser's: emulated ones have no long press.
SELECT = """(article, [from, to]) => {
    const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
    const places = [];
    let at = 0;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const letters = [...node.data];
        for (const place of [from, to]) {
            if (place >= at && place <= at + letters.length && places.length < 2
                && (place === from) === (places.length === 0)) {
                places.push([node, letters.slice(0, place - at).join("").length]);
            }
        }
        at += letters.length;
    }
    const [[one, start], [other, end]] = places;
    getSelection().setBaseAndExtent(one, start, other, end);
}"""


def select(seen: Text, words: str) -> None:
    seen.article.evaluate(SELECT, [*seen.find(words)])


@pytest.mark.parametrize("script", SCRIPTS)
def test_a_selection_is_marked_with_the_label_that_is_tapped(
    house: Server, phone: Page, script: str
) -> None:
    text, word = SCRIPTS[script]
    seen = open_text(house, phone, f"tap-{script}", text)
    select(seen, word)
    button = seen.chooser.get_by_role("button", name="Place")
    box = button.bounding_box()
    assert box
    assert min(box["width"], box["height"]) >= 44
    # It covers nothing of what is selected.
    assert all(
        box["y"] >= each["y"] + each["height"] or box["y"] + box["height"] <= each["y"]
        for each in seen.boxes(*seen.find(word))
    )
    button.tap()
    expect(seen.chooser).to_have_count(0)
    assert said_of(submitted(seen, house, f"tap-{script}")) == [(word, ("Place",))]


def test_the_selection_of_a_finger_is_widened_to_words(house: Server, phone: Page) -> None:
    seen = open_text(house, phone, "tap-words", LATIN, granularity="word")
    select(seen, "arles in Tu")
    seen.chooser.get_by_role("button", name="Time").tap()
    assert said_of(submitted(seen, house, "tap-words")) == [("Charles in Turin", ("Time",))]


def test_a_finger_taps_a_span_and_pulls_its_end(house: Server, phone: Page) -> None:
    seen = open_text(house, phone, "pull-touch", LATIN, spans=[span(LATIN, "Ada")])
    box = seen.boxes(0, 3)[0]
    phone.touchscreen.tap(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    grip = seen.widget.locator("[data-edge=end] > *")
    room = grip.bounding_box()
    assert room
    assert (room["width"], room["height"]) == (44, 44)
    line = seen.widget.locator("[data-edge=end]").bounding_box()
    assert line
    held = (room["x"] + 22, room["y"] + 26)
    off = held[1] - (line["y"] + line["height"] / 2)
    to = seen.boxes(*seen.find("met"))[0]
    goal = (to["x"] + to["width"], to["y"] + to["height"] / 2 + off)
    Fingers(phone).drag((held, goal))
    expect(seen.rows).to_contain_text("Ada met")
    assert said_of(submitted(seen, house, "pull-touch")) == [("Ada met", ("Person",))]


def test_where_one_label_is_all_there_is_it_is_offered_by_its_name(
    house: Server, phone: Page
) -> None:
    seen = open_text(house, phone, "one-label", LATIN, labels=["Name"])
    select(seen, "Charles")
    seen.chooser.get_by_role("button", name="Name").tap()
    expect_marked(seen, 1)
