"""A long text with many spans: the widget, and Recogito in the same run."""

import statistics
from collections.abc import Callable
from dataclasses import dataclass

from playwright.sync_api import Browser, Page

from tools.bench.images import ACTS, OURS, RUNS, SUBMITTED, THEIRS, Act, heap, middle, traced
from tools.bench.trace import CATEGORIES, Frames, worked

LENGTH = 1_000_000
SPANS = 5_000
# Of the wheel, a frame each.
TURNS = 90
PAGE = "texts.html"

ROOM = {OURS: ".el-text", THEIRS: ".room"}

# From a release of the pointer to the frame that shows what came of it.
TIMED = """
(adds) => addEventListener("pointerup", () => {
  performance.mark("bench-begin");
  const start = performance.now();
  const before = window.bench.shown();
  const look = () => requestAnimationFrame(() => {
    if (adds && window.bench.shown() === before && performance.now() - start < 5000) return look();
    setTimeout(() => {
      window.bench.took = performance.now() - start;
      performance.mark("bench-end");
    });
  });
  look();
}, { capture: true, once: true })
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """Milliseconds; the heap in MB; `grown` is the share by which the scrollbar was wrong."""

    ready: float
    heap: float
    scroll: Frames
    jump: Frames
    select: Act
    add: Act
    submit: float | None
    grown: float


def measured(page: Page, url: str, which: str) -> Seen:
    page.goto(url)
    page.wait_for_function("() => window.bench")
    before = heap(page)
    call = "([which, length, spans]) => window.bench[which](length, spans)"
    ready = float(page.evaluate(call, [which, LENGTH, SPANS]))
    page.wait_for_timeout(1_000)
    grown = heap(page) - before
    return Seen(
        ready=ready,
        heap=grown,
        add=middle(acted(page, lambda at=at: add(page, at), adds=True) for at in range(ACTS)),
        scroll=traced(page, lambda: scroll(page, which)),
        select=middle(acted(page, lambda at=at: select(page, which, at)) for at in range(ACTS)),
        jump=traced(page, lambda: jump(page, which)),
        submit=float(page.evaluate(SUBMITTED)) if which == OURS else None,
        grown=float(page.evaluate("() => window.bench.through()")),
    )


def acted(page: Page, gesture: Callable[[], None], *, adds: bool = False) -> Act:
    page.wait_for_timeout(700)
    page.evaluate(TIMED, adds)
    browser = page.context.browser
    assert browser
    browser.start_tracing(page=page, categories=CATEGORIES)
    page.evaluate("() => { window.bench.took = undefined; }")
    gesture()
    page.wait_for_function("() => window.bench.took !== undefined")
    work, ran = worked(browser.stop_tracing(), "bench-begin", "bench-end")
    return work, float(page.evaluate("() => window.bench.took")), ran


def over(page: Page, which: str) -> None:
    box = page.locator(ROOM[which]).bounding_box()
    assert box
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)


def scroll(page: Page, which: str) -> None:
    over(page, which)
    for _ in range(TURNS):
        page.mouse.wheel(0, 120)
        page.wait_for_timeout(12)


def jump(page: Page, which: str) -> None:
    """As by dragging the scrollbar."""
    page.evaluate(
        """async (room) => {
          const element = document.querySelector(room);
          for (let at = 0; at < 60; at++) {
            element.scrollTop = (at / 60) * element.scrollHeight;
            await new Promise((resolve) => requestAnimationFrame(resolve));
          }
        }""",
        ROOM[which],
    )


def select(page: Page, which: str, at: int) -> None:
    """A mark in sight; there are some on each screen."""
    if which == OURS:
        place = page.evaluate("(at) => window.bench.mark(at)", at)
        page.mouse.click(place["x"], place["y"])
    else:
        over(page, which)
        page.mouse.down()
        page.mouse.up()


def add(page: Page, at: int) -> None:
    place = page.evaluate("(at) => window.bench.words(at)", at)
    page.mouse.move(place["x"], place["y"])
    page.mouse.down()
    page.mouse.move(place["x"] + 40, place["y"], steps=4)
    page.mouse.up()


def report(browser: Browser, url: str) -> None:
    print("\nA long text with many spans; work is what the main thread does in a frame (p95)\n")
    address = url.replace("index.html", PAGE)
    for which, runs in ((OURS, RUNS), (THEIRS, 1)):
        name = "the widget" if which == OURS else "Recogito"
        lines(
            f"{LENGTH:,} characters, {SPANS:,} spans, {name}",
            [fresh(browser, address, which) for _ in range(runs)],
        )


def fresh(browser: Browser, url: str, which: str) -> Seen:
    context = browser.new_context(viewport={"width": 1280, "height": 1000})
    context.set_default_timeout(120_000)
    try:
        return measured(context.new_page(), url, which)
    finally:
        context.close()


def lines(title: str, runs: list[Seen]) -> None:
    def mid(of: Callable[[Seen], float]) -> float:
        return statistics.median(map(of, runs))

    print(title)
    print(f"  ready {mid(lambda it: it.ready):8.0f} ms   heap {mid(lambda it: it.heap):6.1f} MB")
    for name in ("scroll", "jump"):
        work = mid(lambda it, name=name: getattr(it, name).p95)
        late = mid(lambda it, name=name: getattr(it, name).late)
        print(f"  {name:<12}{work:8.1f} ms of work a frame, {late:6.1%} of frames late")
    for name in ("select", "add"):
        work = mid(lambda it, name=name: getattr(it, name)[0])
        took = mid(lambda it, name=name: getattr(it, name)[1])
        print(f"  {name + ' one':<12}{work:8.1f} ms of work, painted after {took:6.1f} ms")
    if runs[0].submit is not None:
        print(f"  {'submit':<12}{mid(lambda it: it.submit or 0):8.1f} ms to the host's handler")
    print(f"  {'scrollbar':<12}{mid(lambda it: it.grown):8.1%} off before one scrolled through")
    print(flush=True)
