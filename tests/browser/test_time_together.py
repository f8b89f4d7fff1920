"""A film and a series on one cursor, and what a model suggested put right; as stored."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from embed_label import Diff, Track
from tests.browser.conftest import Server
from tests.browser.recordings import BALL, columns, serve
from tests.browser.timeline import (
    Timeline,
    interval,
    intervals,
    labels,
    open_series,
    open_task,
    places,
    said,
    submit,
    wait_until_loaded,
)

# As long as the film, with a sample for each of its frames.
ALONG = columns(49, "a", step=1 / 12)
HUNDRED = columns(101, "a")


def open_both(house: Server, tab: Page, task: str) -> tuple[Locator, Timeline, Timeline]:
    serve(tab, "ball.webm", BALL.read_bytes(), "video/webm")
    body = [
        {"kind": "video", "name": "film", "title": "Film", "sync": "run"},
        {"kind": "series", "name": "signal", "title": "Signal", "time": "t", "sync": "run"},
        labels("film", "Ball", draws="track"),
        labels("signal", "Bounce"),
    ]
    data = {"film": "/ball.webm", "signal": ALONG}
    widget = open_task(house, tab, task, body, data)
    film, line = Timeline(tab, widget, "Film", titled=True), Timeline(tab, widget, titled=True)
    wait_until_loaded(film)
    wait_until_loaded(line)
    return widget, film, line


def test_a_film_and_a_series_share_one_cursor(house: Server, tab: Page) -> None:
    widget, film, line = open_both(house, tab, "together")
    film.frame.focus()
    film.press(".", 12)
    expect(film.section.get_by_text("Frame 13 of 48")).to_be_visible()
    expect(line.section.get_by_text("1.00", exact=True)).to_be_visible()
    # It starts where the film stands, and the film goes where the series ends.
    line.frame.focus()
    line.press("Enter")
    line.press("Alt+ArrowRight", 6)
    line.press("Enter")
    expect(film.section.get_by_text("Frame 19 of 48")).to_be_visible()
    line.drag(2, 3)
    picture = widget.get_by_role("application", name="Picture of Film")
    picture.focus()
    line.press("Enter")
    line.press("Shift+ArrowRight", 20)
    line.press("Shift+ArrowDown", 10)
    line.press("Enter")
    expect(line.rows).to_have_count(3)
    done = submit(widget, house, "together")
    assert places(done) == [(pytest.approx(1), pytest.approx(1.5)), pytest.approx((2, 3))]
    assert {each.source for each in intervals(done)} == {"signal"}
    (track,) = [each for each in done.annotation.regions if isinstance(each, Track)]
    (key,) = track.frames
    assert (track.source, key.time) == ("film", 1.5)
    assert (key.x, key.y, key.width, key.height) == (160, 90, 20, 10)


def test_what_plays_in_one_plays_in_both_and_stops_at_the_same_place(
    house: Server, tab: Page
) -> None:
    widget, film, line = open_both(house, tab, "playing")
    line.section.get_by_role("button", name="Play or pause").click()
    tab.wait_for_timeout(1200)
    film.section.get_by_role("button", name="Play or pause").click()
    (at,) = re.findall(r"0:0([\d.]+) / 0:04\.0", film.section.inner_text())
    assert 0.5 < float(at) < 2.5
    # At the sample that is nearest to it.
    tab.mouse.move(0, 0)
    value = line.section.get_by_text(re.compile(r"^\d\.\d\d$"))
    assert float(value.inner_text()) == pytest.approx(float(at), abs=0.1)
    media = widget.locator("video")
    assert media.evaluate("film => film.paused")
    assert media.evaluate("film => film.currentTime") == pytest.approx(float(at), abs=0.1)


def test_what_a_model_suggested_is_kept_edited_deleted_and_added_to(
    house: Server, tab: Page
) -> None:
    found = [interval(10, 20, score=0.9), interval(30, 40, score=0.8), interval(50, 60, score=0.4)]
    guess = {**said(*found), "id": "guess", "model": "detector"}
    line = open_series(house, tab, "suggested", HUNDRED, guess=guess)
    expect(line.rows).to_have_count(3)
    line.click(35)
    line.drag(40, 45)
    line.click(55)
    line.press("Delete")
    line.drag(70, 80)
    done = submit(line.widget, house, "suggested")
    assert done.diff == Diff(accepted=1, edited=1, rejected=1, added=1)
    assert places(done) == [(10, 20), (30, 45), (70, 80)]
    outcomes = {each.outcome: each for each in done.verdicts}
    assert {name: each.predicted for name, each in outcomes.items()} == {
        "accepted": "r0", "edited": "r1", "rejected": "r2", "added": None,
    }  # fmt: skip
    assert outcomes["edited"].overlap == pytest.approx(10 / 15)
    (prediction,) = done.predictions
    assert prediction.model == "detector"
    assert [each.score for each in prediction.regions] == [0.9, 0.8, 0.4]
