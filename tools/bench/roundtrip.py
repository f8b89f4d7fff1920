"""Mount, add and submit through a Reflex app, beside the barest thing that does the same."""

import socket
import statistics
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, Page

from tests.browser.street import draw_street
from tools.reflex_app import build, serve, stop

APP = Path(__file__).resolve().parents[2] / "tests" / "browser" / "host"
Pair = tuple[float, float]

RUNS = 7
BOXES = (0, 1_000, 10_000)

# From a click to the frame after the page looks as it should; everything is timed in the page.
UNTIL = """
([button, selector, words]) => new Promise((resolve) => {
  const there = () => [...document.querySelectorAll(selector)]
    .some((each) => !words || each.textContent.includes(words));
  const buttons = [...document.querySelectorAll("button")];
  const target = buttons.find((each) => each.textContent === button);
  const start = performance.now();
  const look = () => {
    if (there()) requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)));
    else requestAnimationFrame(look);
  };
  target.click();
  look();
})
"""
# From the release of the pointer to the end of the work, and to the frame that shows it.
ON_RELEASE = """
() => {
  window.benchReleased = [];
  window.addEventListener("pointerup", () => {
    const start = performance.now();
    let worked = 0;
    queueMicrotask(() => setTimeout(() => { worked = performance.now() - start; }));
    requestAnimationFrame(() => setTimeout(() => {
      window.benchReleased.push([worked || performance.now() - start, performance.now() - start]);
    }));
  }, { capture: true });
}
"""
COUNTED = "count => document.querySelector('.el-region-count')?.textContent === String(count)"
READY = ".el-root [role=application] canvas"


def free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


def until(page: Page, button: str, selector: str, words: str = "") -> float:
    return float(page.evaluate(UNTIL, [button, selector, words]))


def opened(page: Page, url: str, boxes: int) -> None:
    page.goto(f"{url}/bench?boxes={boxes}")
    page.get_by_label("Echoed").wait_for()
    # The first round trip also connects.
    until(page, "Echo", "output", "1")


def mount(page: Page, url: str, boxes: int) -> Pair:
    opened(page, url, boxes)
    page.wait_for_timeout(500)
    plain = until(page, "Plain", "img[alt='Plain image']")
    return until(page, "Mount", READY), plain


def draw(page: Page, url: str, boxes: int) -> Pair:
    """The time to the frame that shows one more region, and the main-thread work in it."""
    mount(page, url, boxes)
    page.wait_for_function(COUNTED, arg=boxes)
    page.wait_for_timeout(1_000)
    page.evaluate(ON_RELEASE)
    area = page.get_by_role("application").bounding_box()
    assert area
    x, y = area["x"] + 40, area["y"] + 40
    # With Control held a drag draws, over regions too.
    page.keyboard.down("Control")
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + 60, y + 90, steps=4)
    page.mouse.up()
    page.keyboard.up("Control")
    page.wait_for_function(COUNTED, arg=boxes + 1)
    page.wait_for_timeout(200)
    work, shown = page.evaluate("() => window.benchReleased[0]")
    return shown, work


def submit(page: Page, url: str) -> Pair:
    opened(page, url, 0)
    echo = until(page, "Echo", "output", "2")
    until(page, "Mount", READY)
    return until(page, "Submit", ".el-root [role=status]", "Saved"), echo


def middle(browser: Browser, measure: Callable[[Page], Pair]) -> Pair:
    """The medians of several runs, each as somebody who was never there before."""
    seen: list[Pair] = []
    for _ in range(RUNS):
        context = browser.new_context(viewport={"width": 1280, "height": 1000})
        context.set_default_timeout(20_000)
        seen.append(measure(context.new_page()))
        context.close()
    return statistics.median(one for one, _ in seen), statistics.median(two for _, two in seen)


def line(what: str, figure: float, beside: str) -> None:
    print(f"{what:<26}{figure:8.1f}   {beside}", flush=True)


def report(browser: Browser, url: str) -> None:
    print(f"Through Reflex: medians of {RUNS} in milliseconds\n", flush=True)
    ready, plain = middle(browser, lambda page: mount(page, url, 0))
    line("mount to ready", ready, f"a plain <img>: {plain:.1f}, so {ready / plain:.1f} times")
    for boxes in BOXES:
        shown, work = middle(browser, lambda page, boxes=boxes: draw(page, url, boxes))
        line(f"add one to {boxes:,} boxes", shown, f"of it main-thread work: {work:.1f}")
    saved, echo = middle(browser, lambda page: submit(page, url))
    line(
        "submit to saved", saved, f"a bare event and back: {echo:.1f}, so {saved / echo:.1f} times"
    )


@contextmanager
def served() -> Iterator[str]:
    """The address of the app, for as long as it is needed."""
    draw_street(APP / "assets" / "street.png")
    port = free_port()
    build(APP, port)
    with tempfile.TemporaryDirectory() as data:
        process = serve(APP, port, variables={"HOST_DATA": data}, log=Path(data) / "serve.log")
        try:
            yield f"http://localhost:{port}"
        finally:
            stop(process)
