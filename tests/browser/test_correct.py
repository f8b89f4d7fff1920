"""What a model predicted is put right by mouse, and what is stored of each prediction."""

import pytest
from playwright.sync_api import Page, expect

from embed_label import Diff
from tests.browser.conftest import Server
from tests.browser.correcting import (
    MODEL,
    box,
    centre,
    open_correction,
    outcomes,
    said_of,
)
from tests.browser.photo import NEAR

FOUR = [box("a", 20, 20, 0.95), box("b", 140, 40, 0.7), box("c", 260, 40, 0.4), box("d", 20, 200)]


def test_what_is_accepted_edited_rejected_and_added_by_mouse_is_stored_as_that(
    house: Server, tab: Page
) -> None:
    seen = open_correction(house, tab, "photo", "four", FOUR)
    seen.expect_open("4 of 4 open")
    photo = seen.photo
    photo.take("Select")
    photo.click(centre(FOUR[0]))
    seen.review.get_by_role("button", name="Accept", exact=True).click()
    photo.click(centre(FOUR[1]))
    photo.drag((170, 60), (200, 60))
    photo.click(centre(FOUR[2]))
    seen.review.get_by_role("button", name="Reject", exact=True).click()
    photo.take("Box")
    photo.drag((200, 200), (300, 280))
    seen.expect_open("1 of 4 open")
    label = seen.submit()
    done = label.completion
    assert done.diff == Diff(accepted=2, edited=1, rejected=1, added=1)
    assert outcomes(label) == {
        "a": "accepted", "b": "edited", "c": "rejected", "d": "accepted", None: "added"
    }  # fmt: skip
    said = said_of(label)
    a, b, c, d, added = (said[name] for name in ("a", "b", "c", "d", None))
    assert {each.model for each in (a, b, c, d)} == {MODEL}
    assert [each.score for each in (a, b, c, d)] == [0.95, 0.7, 0.4, None]
    assert (a.overlap, a.moved, a.relabelled, a.confirmed) == (1, {}, False, True)
    # Nobody said anything of it.
    assert (d.overlap, d.moved, d.confirmed) == (1, {}, False)
    assert b.moved == {"x": pytest.approx(30, abs=NEAR)}
    assert b.overlap == pytest.approx(30 / 90, abs=0.05)
    assert (b.relabelled, b.confirmed) == (False, True)
    assert (c.region, c.overlap, c.confirmed) == (None, None, True)
    assert (added.model, added.score, added.confirmed) == (None, None, True)
    regions = {each.id: each for each in done.annotation.regions}
    assert len(regions) == 4
    assert regions[b.region or ""].derived_from == "b"
    assert regions[added.region or ""].derived_from is None


def test_predictions_that_nobody_touched_are_accepted_and_not_confirmed(
    house: Server, tab: Page
) -> None:
    seen = open_correction(house, tab, "photo", "untouched", FOUR)
    label = seen.submit()
    assert label.completion.diff == Diff(accepted=4)
    assert label.completion.diff.is_empty
    assert [each.confirmed for each in label.completion.verdicts] == [False] * 4
    assert [each.confirmed for each in label.completion.annotation.regions] == [False] * 4


def test_another_label_is_an_edit_that_moves_nothing(house: Server, tab: Page) -> None:
    seen = open_correction(house, tab, "photo", "relabelled", FOUR[:2])
    seen.rows.nth(1).click()
    seen.photo.widget.get_by_role("button", name="person").first.click()
    label = seen.submit()
    assert label.completion.diff == Diff(accepted=1, edited=1)
    said = said_of(label)["b"]
    assert (said.relabelled, said.overlap, said.moved) == (True, 1, {})
    assert said.confirmed


