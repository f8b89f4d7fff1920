"""Ten million points of one channel: how soon they are seen, what they take, how they move."""

import statistics
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from playwright.sync_api import Browser, Page

from tools.bench.images import ACTS, Act, acted, middle, traced
from tools.bench.parquet import write_parquet
from tools.bench.trace import Frames

POINTS = 10_000_000
RUNS = 3
MOVES = 60
FILES = ("series.npy", "series.parquet", "series.csv")


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """Milliseconds; the memory of the page and its worker in MB."""

    first: float
    whole: float
    memory: float | None
    gestures: dict[str, Frames]
    add: Act


def write_files(folder: Path) -> None:
    """Noise on a wave, as sensors have it, with three spikes."""
    rng = np.random.default_rng(7)
    wave = np.sin(np.arange(POINTS) / 200_000) * 10
    values = (wave + rng.normal(0, 1, POINTS)).astype("<f4")
    values[[1_234_567, 5_000_001, 9_000_003]] = 60, -55, 58
    np.save(folder / "series.npy", values)
    write_parquet(folder / "series.parquet", "value", values)
    with (folder / "series.csv").open("w") as file:
        file.write("value\n")
        for part in np.array_split(values, 50):
            file.write("\n".join(f"{value:.3f}" for value in part.tolist()) + "\n")


def measured(page: Page, url: str, name: str) -> Seen:
    page.goto(url.replace("index.html", "series.html"))
    page.wait_for_function("() => window.bench")
    first, whole = page.evaluate("(name) => window.bench.open(name)", f"/{name}")
    page.wait_for_timeout(1_000)
    return Seen(
        first=first,
        whole=whole,
        memory=page.evaluate("() => window.bench.memory()"),
        gestures={name: traced(page, lambda does=does: does(page)) for name, does in GESTURES},
        add=middle(acted(page, lambda at=at: add(page, at)) for at in range(ACTS)),
    )


def plot(page: Page) -> tuple[float, float, float]:
    box = page.get_by_role("application").bounding_box()
    assert box
    return box["x"], box["y"] + 120, box["width"]


def zoom(page: Page) -> None:
    """In to some hundred samples, and half the way out."""
    x, y, width = plot(page)
    page.mouse.move(x + width / 2, y)
    page.keyboard.down("Control")
    for at in range(MOVES):
        page.mouse.wheel(0, -45 if at < MOVES * 2 / 3 else 45)
        page.wait_for_timeout(16)
    page.keyboard.up("Control")


def pan(page: Page) -> None:
    x, y, width = plot(page)
    page.mouse.move(x + width / 2, y)
    for at in range(MOVES):
        page.mouse.wheel(24 if at < MOVES / 2 else -24, 0)
        page.wait_for_timeout(16)


def add(page: Page, at: int) -> None:
    page.keyboard.press("Escape")
    x, y, width = plot(page)
    left = x + 20 + at * width / (ACTS + 1)
    page.mouse.move(left, y)
    page.mouse.down()
    page.mouse.move(left + width / (ACTS + 3), y, steps=4)
    page.mouse.up()


GESTURES = (("zoom", zoom), ("pan", pan))


def report(browser: Browser, url: str, folder: Path) -> None:
    print(f"\nA series of {POINTS:,} points; work is what the main thread does in a frame (p95),")
    print("and what of it ran: the rest it waited for a core, where others take them\n")
    write_files(folder)
    for name in FILES:
        size = (folder / name).stat().st_size / 1e6
        lines(f"{name}, {size:.0f} MB", [fresh(browser, url, name) for _ in range(RUNS)])


def fresh(browser: Browser, url: str, name: str) -> Seen:
    context = browser.new_context(viewport={"width": 1280, "height": 1000})
    context.set_default_timeout(120_000)
    try:
        return measured(context.new_page(), url, name)
    finally:
        context.close()


def lines(title: str, runs: list[Seen]) -> None:
    def mid(of: Callable[[Seen], float]) -> float:
        return statistics.median(map(of, runs))

    print(title)
    memory = [it.memory for it in runs if it.memory is not None]
    held = f"{statistics.median(memory):6.1f} MB" if memory else "not told"
    print(f"  first paint {mid(lambda it: it.first):6.0f} ms   whole", end="")
    print(f" {mid(lambda it: it.whole):6.0f} ms   page and worker {held}")
    for name in runs[0].gestures:
        work = mid(lambda it, name=name: it.gestures[name].p95)
        ran = mid(lambda it, name=name: it.gestures[name].ran_p95)
        late = mid(lambda it, name=name: it.gestures[name].late)
        print(f"  {name:<12}{work:8.1f} ms of work a frame, ran {ran:6.1f}", end="")
        print(f", {late:6.1%} of frames late")
    work, took, ran = (mid(lambda it, at=at: it.add[at]) for at in range(3))
    print(f"  {'add one':<12}{work:8.1f} ms of work, ran {ran:6.1f}, painted after {took:6.1f} ms")
    print(flush=True)
