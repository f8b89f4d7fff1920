"""Texts marked by keyboard alone, in several scripts, and what a screen reader hears of it."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.access import AXE, check
from tests.browser.conftest import Server
from tests.browser.texts import (
    ARABIC,
    LATIN,
    SCRIPTS,
    Text,
    expect_marked,
    open_text,
    said_of,
    span,
    submitted,
)


def hear(seen: Text, words: str) -> None:
    expect(seen.widget.locator("[aria-live=polite]")).to_contain_text(words)


def to_the_text(seen: Text) -> None:
    for _ in range(30):
        seen.press("Tab")
        if seen.article.evaluate("element => element === document.activeElement"):
            return
    raise AssertionError("Tab does not reach the text")


@pytest.mark.parametrize("script", SCRIPTS)
def test_a_word_is_selected_by_keys_and_a_key_says_what_it_is(
    house: Server, tab: Page, script: str
) -> None:
    text, word = SCRIPTS[script]
    start, end = SCRIPTS[script][0].index(word), len(word)
    seen = open_text(house, tab, f"keys-{script}", text)
    to_the_text(seen)
    seen.press("Control+Home")
    # Towards the end of an Arabic line is to the left.
    onward = "ArrowLeft" if script == "arabic" else "ArrowRight"
    seen.press(onward, graphemes(seen, text[:start]))
    seen.press(f"Shift+{onward}", graphemes(seen, text[start : start + end]))
    hear(seen, f"{word}, selected")
    seen.press("2")
    expect_marked(seen, 1)
    assert said_of(submitted(seen, house, f"keys-{script}")) == [(word, ("Place",))]


def graphemes(seen: Text, text: str) -> int:
    """As the browser counts them, which is how often the arrow is pressed."""
    return seen.page.evaluate("text => [...new Intl.Segmenter().segment(text)].length", text)


def test_words_are_selected_at_once_and_enter_marks_with_the_label_in_hand(
    house: Server, tab: Page
) -> None:
    seen = open_text(house, tab, "words", LATIN)
    to_the_text(seen)
    seen.press("Control+ArrowRight", 2)
    seen.press("Control+Shift+ArrowRight", 3)
    hear(seen, "Charles in Turin, selected")
    seen.press("Enter")
    hear(seen, "Marked.")
    assert said_of(submitted(seen, house, "words")) == [("Charles in Turin", ("Person",))]


def test_with_no_label_in_hand_enter_goes_to_the_labels(house: Server, tab: Page) -> None:
    seen = open_text(house, tab, "to-labels", LATIN)
    to_the_text(seen)
    seen.press("Escape")
    hear(seen, "No label in hand. Select words, then pick a label.")
    seen.press("Shift+ArrowRight", 3)
    expect(seen.chooser).to_be_visible()
    seen.press("Enter")
    expect(seen.chooser.get_by_role("button", name="Person")).to_be_focused()
    seen.press("Escape")
    expect(seen.article).to_be_focused()
    seen.press("Enter")
    seen.press("ArrowRight", 2)
    expect(seen.chooser.get_by_role("button", name="Time")).to_be_focused()
    seen.press("Enter")
    expect(seen.article).to_be_focused()
    expect_marked(seen, 1)
    # A label that is picked with nothing selected is in hand again.
    seen.press("2")
    seen.press("Control+Shift+ArrowRight")
    seen.press("Enter")
    assert said_of(submitted(seen, house, "to-labels")) == [
        ("Ada", ("Time",)),
        ("met", ("Place",)),
    ]


@pytest.mark.parametrize(
    ("grain", "marked"),
    [
        ("word", "met"),
        ("sentence", "Ada met Charles in Turin."),
        ("paragraph", "Ada met Charles in Turin. They built an engine."),
    ],
)
def test_what_keys_select_is_widened_as_the_source_says(
    house: Server, tab: Page, grain: str, marked: str
) -> None:
    seen = open_text(house, tab, f"keys-{grain}", LATIN, granularity=grain)
    to_the_text(seen)
    seen.press("ArrowRight", 5)
    seen.press("Shift+ArrowRight")
    seen.press("3")
    assert said_of(submitted(seen, house, f"keys-{grain}")) == [(marked, ("Time",))]


def test_either_end_of_a_span_is_moved_by_keys_in_whole_words(house: Server, tab: Page) -> None:
    before = [span(LATIN, "met Charles")]
    seen = open_text(house, tab, "ends", LATIN, spans=before, granularity="word")
    to_the_text(seen)
    seen.press("]")
    expect(seen.chosen).to_have_count(1)
    seen.press("Alt+ArrowRight", 2)
    hear(seen, "“met Charles in Turin”")
    seen.press("Alt+Shift+ArrowRight")
    hear(seen, "“Charles in Turin”")
    seen.press("Alt+Shift+ArrowRight", 9)
    hear(seen, "“Turin”")
    seen.press("Control+z")
    expect(seen.rows).to_contain_text("“in Turin”")
    assert said_of(submitted(seen, house, "ends")) == [("in Turin", ("Person",))]


def test_in_arabic_the_arrow_to_the_left_moves_an_end_onward(house: Server, tab: Page) -> None:
    before = [span(ARABIC, "سارةَ")]
    seen = open_text(house, tab, "ends-rtl", ARABIC, spans=before, granularity="word")
    to_the_text(seen)
    seen.press("]")
    expect(seen.chosen).to_have_count(1)
    seen.press("Alt+ArrowLeft", 2)
    seen.press("Alt+Shift+ArrowRight")
    (stored,) = submitted(seen, house, "ends-rtl")
    assert stored.text == "أحمَد سارةَ في القاهرة"


def test_the_same_words_are_marked_twice_and_enter_reaches_each(house: Server, tab: Page) -> None:
    seen = open_text(house, tab, "twice-keys", LATIN)
    to_the_text(seen)
    for label in "12":
        seen.press("Control+Home")
        seen.press("Shift+ArrowRight", 3)
        seen.press(label)
    seen.press("Control+Home")
    seen.press("Enter")
    expect(seen.chosen).to_contain_text("Person")
    hear(seen, "Person, selected, one of 2 here")
    seen.press("Enter")
    expect(seen.chosen).to_contain_text("Place")
    assert said_of(submitted(seen, house, "twice-keys")) == [
        ("Ada", ("Person",)),
        ("Ada", ("Place",)),
    ]


def test_the_help_sheet_says_how_a_text_is_worked_on(house: Server, tab: Page) -> None:
    before = [span(LATIN, "Ada")]
    seen = open_text(house, tab, "text-help", LATIN, spans=before)
    to_the_text(seen)
    seen.press("]")
    seen.press("?")
    sheet = seen.widget.get_by_role("dialog", name="Keys")
    for words in ("Move its end right", "Move its start left", "Put the label down"):
        expect(sheet.get_by_text(words).first).to_be_visible()


@pytest.mark.parametrize("labelled", ["inline", "margin"])
def test_readers_meet_the_text_as_text_and_axe_finds_no_fault(
    house: Server, tab: Page, labelled: str
) -> None:
    before = [span(LATIN, "Ada"), span(LATIN, "met Charles", "Place", "r1")]
    seen = open_text(house, tab, f"axe-{labelled}", LATIN, spans=before, labelled=labelled)
    assert seen.article.inner_text().replace("\n\n", "\n") == LATIN
    to_the_text(seen)
    seen.press("]")
    seen.press("Escape", 2)
    seen.press("Shift+ArrowRight", 3)
    expect(seen.chooser).to_be_visible()
    tab.add_script_tag(path=AXE)
    check(tab, seen.widget, f"text, {labelled}")
