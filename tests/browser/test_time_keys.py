"""A series, a sound and a film worked on by keyboard alone, to the sample and to the frame."""

import pytest
from playwright.sync_api import Locator, Page, expect

from embed_label import Completion, Track
from tests.browser.conftest import Server
from tests.browser.recordings import RATE, SECONDS, columns, serve, sound
from tests.browser.timeline import (
    Timeline,
    interval,
    intervals,
    labels,
    open_film,
    open_series,
    open_task,
    places,
    said,
    stored,
    wait_until_loaded,
)

HUNDRED = columns(101, "a")


def tab_to(page: Page, wanted: Locator) -> None:
    for _ in range(30):
        page.keyboard.press("Tab")
        if wanted.evaluate("element => element === document.activeElement"):
            return
    raise AssertionError("it is not reached by Tab")


def submit(line: Timeline, house: Server, task: str) -> Completion:
    line.press("Control+Enter")
    return stored(line.widget, house, task)


def test_a_series_is_marked_by_arrow_keys(house: Server, tab: Page) -> None:
    line = open_series(house, tab, "arrows", HUNDRED)
    tab_to(tab, line.frame)
    line.press("ArrowRight", 10)
    line.press("Enter")
    line.press("ArrowRight", 5)
    line.press("Shift+ArrowRight")
    line.press("Enter")
    expect(line.rows).to_have_text(["Quiet10 to 25"])
    # Given up: nothing comes of it.
    line.press("Enter")
    line.press("Shift+ArrowRight")
    line.press("Escape")
    line.press("2")
    line.press("End")
    line.press("Enter")
    line.press(",", 8)
    line.press("Enter")
    expect(line.rows).to_have_count(2)
    done = submit(line, house, "arrows")
    assert places(done) == [(10, 25), (92, 100)]
    assert [each.labels for each in intervals(done)] == [("Quiet",), ("Loud",)]


def test_what_is_selected_is_nudged_stretched_split_and_joined(house: Server, tab: Page) -> None:
    before = said(interval(20, 40), interval(60, 80))
    line = open_series(house, tab, "nudged", HUNDRED, said=before)
    tab_to(tab, line.frame)
    line.press("Alt+n")
    line.press("ArrowRight", 3)
    line.press("Alt+ArrowRight", 2)
    line.press("Alt+Shift+ArrowLeft")
    expect(line.rows.first).to_have_text("Quiet22 to 45")
    # The cursor is at 20, where it started.
    line.press("Escape")
    line.press(".", 10)
    line.press("Shift+S")
    expect(line.rows).to_have_count(3)
    line.press("Alt+n")
    line.press("Control+a")
    line.press("Shift+J")
    expect(line.rows).to_have_count(1)
    line.press("Control+z")
    expect(line.rows).to_have_count(3)
    done = submit(line, house, "nudged")
    assert sorted(places(done)) == [(22, 30), (30, 45), (60, 80)]


def test_a_film_is_tracked_frame_by_frame(house: Server, tab: Page) -> None:
    line = open_film(house, tab, "film")
    picture = line.widget.get_by_role("application", name="Picture of Film")
    tab_to(tab, picture)
    line.press(".", 12)
    expect(line.section.get_by_text("Frame 13 of 48")).to_be_visible()
    # The crosshair begins in the middle.
    line.press("Shift+ArrowLeft", 20)
    line.press("Shift+ArrowUp", 10)
    line.press("Enter")
    line.press("Shift+ArrowRight", 30)
    line.press("Shift+ArrowDown", 25)
    line.press("Enter")
    line.press("Alt+n")
    line.press(".", 12)
    expect(line.section.get_by_text("Frame 25 of 48")).to_be_visible()
    line.press("ArrowRight", 12)
    line.press("ArrowDown", 6)
    line.press(".", 12)
    line.press("g")
    expect(line.section.get_by_text("Frame 37 of 48")).to_be_visible()
    done = submit(line, house, "film")
    (track,) = done.annotation.regions
    assert isinstance(track, Track)
    assert [(each.time, each.visible) for each in track.frames] == [
        (1, True), (2, True), (3, False),
    ]  # fmt: skip
    first, second, _ = track.frames
    assert (first.x, first.y, first.width, first.height) == (140, 80, 30, 25)
    assert (second.x, second.y, second.width, second.height) == (152, 86, 30, 25)
    between = track.at(1.5)
    assert between
    assert (between.x, between.y) == (146, 83)
    assert track.at(0.9) is None
    assert track.at(2.9) == second.model_copy(update={"time": 2.9})
    assert track.at(3) is None
    assert done.annotation.spaces["film"].model_dump() == {
        "kind": "film", "width": 320, "height": 180, "duration": 4, "rate": 12,
    }  # fmt: skip


def test_a_sound_is_marked_to_the_sample_and_written_down(house: Server, tab: Page) -> None:
    serve(tab, "call.wav", sound(), "audio/wav")
    body = [
        {"kind": "audio", "name": "call", "title": "Call"},
        labels("call", "Agent", "Customer"),
        {"kind": "comment", "name": "words", "title": "Words", "of": "call", "per_region": True},
    ]
    widget = open_task(house, tab, "sound", body, {"call": "/call.wav"})
    line = Timeline(tab, widget, "Call")
    wait_until_loaded(line)
    tab_to(tab, line.frame)
    words = widget.get_by_role("textbox", name="Words")
    # As many samples as one sees to move, then one by one.
    line.press("Shift+ArrowRight", 10)
    line.press(".", 3)
    line.press("Enter")
    line.press("Shift+ArrowRight", 10)
    line.press(",", 2)
    line.press("Enter")
    line.press("Alt+a")
    expect(words).to_be_focused()
    tab.keyboard.type("Good morning.")
    line.press("Alt+a")
    expect(line.frame).to_be_focused()
    line.press("Escape")
    line.press("End")
    line.press("Alt+i")
    line.press("Shift+ArrowLeft", 5)
    line.press("Alt+i")
    # What is drawn is what is asked about.
    expect(line.rows.nth(1)).to_have_attribute("aria-selected", "true")
    line.press("Alt+a")
    tab.keyboard.type("How may I help?")
    done = submit(line, house, "sound")
    first, second = intervals(done)
    step = 10 * 10 * line.pixel
    assert first.start == pytest.approx(step + 3 / RATE, abs=line.pixel)
    assert first.end == pytest.approx(2 * step + 1 / RATE, abs=line.pixel)
    # Each lies on a sample.
    assert all(at * RATE == round(at * RATE) for at in (first.start, first.end, second.start))
    assert (second.start, second.end) == (
        pytest.approx(SECONDS - step / 2, abs=line.pixel),
        SECONDS,
    )
    said = {answer.region: answer.model_dump()["text"] for answer in done.annotation.answers}
    assert said == {first.id: "Good morning.", second.id: "How may I help?"}
