"""Predictions that cannot be as they are: said where they are, and what can be mended is stored."""

from collections import Counter

import pytest
from playwright.sync_api import Page, expect

from embed_label import Diff
from tests.browser.conftest import Server
from tests.browser.correcting import (
    address,
    box,
    interval,
    open_correction,
    outcomes,
    prediction,
    said_of,
    span,
)

GOOD = box("good", 20, 20, 0.9)
WOLF = box("wolf", 140, 40, 0.8, labels=["wolf"])
NO_LABEL = "“wolf” is no label here"
STOPPED = f"A predicted region cannot stay as it is: {NO_LABEL}."


def test_a_label_that_the_interface_lacks_is_named_and_cannot_be_accepted(
    house: Server, tab: Page
) -> None:
    seen = open_correction(house, tab, "photo", "wolf", [GOOD, WOLF])
    note = f"1 prediction cannot stay as it is: {NO_LABEL}. Pick another label, or reject it."
    expect(seen.review.get_by_text(note)).to_be_visible()
    expect(seen.rows.nth(1)).to_contain_text(NO_LABEL)
    seen.review.get_by_role("button", name="Show").click()
    expect(seen.chosen).to_contain_text("wolf")
    seen.review.get_by_role("button", name="Accept", exact=True).click()
    spoken = seen.widget.get_by_text(f"It cannot be accepted: {NO_LABEL}.")
    expect(spoken).to_have_count(1)
    seen.expect_open("2 of 2 open")
    # All at once: only the one that fits.
    seen.rows.nth(0).click()
    seen.press("Alt+Shift+Y")
    seen.expect_open("1 of 2 open")
    seen.button("Submit").click()
    expect(seen.widget.get_by_text(STOPPED).first).to_be_attached()
    tab.wait_for_timeout(500)
    assert seen.labels() == []
    # It was led there.
    expect(seen.chosen).to_contain_text("wolf")
    seen.widget.get_by_role("button", name="person").first.click()
    expect(seen.review.get_by_text("cannot stay")).to_have_count(0)
    label = seen.submit()
    assert label.completion.diff == Diff(accepted=1, edited=1)
    said = said_of(label)["wolf"]
    assert (said.relabelled, said.confirmed, said.overlap) == (True, True, 1)
    assert [each.labels for each in label.completion.annotation.regions] == [("car",), ("person",)]


def test_a_label_that_the_interface_lacks_can_be_rejected(house: Server, tab: Page) -> None:
    seen = open_correction(house, tab, "photo", "wolf-gone", [GOOD, WOLF])
    seen.rows.nth(1).click()
    seen.review.get_by_role("button", name="Reject", exact=True).click()
    expect(seen.review.get_by_text("cannot stay")).to_have_count(0)
    label = seen.submit()
    assert outcomes(label) == {"good": "accepted", "wolf": "rejected"}


def test_a_span_with_a_label_that_is_lacking_is_stopped_and_relabelled(
    house: Server, tab: Page
) -> None:
    guess = prediction(
        span("ada", 0, 3, "Ada", 0.9, labels=["Animal"]),
        answers=[{"kind": "choices", "question": "tone", "chosen": ["good"]}],
    )
    seen = open_correction(house, tab, "report", "animal", [guess])
    seen.button("Submit").click()
    expect(seen.widget.get_by_text("“Animal” is no label here").first).to_be_visible()
    tab.wait_for_timeout(500)
    assert seen.labels() == []
    seen.press("1")
    label = seen.submit()
    assert outcomes(label) == {"ada": "edited"}
    assert said_of(label)["ada"].relabelled


def test_two_predicted_regions_with_one_id_are_two_with_a_verdict_each(
    house: Server, tab: Page
) -> None:
    twice = [box("a", 20, 20, 0.9), box("a", 140, 40, 0.4)]
    seen = open_correction(house, tab, "photo", "twice", twice)
    expect(seen.rows).to_have_count(2)
    seen.rows.nth(0).click()
    seen.review.get_by_role("button", name="Reject", exact=True).click()
    seen.review.get_by_role("button", name="Accept", exact=True).click()
    seen.expect_open("all 2 judged")
    label = seen.submit()
    verdicts = label.completion.verdicts
    assert Counter(each.outcome for each in verdicts) == {"accepted": 1, "rejected": 1}
    (left,) = label.completion.annotation.regions
    said = {each.outcome: each.score for each in verdicts}
    # Which of them was rejected is known by where the other one is.
    assert said == {"accepted": 0.4, "rejected": 0.9}
    assert left.derived_from == "a"


def test_two_predictions_with_one_id_are_both_shown_and_judged(house: Server, tab: Page) -> None:
    space = {"signal": {"kind": "timeline", "start": 0, "end": 100}}
    one, other = (
        prediction(interval("r", at, at + 10, 0.5), id="m", model=model, spaces=space)
        for at, model in ((10, "first"), (50, "second"))
    )
    seen = open_correction(house, tab, "signal", "both", [one, other])
    expect(seen.rows).to_have_count(2)
    seen.rows.nth(1).click()
    seen.review.get_by_role("button", name="Reject", exact=True).click()
    label = seen.submit()
    said = {each.model: each.outcome for each in label.completion.verdicts}
    assert said == {"first": "accepted", "second": "rejected"}


@pytest.mark.parametrize("score", [1.3, -0.1])
def test_a_score_that_is_none_is_said_with_its_place(
    house: Server, tab: Page, score: float
) -> None:
    guess = [GOOD, box("b", 140, 40, score)]
    tab.goto(address(house, "photo", f"score{score}", guess=guess))
    expect(tab.get_by_text("The predictions cannot be shown")).to_be_visible(timeout=20_000)
    expect(tab.get_by_role("list", name="Problems")).to_contain_text("regions[1].score")
    expect(tab.get_by_role("button", name="Submit")).to_have_count(0)


def test_a_model_without_a_name_is_a_model_all_the_same(house: Server, tab: Page) -> None:
    seen = open_correction(
        house, tab, "photo", "nameless", [GOOD, box("b", 140, 40, 0.4)], unnamed="1"
    )
    seen.rows.nth(1).click()
    seen.review.get_by_role("button", name="Reject", exact=True).click()
    label = seen.submit()
    assert outcomes(label) == {"good": "accepted", "b": "rejected"}
    assert not any(each.model for each in label.completion.verdicts)


def test_a_box_beyond_the_image_is_refused_by_name_and_moved_back_in(
    house: Server, page: Page
) -> None:
    seen = open_correction(house, page, "photo", "beyond", [GOOD, box("out", 370, 40, 0.8)])
    seen.button("Submit").click()
    reason = "the box from (370, 40) to (430, 80) leaves the image of 400 by 300 pixels"
    expect(seen.widget.get_by_role("alert")).to_contain_text(reason)
    assert seen.labels() == []
    seen.photo.take("Select")
    seen.photo.click((385, 60))
    seen.photo.drag((385, 60), (340, 60))
    seen.button("Submit again").click()
    label = seen.stored()
    assert outcomes(label) == {"good": "accepted", "out": "edited"}
    moved = said_of(label)["out"].moved
    assert moved == {"x": pytest.approx(-45, abs=2)}
