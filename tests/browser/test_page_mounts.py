"""A widget that goes leaves nothing behind."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, CDPSession, Page, expect

from tests.browser.conftest import Server
from tests.browser.recordings import BALL, columns, csv, serve, sound
from tests.browser.timeline import interval, labels, said, timed

MOUNTS = 20
# Of each mount. One list of regions or one closure over a picture is more.
LARGEST_GROWTH = 1_000  # bytes
# Reflex's own: its socket waits for a ping.
RESTING_TIMERS = 1
WATCH = (Path(__file__).parent / "watch.js").read_text()


@pytest.fixture
def watched(house: Server, browser: Browser) -> Iterator[Page]:
    context = browser.new_context()
    context.add_init_script(WATCH)
    page = context.new_page()
    page.goto(f"{house.url}/page_mounts")
    expect(page.get_by_role("button", name="Show")).to_be_visible(timeout=20_000)
    yield page
    context.close()


def come_and_go(page: Page) -> None:
    """With some use in between: a crosshair in the photo, the help sheet."""
    page.get_by_role("button", name="Show").click()
    widget = page.get_by_role("group", name="Street")
    photo = widget.get_by_role("application", name="Photo")
    expect(photo).to_be_visible(timeout=20_000)
    expect(widget.get_by_text("Loading")).to_have_count(0)
    expect(widget.get_by_role("article", name="Report")).to_be_visible()
    photo.focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("?")
    widget.get_by_role("dialog", name="Keys").get_by_role("button", name="Close").click()
    page.get_by_role("button", name="Hide").click()
    expect(widget).to_have_count(0)


def collect(devtools: CDPSession) -> None:
    # A weak reference holds its target until the task ends in which it was made or read.
    for _ in range(3):
        devtools.send("HeapProfiler.collectGarbage")


def held(devtools: CDPSession) -> int:
    """The bytes of all that scripts hold, but for their code, which is compiled as it goes."""
    parts: list[str] = []
    take = lambda event: parts.append(event["chunk"])  # noqa: E731 (it is taken off again below)
    devtools.on("HeapProfiler.addHeapSnapshotChunk", take)
    devtools.send("HeapProfiler.takeHeapSnapshot", {"reportProgress": False})
    devtools.remove_listener("HeapProfiler.addHeapSnapshotChunk", take)
    heap = json.loads("".join(parts))
    meta, nodes = heap["snapshot"]["meta"], heap["nodes"]
    fields, kinds = meta["node_fields"], meta["node_types"][0]
    ours = {kinds.index(kind) for kind in ("object", "closure", "array", "string", "regexp")}
    step = len(fields)
    sizes = nodes[fields.index("self_size") :: step]
    return sum(
        size
        for kind, size in zip(nodes[fields.index("type") :: step], sizes, strict=True)
        if kind in ours
    )


def come_and_go_in_time(page: Page) -> None:
    """What reads in workers, wears styles of its own and plays; something is begun on each."""
    page.get_by_role("button", name="Show").click()
    widget = page.get_by_role("group", name="Timed")
    for name in ("Film", "Call", "Signal"):
        frame = widget.get_by_role("application", name=f"{name}, timeline")
        expect(frame).to_be_visible(timeout=20_000)
        expect(widget.get_by_role("region", name=name).get_by_role("progressbar")).to_have_count(0)
        frame.focus()
        page.keyboard.press("Enter")
        page.keyboard.press("Shift+ArrowRight")
        page.keyboard.press("Escape")
    widget.get_by_role("region", name="Call").get_by_role("button", name="Play or pause").click()
    expect(widget.get_by_role("listbox").get_by_role("option")).to_have_count(3)
    page.get_by_role("button", name="Hide").click()
    expect(widget).to_have_count(0)


def rest(page: Page) -> None:
    wanted = "most => watch.left().timers <= most"
    page.wait_for_function(wanted, arg=RESTING_TIMERS, timeout=20_000)


def growth(page: Page, mount: Callable[[Page], None], mounts: int) -> float:
    """In bytes of each mount; of all else nothing may be left."""
    devtools = page.context.new_cdp_session(page)
    # Chunks and caches come with the first ones.
    for _ in range(3):
        mount(page)
    rest(page)
    collect(devtools)
    before = page.evaluate("watch.left()")
    elements = devtools.send("Memory.getDOMCounters")
    size = held(devtools)

    for _ in range(mounts):
        mount(page)
    rest(page)
    collect(devtools)
    after = page.evaluate("watch.left()")
    assert after["listeners"] == before["listeners"]
    assert after["observers"] == before["observers"]
    assert after["frames"] == before["frames"]
    left = devtools.send("Memory.getDOMCounters")
    assert left["jsEventListeners"] <= elements["jsEventListeners"]
    assert left["nodes"] <= elements["nodes"]
    grown = (held(devtools) - size) / mounts
    print(f"{grown:.0f} bytes for each mount, {sum(after['listeners'].values())} listeners")
    return grown


def test_twenty_mounts_leave_no_listener_timer_observer_or_growing_heap(watched: Page) -> None:
    assert growth(watched, come_and_go, MOUNTS) < LARGEST_GROWTH


def test_what_runs_in_time_leaves_no_worker_sheet_or_listener_either(
    house: Server, watched: Page
) -> None:
    serve(watched, "ball.webm", BALL.read_bytes(), "video/webm")
    serve(watched, "call.wav", sound(), "audio/wav")
    serve(watched, "signal.csv", csv(columns(101, "a", "b")), "text/csv")
    body = [
        {"kind": "video", "name": "film", "title": "Film"},
        {"kind": "audio", "name": "call", "title": "Call", "spectrogram": True},
        {"kind": "series", "name": "signal", "title": "Signal", "time": "t"},
        *(labels(of, of, draws="interval") for of in ("film", "call", "signal")),
    ]
    data = {"film": "/ball.webm", "call": "/call.wav", "signal": "/signal.csv"}
    marks = said(*(interval(1, 2, of, source=of) for of in data))
    watched.goto(timed(house, "mounts", body, data, said=marks))
    widget = watched.get_by_role("group", name="Timed")
    expect(widget.get_by_role("application")).to_have_count(4, timeout=20_000)
    worn = "document.adoptedStyleSheets.length"
    assert watched.workers
    assert watched.evaluate(worn) > 0
    watched.get_by_role("button", name="Hide").click()
    expect(widget).to_have_count(0)
    assert growth(watched, come_and_go_in_time, MOUNTS // 4) < LARGEST_GROWTH
    assert watched.workers == []
    assert watched.evaluate(worn) == 0


def test_the_counting_sees_what_is_left(watched: Page) -> None:
    devtools = watched.context.new_cdp_session(watched)
    size = held(devtools)
    before, after = watched.evaluate(
        """() => {
            const before = watch.left();
            const many = Array(10000).fill({});
            addEventListener("resize", () => many);
            new ResizeObserver(() => {}).observe(document.body);
            setTimeout(() => {}, 1e6);
            requestAnimationFrame(() => {});
            return [before, watch.left()];
        }"""
    )
    assert after["listeners"] == {
        **before["listeners"],
        "Window resize": before["listeners"].get("Window resize", 0) + 1,
    }
    for kind in ("observers", "timers", "frames"):
        assert after[kind] == before[kind] + 1
    assert held(devtools) - size > MOUNTS * LARGEST_GROWTH


def test_nothing_is_added_to_window(watched: Page) -> None:
    names = "Object.getOwnPropertyNames(window).sort()"
    # Reflex's own comes when the page is alive.
    watched.wait_for_function("'__reflex' in window", timeout=20_000)
    before = watched.evaluate(names)
    come_and_go(watched)
    watched.get_by_role("button", name="Show").click()
    expect(watched.get_by_role("application", name="Photo")).to_be_visible()
    assert watched.evaluate(names) == before
