"""A series and a film marked by fingers on a phone: one draws, two zoom, and what was stored."""

import pytest
from playwright.sync_api import Page, expect

from embed_label import Track
from tests.browser.conftest import Server
from tests.browser.delivery import wait
from tests.browser.fingers import Fingers
from tests.browser.recordings import columns
from tests.browser.timeline import (
    Timeline,
    interval,
    open_film,
    open_series,
    places,
    said,
    submit,
)

HUNDRED = columns(101, "a")


def trace(line: Timeline, start: float, end: float) -> None:
    """By one finger."""
    Fingers(line.page).drag((line.on_screen(start), line.on_screen(end)))


def tap(line: Timeline, at: float) -> None:
    line.page.touchscreen.tap(*line.on_screen(at))


def test_one_finger_draws_and_two_fingers_zoom(house: Server, phone: Page) -> None:
    line = open_series(house, phone, "finger-draws", HUNDRED)
    assert phone.evaluate("document.documentElement.scrollWidth") <= 390
    trace(line, 10, 30)
    expect(line.rows).to_have_count(1)
    x, y = line.on_screen(60)
    Fingers(phone).drag(((x - 20, y), (x - 80, y)), ((x + 20, y), (x + 80, y)))
    wait(phone, lambda: line.window[1] - line.window[0] < 40)
    start, end = line.window
    assert end - start == pytest.approx(25, abs=2)
    assert (60 - start) / (end - start) == pytest.approx(0.6, abs=0.02)
    # Along, with both.
    Fingers(phone).drag(((x - 40, y), (x - 100, y)), ((x + 40, y), (x - 20, y)))
    assert line.window[0] == pytest.approx(start + 60 * line.pixel, abs=0.5)
    expect(line.rows).to_have_count(1)
    trace(line, 65, 70)
    assert places(submit(line.widget, house, "finger-draws")) == [(10, 30), (65, 70)]


def test_a_finger_selects_pulls_an_end_and_moves(house: Server, phone: Page) -> None:
    line = open_series(house, phone, "finger-pulls", HUNDRED, said=said(interval(20, 60)))
    tap(line, 40)
    expect(line.rows.and_(phone.get_by_role("option", selected=True))).to_have_count(1)
    # A finger is not so exact: beside the end, and the end does not jump.
    reach = 15 * line.pixel
    trace(line, 60 + reach, 80 + reach)
    expect(line.rows).to_have_text(["Quiet20 to 80"])
    trace(line, 50, 45)
    found = places(submit(line.widget, house, "finger-pulls"))
    assert found == [pytest.approx((15, 75), abs=2 * line.pixel)]


def test_a_finger_still_scrolls_the_page(house: Server, phone: Page) -> None:
    line = open_series(house, phone, "finger-scrolls", HUNDRED)
    phone.set_viewport_size({"width": 390, "height": 480})
    phone.evaluate("scrollTo(0, 0)")
    x, y = line.on_screen(50)
    Fingers(phone).drag(((x, y), (x, y - 150)), steps=10)
    wait(phone, lambda: phone.evaluate("scrollY") > 50)
    expect(line.rows).to_have_count(0)
    assert line.window == (0, 100)
    trace(line, 20, 40)
    assert places(submit(line.widget, house, "finger-scrolls")) == [(20, 40)]


def test_a_box_is_drawn_on_a_film_by_finger(house: Server, phone: Page) -> None:
    line = open_film(house, phone, "finger-film")
    picture = line.widget.get_by_role("application", name="Picture of Film")
    step = line.widget.get_by_role("button", name="Next frame")
    for _ in range(6):
        step.tap()
    expect(line.section.get_by_text("Frame 7 of 48")).to_be_visible()
    picture.scroll_into_view_if_needed()
    area = picture.bounding_box()
    assert area
    scale = area["width"] / 320
    places_of = [(area["x"] + x * scale, area["y"] + y * scale) for x, y in ((40, 30), (120, 90))]
    Fingers(phone).drag(tuple(places_of))
    expect(line.rows).to_have_count(1)
    (track,) = submit(line.widget, house, "finger-film").annotation.regions
    assert isinstance(track, Track)
    (key,) = track.frames
    assert key.time == 0.5
    assert (key.x, key.y, key.width, key.height) == pytest.approx((40, 30, 80, 60), abs=2 / scale)
