"""Lines of feedback, many on one page: what each costs beyond a plain element."""

import statistics
from dataclasses import dataclass

from playwright.sync_api import Browser

LINES = 200
RUNS = 5

ANSWERED = """
async () => {
  const button = document.querySelector("#stage [aria-pressed]");
  const start = performance.now();
  button.click();
  while (button.getAttribute("aria-pressed") !== "true") {
    await new Promise((resolve) => setTimeout(resolve));
  }
  return performance.now() - start;
}
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cost:
    """Milliseconds and kB of heap of one line among many; a click among them in milliseconds."""

    mount: float
    heap: float
    click: float


def cost(browser: Browser, url: str, lines: int = LINES) -> Cost:
    """The middle of several runs, each on a page of its own."""
    address = url.replace("index.html", "feedback.html")
    runs = [
        [measured(browser, address, what, lines) for what in ("lines", "plain")]
        for _ in range(RUNS)
    ]
    return Cost(
        mount=statistics.median(ours[0] - plain[0] for ours, plain in runs) / lines,
        heap=statistics.median(ours[1] - plain[1] for ours, plain in runs) / lines,
        click=statistics.median(ours[2] for ours, _ in runs),
    )


def measured(browser: Browser, address: str, what: str, lines: int) -> tuple[float, float, float]:
    context = browser.new_context(viewport={"width": 800, "height": 900})
    page = context.new_page()
    page.goto(address)
    page.wait_for_function("() => window.bench")
    devtools = context.new_cdp_session(page)

    def heap() -> float:
        devtools.send("HeapProfiler.collectGarbage")
        return float(devtools.send("Runtime.getHeapUsage")["usedSize"]) / 1000

    before = heap()
    mount = float(page.evaluate("([what, lines]) => window.bench[what](lines)", [what, lines]))
    page.wait_for_timeout(300)
    grown = heap() - before
    click = float(page.evaluate(ANSWERED)) if what == "lines" else 0.0
    context.close()
    return mount, grown, click


def report(browser: Browser, url: str) -> None:
    found = cost(browser, url)
    print(f"\n{LINES} lines of feedback on one page, beyond as many plain elements", flush=True)
    print(
        f"  each: {found.mount:.2f} ms, {found.heap:.1f} kB of heap; a click: {found.click:.1f} ms"
    )
