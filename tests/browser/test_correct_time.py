"""Intervals that a model predicted are put right, by mouse and by key, and what is stored."""

import pytest
from playwright.sync_api import Page

from embed_label import Diff
from tests.browser.conftest import Server
from tests.browser.correcting import interval, open_correction, outcomes, prediction, said_of
from tests.browser.recordings import serve, sound

THREE = [interval("a", 10, 20, 0.9), interval("b", 40, 60, 0.5), interval("c", 70, 80, 0.2)]
SPACE = {"signal": {"kind": "timeline", "start": 0, "end": 100}}


def test_intervals_are_accepted_moved_rejected_and_added_by_mouse(house: Server, tab: Page) -> None:
    guess = [prediction(*THREE, model="detector", spaces=SPACE)]
    seen = open_correction(house, tab, "signal", "intervals", guess)
    line = seen.line
    line.click(15)
    seen.review.get_by_role("button", name="Accept", exact=True).click()
    line.click(50)
    line.drag(60, 65)
    line.click(75)
    seen.review.get_by_role("button", name="Reject", exact=True).click()
    line.press("Escape")
    line.drag(90, 98)
    seen.expect_open("all 3 judged")
    label = seen.submit()
    assert label.completion.diff == Diff(accepted=1, edited=1, rejected=1, added=1)
    said = said_of(label)
    assert outcomes(label) == {"a": "accepted", "b": "edited", "c": "rejected", None: "added"}
    assert said["b"].moved == {"end": pytest.approx(5, abs=1)}
    assert said["b"].overlap == pytest.approx(20 / 25, abs=0.05)
    assert {said[name].model for name in "abc"} == {"detector"}


def test_intervals_of_a_sound_are_judged_by_key_alone(house: Server, tab: Page) -> None:
    serve(tab, "call.wav", sound(), "audio/wav")
    heard = [
        interval(name, at, at + 1, score, source="call")
        for name, at, score in (("a", 0, 0.9), ("b", 3, 0.4), ("c", 5, 0.6))
    ]
    seen = open_correction(house, tab, "call", "heard", [prediction(*heard, model="vad")])
    seen.line.frame.focus()
    # The least certain first; from there on to the next.
    seen.press("Alt+u", "Alt+x", "Alt+y")
    seen.expect_open("1 of 3 open")
    seen.press("Control+Enter")
    label = seen.stored()
    assert outcomes(label) == {"a": "accepted", "b": "rejected", "c": "accepted"}
    assert [name for name, each in said_of(label).items() if each.confirmed] == ["c", "b"]
