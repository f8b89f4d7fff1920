"""A time series marked by mouse: drawn, pulled, cut, joined, from near too; as stored."""

import io
from collections.abc import Iterable

import pytest
from PIL import Image
from playwright.sync_api import Page, expect

from tests.browser.conftest import Server
from tests.browser.recordings import columns, csv, npy, serve
from tests.browser.timeline import (
    Timeline,
    drag_on_screen,
    interval,
    intervals,
    open_series,
    places,
    said,
    submit,
)

# Farther apart than pixels: what is drawn at a sample is stored at it, and not near it.
HUNDRED = columns(101, "a")
TWO = columns(101, "a", "b")
FINE = csv(columns(10_001, "a", step=0.01))
SPIKES = (123_456, 500_001, 876_543)


def test_what_is_drawn_by_two_labels_is_stored_to_the_sample(house: Server, tab: Page) -> None:
    line = open_series(house, tab, "drawn", HUNDRED)
    line.drag(20, 40)
    line.call("Loud")
    # Backwards too.
    line.drag(80, 60)
    done = submit(line.widget, house, "drawn")
    assert places(done) == [(20, 40), (60, 80)]
    assert [each.labels for each in intervals(done)] == [("Quiet",), ("Loud",)]
    assert {each.channel for each in intervals(done)} == {None}
    space = done.annotation.spaces["signal"]
    assert space.model_dump() == {"kind": "timeline", "start": 0, "end": 100, "zone": None}


def test_an_interval_is_selected_pulled_by_an_end_and_moved(house: Server, tab: Page) -> None:
    line = open_series(house, tab, "pulled", HUNDRED, said=said(interval(20, 40), interval(60, 80)))
    line.click(30)
    selected = line.rows.and_(tab.get_by_role("option", selected=True))
    expect(selected).to_have_count(1)
    line.drag(40, 50)
    line.drag(35, 25)
    line.click(70)
    line.drag(60, 55)
    assert places(submit(line.widget, house, "pulled")) == [
        pytest.approx((10, 40), abs=line.pixel),
        (55, 80),
    ]


def test_an_end_snaps_to_the_edge_of_another_and_alt_leaves_it_free(
    house: Server, tab: Page
) -> None:
    # Samples closer than pixels, and an edge that lies on none of them.
    serve(tab, "fine.csv", FINE, "text/csv")
    line = open_series(house, tab, "snap", "/fine.csv", said=said(interval(20, 40.1234)))
    near = 40.1234 + 4 * line.pixel
    line.drag(near, 60)
    line.drag(near, 70, held="Alt", down=0.3)
    first, snapped, free = places(submit(line.widget, house, "snap"))
    assert first == (20, 40.1234)
    assert snapped == pytest.approx((40.1234, 60), abs=line.pixel)
    assert snapped[0] == 40.1234
    assert free == pytest.approx((near, 70), abs=line.pixel)
    assert free[0] != 40.1234


def test_shift_marks_one_channel_only(house: Server, tab: Page) -> None:
    line = open_series(house, tab, "channel", TWO, titled=True)
    line.drag(10, 20, down=0.3)
    line.drag(30, 40, down=0.3, held="Shift")
    line.drag(50, 60, down=0.8, held="Shift")
    # For good, by its button: then Shift is for all of them.
    line.section.get_by_role("button", name="Mark one channel only").click()
    line.drag(65, 70, down=0.8)
    line.drag(80, 90, down=0.8, held="Shift")
    done = submit(line.widget, house, "channel")
    assert places(done) == [(10, 20), (30, 40), (50, 60), (65, 70), (80, 90)]
    assert [each.channel for each in intervals(done)] == [None, "a", "b", "b", None]


def test_the_wheel_zooms_until_samples_are_told_apart(house: Server, tab: Page) -> None:
    serve(tab, "fine.csv", FINE, "text/csv")
    line = open_series(house, tab, "wheel", "/fine.csv")
    line.zoom(50, 15)
    tab.wait_for_timeout(300)
    start, end = line.window
    assert start < 50 < end
    assert end - start < 1
    line.drag(50.01, 50.03)
    line.section.get_by_role("button", name="Show all of it").click()
    assert line.window == (0, 100)
    line.drag(10, 20)
    done = places(submit(line.widget, house, "wheel"))
    assert done[0] == (50.01, 50.03)
    assert done[1] == pytest.approx((10, 20), abs=line.pixel)


