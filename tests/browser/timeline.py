"""What the tests of what runs in time share: a timeline by its own seconds, and what was stored."""

import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from urllib.parse import urlencode

from playwright.sync_api import Locator, Page, expect

from embed_label import Completion, Interval
from tests.browser.conftest import Server
from tests.browser.recordings import BALL, serve

# As the widget has it: what titles take on the left of several rows, where there is room for them.
GUTTER, WIDE = 116, 620

At = tuple[float, float]
Node = dict[str, object]


@dataclass(frozen=True)
class Timeline:
    """Places are in its own seconds, and a share of its height."""

    page: Page
    widget: Locator
    title: str = "Signal"
    # There are titles beside its rows, or beside those that run with it.
    titled: bool = False

    @property
    def section(self) -> Locator:
        return self.widget.get_by_role("region", name=self.title)

    @property
    def frame(self) -> Locator:
        return self.widget.get_by_role("application", name=f"{self.title}, timeline")

    @property
    def rows(self) -> Locator:
        return self.widget.get_by_role("listbox", name="Regions").get_by_role("option")

    def handle(self, which: str) -> Locator:
        return self.section.get_by_role("slider", name=f"{which} of what is shown")

    @property
    def window(self) -> At:
        """What is shown, as its handles say it."""
        start, end = (
            float(self.handle(which).get_attribute("aria-valuenow") or "nan")
            for which in ("Start", "End")
        )
        return start, end

    @property
    def pixel(self) -> float:
        """In seconds."""
        start, end = self.window
        return (end - start) / self._inside()[1]

    def _inside(self) -> tuple[float, float, float, float]:
        """Where time begins, how wide it is; the top and the height."""
        left, top, width, height = self.frame.evaluate(INSIDE)
        gutter = GUTTER if self.titled and width >= WIDE else 0
        return left + gutter, width - gutter, top, height

    def on_screen(self, at: float, down: float = 0.6) -> At:
        left, width, top, height = self._inside()
        start, end = self.window
        return left + (at - start) / (end - start) * width, top + height * down

    def click(self, at: float, *, down: float = 0.6, held: str = "") -> None:
        """`held` is a key."""
        with self.holding(held):
            self.page.mouse.click(*self.on_screen(at, down))

    def drag(self, start: float, end: float, *, down: float = 0.6, held: str = "") -> None:
        one, other = self.on_screen(start, down), self.on_screen(end, down)
        with self.holding(held):
            drag_on_screen(self.page, one, other)

    @contextmanager
    def holding(self, key: str) -> Iterator[None]:
        if key:
            self.page.keyboard.down(key)
        yield
        if key:
            self.page.keyboard.up(key)

    def press(self, key: str, times: int = 1) -> None:
        for _ in range(times):
            self.page.keyboard.press(key)

    def take(self, tool: str) -> None:
        self.section.get_by_role("radio", name=tool, exact=True).click()

    def call(self, label: str) -> None:
        """From now on, what is drawn is called so."""
        self.section.get_by_role("button", name=label, exact=True).click()

    def zoom(self, at: float, turns: int = 1) -> None:
        """By the wheel, towards a place."""
        self.page.mouse.move(*self.on_screen(at))
        with self.holding("Control"):
            for _ in range(turns):
                self.page.mouse.wheel(0, -60)


INSIDE = """frame => {
    const { left, top } = frame.getBoundingClientRect();
    return [left + frame.clientLeft, top + frame.clientTop, frame.clientWidth, frame.clientHeight];
}"""


def drag_on_screen(page: Page, one: At, other: At) -> None:
    page.mouse.move(*one)
    page.mouse.down()
    page.mouse.move(*other, steps=4)
    page.mouse.up()


def timed(house: Server, task: str, body: Sequence[Node], data: object, **asked: object) -> str:
    """`guess` and `said` are annotations, or whatever else a host may hand in as JSON."""
    given = {"body": body, "data": data, **asked}
    query = {"task": task, **{name: json.dumps(value) for name, value in given.items()}}
    return f"{house.url}/timed?{urlencode(query)}"


def open_task(
    house: Server, page: Page, task: str, body: Sequence[Node], data: object, **asked: object
) -> Locator:
    page.goto(timed(house, task, body, data, **asked))
    expect(page.get_by_label("Ready")).to_have_text("1", timeout=20_000)
    return page.get_by_role("group", name="Timed")


def labels(of: str, *names: str, draws: str = "interval") -> Node:
    shared: Node = {"kind": "labels", "name": f"labels_{of}", "of": of}
    return {**shared, "labels": list(names), "draws": [draws]}


def interval(start: float, end: float, label: str = "Quiet", **more: object) -> Node:
    return {"kind": "interval", "start": start, "end": end, "labels": [label], **more}


def said(*regions: Node, source: str = "signal", **more: object) -> Node:
    """An annotation of a hundred seconds, as an author left it."""
    space = {"kind": "timeline", "start": 0, "end": 100}
    named = [{"id": f"r{at}", "source": source, **each} for at, each in enumerate(regions)]
    return {"id": "before", "spaces": {source: space}, "regions": named, **more}


def open_series(
    house: Server,
    page: Page,
    task: str,
    data: object,
    *,
    titled: bool = False,
    source: Node | None = None,
    **asked: object,
) -> Timeline:
    body = [
        {"kind": "series", "name": "signal", "title": "Signal", "time": "t", **(source or {})},
        labels("signal", "Quiet", "Loud"),
    ]
    widget = open_task(house, page, task, body, {"signal": data}, **asked)
    line = Timeline(page, widget, titled=titled)
    wait_until_loaded(line)
    return line


def wait_until_loaded(line: Timeline) -> None:
    expect(line.frame).to_be_visible(timeout=15_000)
    expect(line.section.get_by_role("progressbar")).to_have_count(0)
    line.frame.scroll_into_view_if_needed()


def open_film(
    house: Server, page: Page, task: str, *, draws: str = "track", **asked: object
) -> Timeline:
    """A ball rolls for four seconds, of twelve frames each."""
    serve(page, "ball.webm", BALL.read_bytes(), "video/webm")
    body = [
        {"kind": "video", "name": "film", "title": "Film"},
        labels("film", "Ball", "Box", draws=draws),
    ]
    widget = open_task(house, page, task, body, {"film": "/ball.webm"}, **asked)
    line = Timeline(page, widget, "Film", titled=True)
    wait_until_loaded(line)
    return line


def submit(widget: Locator, house: Server, task: str) -> Completion:
    widget.get_by_role("button", name="Submit").click()
    return stored(widget, house, task)


def stored(widget: Locator, house: Server, task: str) -> Completion:
    expect(widget.get_by_role("status").filter(has_text="Saved")).to_be_visible()
    (label,) = [each for each in house.labels() if each.task == task]
    assert label.verified
    return label.completion


def intervals(done: Completion) -> list[Interval]:
    return [each for each in done.annotation.regions if isinstance(each, Interval)]


def places(done: Completion) -> list[At]:
    return [(each.start, each.end) for each in intervals(done)]
