"""What a model predicted is put right by fingers on a phone, and what is stored of each."""

import pytest
from playwright.sync_api import Page, expect

from embed_label import Diff
from tests.browser.conftest import Server
from tests.browser.correcting import box, interval, open_correction, outcomes, prediction, said_of
from tests.browser.fingers import Fingers
from tests.browser.photo import NEAR

FOUR = [box("a", 20, 20, 0.95), box("b", 140, 40, 0.7), box("c", 260, 40, 0.4), box("d", 20, 200)]
WIDTH, TOUCHED = 390, 44


def test_a_correction_is_done_by_fingers(house: Server, phone: Page) -> None:
    seen = open_correction(house, phone, "photo", "fingers", FOUR)
    assert phone.evaluate("document.documentElement.scrollWidth") <= WIDTH
    photo = seen.photo
    photo.widget.get_by_role("radio", name="Select").tap()
    phone.touchscreen.tap(*photo.on_screen((50, 40)))
    seen.review.get_by_role("button", name="Accept", exact=True).tap()
    seen.expect_open("3 of 4 open")
    photo.frame.scroll_into_view_if_needed()
    phone.touchscreen.tap(*photo.on_screen((170, 60)))
    Fingers(phone).drag((photo.on_screen((170, 60)), photo.on_screen((200, 60))))
    seen.expect_open("2 of 4 open")
    photo.frame.scroll_into_view_if_needed()
    phone.touchscreen.tap(*photo.on_screen((290, 60)))
    seen.review.get_by_role("button", name="Reject", exact=True).tap()
    seen.expect_open("1 of 4 open")
    photo.widget.get_by_role("radio", name="Box").tap()
    photo.frame.scroll_into_view_if_needed()
    Fingers(phone).drag((photo.on_screen((200, 200)), photo.on_screen((300, 280))))
    expect(seen.rows).to_have_count(4)
    seen.button("Submit").tap()
    label = seen.stored()
    assert label.completion.diff == Diff(accepted=2, edited=1, rejected=1, added=1)
    said = said_of(label)
    assert [said[name].outcome for name in "abcd"] == ["accepted", "edited", "rejected", "accepted"]
    assert said["b"].moved["x"] == pytest.approx(30, abs=3 * NEAR)
    assert said["d"].confirmed is False


def test_the_slider_and_what_was_rejected_are_tapped(house: Server, phone: Page) -> None:
    seen = open_correction(house, phone, "photo", "taps", FOUR)
    slider = seen.review.get_by_role("slider", name="Score to accept from")
    slider.scroll_into_view_if_needed()
    area = slider.bounding_box()
    assert area
    y = area["y"] + area["height"] / 2
    phone.touchscreen.tap(area["x"] + area["width"] * 0.8, y)
    expect(slider).to_have_attribute("aria-valuetext", f"{slider.input_value()} % or more: 1 of 4")
    least = int(slider.input_value())
    assert 72 < least < 88
    seen.button(f"Accept 1 of 4 at {least} % or more").tap()
    seen.expect_open("3 of 4 open")
    seen.button("Reject 2 below").tap()
    seen.expect_open("1 of 4 open")
    seen.button("Rejected 2").tap()
    seen.button("Bring back car, 60 by 40 pixels at 260, 40").tap()
    seen.expect_open("2 of 4 open")
    assert phone.evaluate("document.documentElement.scrollWidth") <= WIDTH
    seen.button("Submit").tap()
    label = seen.stored()
    assert outcomes(label) == {"a": "accepted", "b": "rejected", "c": "accepted", "d": "accepted"}
    assert [said_of(label)[name].confirmed for name in "acd"] == [True, False, False]


def test_what_judges_is_large_enough_for_a_finger(house: Server, phone: Page) -> None:
    seen = open_correction(house, phone, "photo", "large", FOUR)
    seen.button("Reject 1 below").tap()
    seen.button("Rejected 1").tap()
    buttons = [
        *seen.review.get_by_role("button").all(),
        *seen.widget.get_by_role("region", name="Rejected").get_by_role("button").all(),
    ]
    assert len(buttons) >= 7
    sizes = {each.inner_text(): each.bounding_box() for each in buttons}
    assert all(area and area["height"] >= TOUCHED for area in sizes.values()), sizes


def test_an_interval_is_judged_by_fingers(house: Server, phone: Page) -> None:
    space = {"signal": {"kind": "timeline", "start": 0, "end": 100}}
    marks = [interval("a", 10, 30, 0.9), interval("b", 60, 80, 0.5)]
    guess = [prediction(*marks, model="detector", spaces=space)]
    seen = open_correction(house, phone, "signal", "fingers-in-time", guess)
    phone.touchscreen.tap(*seen.line.on_screen(70))
    expect(seen.chosen).to_contain_text("50 %")
    seen.review.get_by_role("button", name="Reject", exact=True).tap()
    expect(seen.chosen).to_contain_text("90 %")
    seen.review.get_by_role("button", name="Accept", exact=True).tap()
    seen.expect_open("all 2 judged")
    seen.button("Submit").tap()
    label = seen.stored()
    assert outcomes(label) == {"a": "accepted", "b": "rejected"}
    assert said_of(label)["a"].confirmed
