"""What a model predicted is put right by keyboard alone, and what is stored of each prediction."""

import pytest
from playwright.sync_api import Page, expect

from embed_label import Diff
from tests.browser.conftest import Server
from tests.browser.correcting import (
    Correction,
    box,
    open_correction,
    outcomes,
    prediction,
    said_of,
    span,
)
from tests.browser.test_keyboard import press, tab_to

FOUR = [
    box("a", 20, 20, 0.95),
    box("b", 140, 40, 0.7),
    box("c", 260, 40, 0.4),
    box("d", 20, 200, 0.8),
]


def opened(house: Server, page: Page, task: str) -> Correction:
    seen = open_correction(house, page, "photo", task, FOUR)
    tab_to(page, seen.photo.frame)
    return seen


def test_a_whole_correction_is_done_by_keyboard_alone(house: Server, tab: Page) -> None:
    seen = opened(house, tab, "keys")
    # The first press only goes there: nothing is accepted that nobody looked at.
    seen.press("Alt+y")
    expect(seen.chosen).to_contain_text("95 %")
    seen.expect_open("4 of 4 open")
    seen.press("Alt+y")
    expect(seen.chosen).to_contain_text("70 %")
    press(tab, "Shift+ArrowRight")
    seen.expect_open("2 of 4 open")
    seen.press("Alt+u")
    expect(seen.chosen).to_contain_text("40 %")
    seen.press("Alt+x")
    expect(seen.chosen).to_contain_text("80 %")
    seen.press("Escape", "Enter")
    press(tab, "ArrowRight", 12)
    press(tab, "ArrowDown", 8)
    seen.press("Enter")
    expect(seen.rows).to_have_count(4)
    seen.press("Control+Enter")
    label = seen.stored()
    assert label.completion.diff == Diff(accepted=2, edited=1, rejected=1, added=1)
    said = said_of(label)
    assert said["b"].moved == {"x": pytest.approx(10)}
    assert [said[name].confirmed for name in "abcd"] == [True, True, True, False]
    assert said["c"].outcome == "rejected"


def test_all_are_accepted_by_one_key_and_one_undo_opens_them_again(
    house: Server, tab: Page
) -> None:
    seen = opened(house, tab, "all-by-key")
    seen.press("Alt+Shift+Y")
    seen.expect_open("all 4 judged")
    seen.press("Control+z")
    seen.expect_open("4 of 4 open")
    seen.press("Control+Shift+z", "Control+Enter")
    label = seen.stored()
    assert label.completion.diff == Diff(accepted=4)
    assert all(each.confirmed for each in label.completion.verdicts)


def test_what_was_rejected_last_is_brought_back_by_key(house: Server, tab: Page) -> None:
    seen = opened(house, tab, "back-by-key")
    seen.press("Alt+u", "Alt+x", "Alt+u", "Alt+x")
    seen.expect_open("2 of 4 open")
    seen.press("Alt+Shift+X")
    seen.expect_open("3 of 4 open")
    expect(seen.chosen).to_contain_text("70 %")
    seen.press("Control+Enter")
    label = seen.stored()
    assert outcomes(label) == {"a": "accepted", "b": "accepted", "c": "rejected", "d": "accepted"}
    assert not said_of(label)["b"].confirmed


def test_the_slider_and_the_buttons_are_reached_and_pressed_by_key(
    house: Server, tab: Page
) -> None:
    seen = opened(house, tab, "slider-by-key")
    slider = seen.review.get_by_role("slider", name="Score to accept from")
    tab_to(tab, slider)
    press(tab, "ArrowRight", 25)
    expect(slider).to_have_attribute("aria-valuetext", "75 % or more: 2 of 4")
    tab_to(tab, seen.button("Accept 2 of 4 at 75 % or more"))
    seen.press("Enter")
    seen.expect_open("2 of 4 open")
    tab_to(tab, seen.button("Reject 2 below"))
    seen.press("Space")
    seen.expect_open("all 4 judged")
    # The button went with what it was for: the keys are heard on.
    seen.press("Control+Enter")
    label = seen.stored()
    assert label.completion.diff == Diff(accepted=2, rejected=2)
    assert all(each.confirmed for each in label.completion.verdicts)


def test_spans_are_judged_and_relabelled_by_key_alone(house: Server, tab: Page) -> None:
    guess = prediction(
        span("ada", 0, 3, "Ada", 0.9),
        span("charles", 8, 15, "Charles", 0.6),
        span("london", 19, 25, "London", 0.3),
        answers=[{"kind": "choices", "question": "tone", "chosen": ["good"]}],
    )
    seen = open_correction(house, tab, "report", "spans-by-key", [guess])
    tab_to(tab, seen.widget.get_by_role("article", name="Report"))
    seen.press("Alt+u", "2")
    seen.expect_open("2 of 3 open")
    seen.press("Alt+u", "Alt+x", "Alt+y")
    seen.expect_open("all 3 judged")
    seen.press("Control+Enter")
    label = seen.stored()
    assert outcomes(label) == {"ada": "accepted", "charles": "rejected", "london": "edited"}
    (london,) = [each for each in label.completion.annotation.regions if each.labels == ("Place",)]
    assert london.derived_from == "london"
