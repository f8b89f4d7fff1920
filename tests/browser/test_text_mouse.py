"""Texts marked by mouse, in several scripts: by letters, words, sentences and lines."""

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import Server
from tests.browser.texts import (
    ARABIC,
    CHINESE,
    LATIN,
    SCRIPTS,
    Text,
    copied,
    expect_marked,
    open_text,
    said_of,
    span,
    submitted,
)


def grip(seen: Text, edge: str) -> Locator:
    # By key, Alt with an arrow does what it does: readers have no use for it.
    return seen.widget.locator(f"[data-edge={edge}] > *")


def pull(seen: Text, edge: str, to: tuple[float, float]) -> None:
    """Take an end of the selected span to where a letter is."""
    box = grip(seen, edge).bounding_box()
    assert box
    assert min(box["width"], box["height"]) >= 24
    seen.page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    seen.page.mouse.down()
    # It is taken where it is held, some pixels off the letters.
    start, end = (float(part) for part in grip_line(seen, edge))
    middle = (start + end) / 2
    held = box["y"] + box["height"] / 2
    seen.page.mouse.move(to[0], to[1] + held - middle, steps=5)


def grip_line(seen: Text, edge: str) -> tuple[float, float]:
    box = seen.widget.locator(f"[data-edge={edge}]").bounding_box()
    assert box
    return box["y"], box["y"] + box["height"]


@pytest.mark.parametrize("script", SCRIPTS)
def test_a_drag_marks_what_python_slices(house: Server, tab: Page, script: str) -> None:
    text, word = SCRIPTS[script]
    seen = open_text(house, tab, f"drag-{script}", text)
    seen.drag(word)
    expect_marked(seen, 1)
    assert said_of(submitted(seen, house, f"drag-{script}")) == [(word, ("Person",))]


@pytest.mark.parametrize(
    ("grain", "text", "dragged", "marked"),
    [
        ("word", LATIN, "arl", "Charles"),
        ("word", ARABIC, "اهر", "القاهرة"),
        ("word", CHINESE, "京", "北京"),
        ("sentence", LATIN, "built", "They built an engine."),
        ("sentence", CHINESE, "很", "天气很好！"),
        ("paragraph", LATIN, "life", "Cafe\u0301 life went on, and on."),
    ],
)
def test_what_is_dragged_over_is_widened_as_the_source_says(
    house: Server, tab: Page, grain: str, text: str, dragged: str, marked: str
) -> None:
    task = f"grain-{grain}-{marked}"
    seen = open_text(house, tab, task, text, granularity=grain)
    seen.drag(dragged)
    expect_marked(seen, 1)
    assert said_of(submitted(seen, house, task)) == [(marked, ("Person",))]


def test_two_quick_clicks_mark_a_word_and_mean_the_mark_from_then_on(
    house: Server, tab: Page
) -> None:
    seen = open_text(house, tab, "double", LATIN)
    seen.click("Charles", times=2)
    expect_marked(seen, 1)
    seen.click("Charles", times=2)
    expect(seen.chosen).to_have_count(1)
    assert said_of(submitted(seen, house, "double")) == [("Charles", ("Person",))]


def test_with_no_label_in_hand_the_labels_stand_beside_the_selection(
    house: Server, tab: Page
) -> None:
    seen = open_text(house, tab, "select-first", LATIN)
    seen.article.focus()
    seen.press("Escape")
    seen.drag("Charles")
    expect(seen.chooser.get_by_role("button")).to_have_text(["Person1", "Place2", "Time3"])
    expect_marked(seen, 0)
    seen.chooser.get_by_role("button", name="Place").click()
    expect(seen.chooser).to_have_count(0)
    # The next one is selected first as well; a key marks it, and so does the palette.
    seen.drag("Ada")
    expect(seen.chooser).to_be_visible()
    seen.press("1")
    expect_marked(seen, 2)
    seen.drag("Turin")
    expect(seen.chooser).to_be_visible()
    seen.pick("Time")
    expect_marked(seen, 3)
    # Elsewhere, the selection is let go and nothing is marked.
    seen.drag("engine")
    expect(seen.chooser).to_be_visible()
    seen.click("life")
    expect(seen.chooser).to_have_count(0)
    assert said_of(submitted(seen, house, "select-first")) == [
        ("Charles", ("Place",)),
        ("Ada", ("Person",)),
        ("Turin", ("Time",)),
    ]


def test_the_same_words_take_another_label_and_clicks_reach_each(house: Server, tab: Page) -> None:
    seen = open_text(house, tab, "twice", LATIN)
    seen.drag("Charles")
    seen.pick("Place")
    seen.drag("Charles")
    expect_marked(seen, 2)
    # A third time it would say nothing new: what says it is selected.
    seen.drag("Charles")
    expect_marked(seen, 2)
    expect(seen.chosen).to_contain_text("Place")
    seen.click("Charles")
    expect(seen.chosen).to_contain_text("Person")
    seen.click("Charles")
    expect(seen.chosen).to_contain_text("Place")
    assert said_of(submitted(seen, house, "twice")) == [
        ("Charles", ("Person",)),
        ("Charles", ("Place",)),
    ]


