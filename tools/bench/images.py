"""Images with many boxes: the widget, and Annotorious in the same run."""

import statistics
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from playwright.sync_api import Browser, Page

from tools.bench.trace import CATEGORIES, Frames, frames, worked

BOXES = (1_000, 10_000)
# Annotorious takes seconds a frame with more.
THEIR_MOVES = 12
MOVES = 60
RUNS = 3
# Of selecting and adding, in each run: people do it again and again.
ACTS = 7

# Milliseconds of work, until it was painted, and what of the work ran on a core.
Act = tuple[float, float, float]

OURS, THEIRS = "ours", "theirs"
SURFACE = {OURS: ".el-image-frame", THEIRS: ".a9s-annotationlayer"}

SUBMITTED = """
async () => {
  const buttons = [...document.querySelectorAll("button")];
  const button = buttons.find((each) => each.textContent === "Submit");
  const start = performance.now();
  button.click();
  while (!window.bench.sent) await new Promise((resolve) => setTimeout(resolve));
  return window.bench.sent - start;
}
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """Milliseconds; the heap in MB."""

    ready: float
    heap: float
    gestures: dict[str, Frames]
    select: Act
    add: Act
    submit: float | None


def measured(page: Page, url: str, which: str, boxes: int) -> Seen:
    page.goto(url)
    page.wait_for_function("() => window.bench")
    before = heap(page)
    ready = float(page.evaluate("([which, boxes]) => window.bench[which](boxes)", [which, boxes]))
    page.wait_for_timeout(1_000)
    grown = heap(page) - before
    return Seen(
        ready=ready,
        heap=grown,
        gestures={
            name: traced(page, lambda does=does: does(page, which))
            for name, does in GESTURES.items()
        }
        if which == OURS
        else {"drag a box": traced(page, lambda: drag(page, which))},
        select=middle(acted(page, lambda at=at: select(page, which, at)) for at in range(ACTS)),
        add=middle(acted(page, lambda at=at: add(page, which, at)) for at in range(ACTS)),
        submit=float(page.evaluate(SUBMITTED)) if which == OURS else None,
    )


def middle(acts: Iterable[Act]) -> Act:
    work, took, ran = zip(*acts, strict=True)
    return statistics.median(work), statistics.median(took), statistics.median(ran)


def heap(page: Page) -> float:
    session = page.context.new_cdp_session(page)
    session.send("HeapProfiler.collectGarbage")
    used = session.send("Runtime.getHeapUsage")["usedSize"] / 1e6
    session.detach()
    return float(used)


def traced(page: Page, gesture: Callable[[], None]) -> Frames:
    browser = page.context.browser
    assert browser
    page.wait_for_timeout(400)
    browser.start_tracing(page=page, categories=CATEGORIES)
    page.evaluate("() => performance.mark('bench-begin')")
    gesture()
    page.evaluate("() => performance.mark('bench-end')")
    return frames(browser.stop_tracing(), "bench-begin", "bench-end")


def acted(page: Page, gesture: Callable[[], None]) -> Act:
    """From a release of the pointer to the frame that shows what came of it."""
    page.wait_for_timeout(400)
    page.evaluate(
        """() => addEventListener("pointerup", () => {
          performance.mark("bench-begin");
          const start = performance.now();
          requestAnimationFrame(() => setTimeout(() => {
            window.bench.took = performance.now() - start;
            performance.mark("bench-end");
          }));
        }, { capture: true, once: true })"""
    )
    browser = page.context.browser
    assert browser
    browser.start_tracing(page=page, categories=CATEGORIES)
    page.evaluate("() => { window.bench.took = undefined; }")
    gesture()
    page.wait_for_function("() => window.bench.took !== undefined")
    work, ran = worked(browser.stop_tracing(), "bench-begin", "bench-end")
    return work, float(page.evaluate("() => window.bench.took")), ran


def middle_of(page: Page, which: str) -> tuple[float, float]:
    box = page.locator(SURFACE[which]).first.bounding_box()
    assert box
    return box["x"] + box["width"] / 2, box["y"] + min(box["height"], 700) / 2


def pan(page: Page, which: str) -> None:
    x, y = middle_of(page, which)
    page.mouse.move(x, y)
    page.mouse.down(button="middle")
    for at in range(MOVES):
        page.mouse.move(x - at * 4, y - at * 2)
    page.mouse.up(button="middle")


def zoom(page: Page, which: str) -> None:
    x, y = middle_of(page, which)
    page.mouse.move(x, y)
    page.keyboard.down("Control")
    for at in range(MOVES // 2):
        page.mouse.wheel(0, -30 if at < MOVES // 4 else 30)
        page.wait_for_timeout(16)
    page.keyboard.up("Control")


def drag(page: Page, which: str) -> None:
    select(page, which)
    page.wait_for_timeout(100)
    x, y = middle_of(page, which)
    page.mouse.move(x, y)
    page.mouse.down()
    for at in range(MOVES if which == OURS else THEIR_MOVES):
        page.mouse.move(x + at * 3, y + at)
    page.mouse.up()


def select(page: Page, which: str, at: int = 0) -> None:
    x, y = middle_of(page, which)
    page.mouse.click(x + at * 24, y)


def add(page: Page, which: str, at: int = 0) -> None:
    """In the margin, where nothing lies."""
    page.keyboard.press("Escape")
    surface = page.locator(SURFACE[which]).first.bounding_box()
    assert surface
    x, y = surface["x"] + 12 + at * 60, surface["y"] + 9
    if which == OURS:
        page.keyboard.down("Control")
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + 40, y + 30, steps=4)
    page.mouse.up()
    if which == OURS:
        page.keyboard.up("Control")


GESTURES = {"pan": pan, "zoom": zoom, "drag a box": drag}


def report(browser: Browser, url: str) -> None:
    print("\nImages with many boxes; work is what the main thread does in a frame (p95)\n")
    for boxes in BOXES:
        for which in (OURS, THEIRS):
            runs = [fresh(browser, url, which, boxes) for _ in range(RUNS if which == OURS else 1)]
            lines(f"{boxes:,} boxes, {'the widget' if which == OURS else 'Annotorious'}", runs)


def fresh(browser: Browser, url: str, which: str, boxes: int) -> Seen:
    context = browser.new_context(viewport={"width": 1280, "height": 1000})
    context.set_default_timeout(120_000)
    try:
        return measured(context.new_page(), url, which, boxes)
    finally:
        context.close()


def lines(title: str, runs: list[Seen]) -> None:
    def mid(of: Callable[[Seen], float]) -> float:
        return statistics.median(map(of, runs))

    print(title)
    print(f"  ready {mid(lambda it: it.ready):8.0f} ms   heap {mid(lambda it: it.heap):6.1f} MB")
    for name in runs[0].gestures:
        work = mid(lambda it, name=name: it.gestures[name].p95)
        late = mid(lambda it, name=name: it.gestures[name].late)
        print(f"  {name:<12}{work:8.1f} ms of work a frame, {late:6.1%} of frames late")
    for name in ("select", "add"):
        work = mid(lambda it, name=name: getattr(it, name)[0])
        took = mid(lambda it, name=name: getattr(it, name)[1])
        print(f"  {name + ' one':<12}{work:8.1f} ms of work, painted after {took:6.1f} ms")
    if runs[0].submit is not None:
        print(f"  {'submit':<12}{mid(lambda it: it.submit or 0):8.1f} ms to the host's handler")
    print(flush=True)