def test_all_from_a_score_on_are_accepted_by_the_slider_in_one_step(
    house: Server, tab: Page
) -> None:
    guess = [box(f"s{at}", 30 * at, 20, at / 10) for at in range(1, 10)]
    seen = open_correction(house, tab, "photo", "slider", guess)
    slider = seen.review.get_by_role("slider", name="Score to accept from")
    expect(slider).to_have_attribute("aria-valuetext", "50 % or more: 5 of 9")
    area = slider.bounding_box()
    assert area
    tab.mouse.click(area["x"] + area["width"] * 0.76, area["y"] + area["height"] / 2)
    least = int(slider.input_value())
    assert 70 < least <= 80
    # One percent after the other: neither of them is passed by.
    for _ in range(least - 70):
        seen.press("ArrowLeft")
    expect(slider).to_have_attribute("aria-valuetext", "70 % or more: 3 of 9")
    seen.button("Accept 3 of 9 at 70 % or more").click()
    seen.expect_open("6 of 9 open")
    seen.press("Control+z")
    seen.expect_open("9 of 9 open")
    seen.press("Control+Shift+z")
    seen.button("Reject 6 below").click()
    seen.expect_open("all 9 judged")
    seen.press("Control+z")
    seen.expect_open("6 of 9 open")
    label = seen.submit()
    assert label.completion.diff == Diff(accepted=9)
    sure = {name for name, each in said_of(label).items() if each.confirmed}
    assert sure == {"s7", "s8", "s9"}


def test_what_is_below_a_score_is_rejected_in_one_step(house: Server, tab: Page) -> None:
    seen = open_correction(house, tab, "photo", "below", FOUR)
    seen.button("Reject 1 below").click()
    seen.expect_open("3 of 4 open")
    label = seen.submit()
    assert label.completion.diff == Diff(accepted=3, rejected=1)
    assert said_of(label)["c"].outcome == "rejected"


def test_the_least_certain_guess_is_gone_to_first(house: Server, tab: Page) -> None:
    seen = open_correction(house, tab, "photo", "uncertain", FOUR)
    seen.button("Least certain guess").click()
    expect(seen.chosen).to_contain_text("40 %")
    seen.button("Least certain guess").click()
    expect(seen.chosen).to_contain_text("70 %")
    seen.review.get_by_role("button", name="Accept", exact=True).click()
    label = seen.submit()
    assert [name for name, each in said_of(label).items() if each.confirmed] == ["b"]


def test_a_rejected_prediction_is_brought_back_as_the_guess_it_was(
    house: Server, tab: Page
) -> None:
    seen = open_correction(house, tab, "photo", "back", FOUR)
    for at in (2, 1):
        seen.rows.nth(at).click()
        seen.review.get_by_role("button", name="Reject", exact=True).click()
    rejected = seen.widget.get_by_role("region", name="Rejected")
    rejected.get_by_role("button", name="Rejected 2").click()
    rejected.get_by_role("button", name="Bring back car, 60 by 40 pixels at 260, 40").click()
    seen.expect_open("3 of 4 open")
    rejected.get_by_role("button", name="Rejected 1").wait_for()
    label = seen.submit()
    assert outcomes(label) == {"a": "accepted", "b": "rejected", "c": "accepted", "d": "accepted"}
    back = said_of(label)["c"]
    assert (back.overlap, back.score, back.confirmed) == (1, 0.4, False)


def test_all_that_were_rejected_are_brought_back_together(house: Server, tab: Page) -> None:
    seen = open_correction(house, tab, "photo", "all-back", FOUR)
    seen.rows.nth(0).click()
    seen.press("Control+a")
    seen.review.get_by_role("button", name="Reject", exact=True).click()
    seen.expect_open("all 4 judged")
    seen.button("Rejected 4").click()
    seen.button("Bring back all 4").click()
    seen.expect_open("4 of 4 open")
    label = seen.submit()
    assert label.completion.diff == Diff(accepted=4)


def test_the_row_of_a_guess_accepts_and_rejects_it(house: Server, tab: Page) -> None:
    seen = open_correction(house, tab, "photo", "rows", FOUR)
    for at, mark in ((1, "Reject"), (0, "Accept")):
        seen.rows.nth(at).hover()
        seen.rows.nth(at).get_by_title(mark, exact=True).click()
    seen.expect_open("2 of 4 open")
    label = seen.submit()
    assert outcomes(label)["b"] == "rejected"
    assert [name for name, each in said_of(label).items() if each.confirmed] == ["a", "b"]