def test_where_a_span_may_carry_several_labels_keys_give_and_take_them(
    house: Server, tab: Page
) -> None:
    seen = open_text(house, tab, "many", LATIN, many=True)
    seen.article.focus()
    seen.press("Control+Shift+ArrowRight")
    seen.press("2")
    expect(seen.chosen).to_contain_text("Place")
    seen.press("3")
    expect(seen.chosen).to_contain_text("Place, Time")
    seen.press("2")
    expect(seen.chosen).not_to_contain_text("Place")
    assert said_of(submitted(seen, house, "many")) == [("Ada", ("Time",))]


def test_either_end_is_pulled_and_one_step_takes_it_back(house: Server, tab: Page) -> None:
    before = [span(LATIN, "met Charles")]
    seen = open_text(house, tab, "pulled", LATIN, spans=before, granularity="word")
    seen.click("Charles")
    pull(seen, "end", seen.ends(*seen.find("Tur"))[1])
    # Before it is let go, the list says what would come of it.
    tab.mouse.up()
    expect(seen.rows).to_contain_text("met Charles in Turin")
    pull(seen, "start", seen.ends(*seen.find("Ada"))[0])
    tab.mouse.up()
    expect(seen.rows).to_contain_text("Ada met Charles in Turin")
    seen.press("Control+z")
    expect(seen.rows).to_contain_text("“met Charles in Turin”")
    seen.press("Control+z")
    expect(seen.rows).to_contain_text("“met Charles”")
    seen.press("Control+Shift+z")
    assert said_of(submitted(seen, house, "pulled")) == [("met Charles in Turin", ("Person",))]


def test_an_end_that_crosses_the_other_never_leaves_nothing(house: Server, tab: Page) -> None:
    seen = open_text(house, tab, "crossed", LATIN, spans=[span(LATIN, "Charles")])
    seen.click("Charles")
    pull(seen, "end", seen.ends(*seen.find("met"))[0])
    tab.mouse.up()
    expect(seen.rows).to_contain_text("“met”")
    pull(seen, "end", seen.ends(*seen.find("Turin"))[1])
    seen.press("Escape")
    tab.mouse.up()
    expect(seen.rows).to_contain_text("“met”")
    assert said_of(submitted(seen, house, "crossed")) == [("met", ("Person",))]


def test_in_arabic_the_end_is_on_the_left(house: Server, tab: Page) -> None:
    before = [span(ARABIC, "سارةَ")]
    seen = open_text(house, tab, "arabic-end", ARABIC, spans=before)
    seen.click("سارةَ")
    (start, _), (end, _) = (grip_box(seen, edge) for edge in ("start", "end"))
    assert end < start
    pull(seen, "end", seen.ends(*seen.find("القاهرة"))[1])
    tab.mouse.up()
    expect(seen.rows).to_contain_text("سارةَ في القاهرة")
    (stored,) = submitted(seen, house, "arabic-end")
    assert stored.text == "سارةَ في القاهرة"


def grip_box(seen: Text, edge: str) -> tuple[float, float]:
    box = grip(seen, edge).bounding_box()
    assert box
    return box["x"], box["y"]


@pytest.mark.parametrize("labelled", ["inline", "margin"])
def test_a_copy_is_the_text_of_the_host(house: Server, tab: Page, labelled: str) -> None:
    text = "Ada met\r\n\tCharles.\r\n\r\nEnd."
    before = [span(text, "Ada met"), span(text, "Charles", "Place", "r1")]
    seen = open_text(house, tab, f"copy-{labelled}", text, spans=before, labelled=labelled)
    seen.article.focus()
    seen.press("Control+Home")
    seen.press("Control+Shift+End")
    assert copied(tab) == text


def test_labels_in_the_margin_select_what_they_stand_for(house: Server, tab: Page) -> None:
    before = [span(LATIN, "Ada"), span(LATIN, "Turin", "Place", "r1")]
    seen = open_text(house, tab, "margin", LATIN, spans=before, labelled="margin")
    note = seen.widget.get_by_title("Place", exact=True)
    expect(note).to_be_visible()
    line, label = seen.boxes(*seen.find("Turin"))[0], note.bounding_box()
    assert label
    assert label["x"] > max(box["x"] + box["width"] for box in seen.boxes(0, len(LATIN)))
    assert abs(label["y"] - line["y"]) < 12
    note.click()
    expect(seen.chosen).to_contain_text("Turin")
    # Where there is no room for a margin, the labels stand in the text.
    tab.set_viewport_size({"width": 420, "height": 800})
    expect(note).to_be_hidden()
    tab.set_viewport_size({"width": 1280, "height": 1000})
    expect(note).to_be_visible()