def test_the_handles_of_the_overview_choose_what_is_shown(house: Server, tab: Page) -> None:
    line = open_series(house, tab, "handles", HUNDRED)
    pull_handle(line, "Start", 40)
    assert line.window == (pytest.approx(40, abs=0.2), 100)
    pull_handle(line, "End", 60)
    assert line.window == pytest.approx((40, 60), abs=0.2)
    line.drag(45, 55)
    # By its middle it goes along.
    overview = line.section.get_by_role("group", name="What is shown").bounding_box()
    assert overview
    places_of = [
        (overview["x"] + overview["width"] * share, overview["y"] + overview["height"] / 2)
        for share in (0.5, 0.7)
    ]
    drag_on_screen(tab, *places_of)
    assert line.window == pytest.approx((60, 80), abs=0.3)
    line.drag(65, 75)
    assert places(submit(line.widget, house, "handles")) == [(45, 55), (65, 75)]


def pull_handle(line: Timeline, which: str, to: float) -> None:
    """All of the time is 100 seconds."""
    room = line.section.get_by_role("group", name="What is shown").bounding_box()
    assert room
    y = room["y"] + room["height"] / 2
    x = room["x"] + room["width"] * line.window[which == "End"] / 100
    # Half of it may lie outside.
    x = min(max(x, room["x"] + 1), room["x"] + room["width"] - 1)
    drag_on_screen(line.page, (x, y), (room["x"] + room["width"] * to / 100, y))


def test_an_instant_is_set_by_a_click(house: Server, tab: Page) -> None:
    line = open_series(house, tab, "instant", HUNDRED)
    line.take("Instant")
    line.click(30)
    line.call("Loud")
    line.click(70)
    done = submit(line.widget, house, "instant")
    assert places(done) == [(30, 30), (70, 70)]
    assert [each.labels for each in intervals(done)] == [("Quiet",), ("Loud",)]


def test_undo_and_redo_take_one_step_each(house: Server, tab: Page) -> None:
    line = open_series(house, tab, "undone", HUNDRED)
    line.drag(20, 40)
    line.click(30)
    line.drag(40, 50)
    line.drag(60, 80)
    undo = line.widget.get_by_role("button", name="Undo")
    redo = line.widget.get_by_role("button", name="Redo")
    undo.click()
    expect(line.rows).to_have_count(1)
    undo.click()
    expect(line.rows).to_have_text(["Quiet20 to 40"])
    undo.click()
    expect(line.rows).to_have_count(0)
    redo.click()
    redo.click()
    assert places(submit(line.widget, house, "undone")) == [(20, 50)]


def test_an_interval_is_split_joined_and_deleted_each_in_one_step(house: Server, tab: Page) -> None:
    before = said(interval(20, 40), interval(60, 80, "Loud"), interval(85, 95))
    line = open_series(house, tab, "split", HUNDRED, said=before)
    undo = line.widget.get_by_role("button", name="Undo")
    # The ruler moves the cursor without touching what lies below.
    line.click(25, down=0.02)
    line.section.get_by_role("button", name="Split at the cursor").click()
    expect(line.rows).to_have_count(4)
    undo.click()
    expect(line.rows).to_have_count(3)
    line.widget.get_by_role("button", name="Redo").click()
    expect(line.rows).to_have_count(4)
    line.click(90)
    line.press("Delete")
    expect(line.rows).to_have_count(3)
    line.click(30)
    line.click(70, held="Shift")
    line.press("Shift+J")
    expect(line.rows).to_have_count(2)
    undo.click()
    expect(line.rows).to_have_count(3)
    line.widget.get_by_role("button", name="Redo").click()
    done = submit(line.widget, house, "split")
    assert sorted(places(done)) == [(20, 25), (25, 80)]
    first = next(each for each in intervals(done) if each.start == 20)
    assert (first.id, first.labels) == ("r0", ("Quiet",))


def seen(house: Server, page: Page, task: str, spikes: Iterable[int]) -> list[bool]:
    """Whether there is anything to be seen where each of the three would be, all of it in sight."""
    serve(page, "million.npy", npy(1_000_000, spikes), "application/octet-stream")
    line = open_series(house, page, task, "/million.npy", source={"time": ""})
    picture = Image.open(io.BytesIO(page.screenshot(full_page=True))).convert("RGB")
    assert page.evaluate("scrollY") == 0

    def stands(at: int) -> bool:
        x, y = map(round, line.on_screen(at, 0.5))
        ground = picture.getpixel((x - 20, y))
        return any(picture.getpixel((x + by, y)) != ground for by in (-1, 0, 1))

    assert line.window == (0, 999_999)
    return [stands(at) for at in SPIKES]


def test_three_spikes_in_a_million_samples_are_seen(house: Server, tab: Page) -> None:
    assert seen(house, tab, "spikes", SPIKES) == [True, True, True]
    tab.unroute_all()
    assert seen(house, tab, "fewer", (SPIKES[0], SPIKES[2])) == [True, False, True]
