"""What the tests of images share: a photo by its own pixels, and what was stored of it."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Literal
from urllib.parse import urlencode

from playwright.sync_api import Locator, Page, expect

from embed_label import Annotation
from embed_label.regions import AnyRegion, Mask
from tests.browser.conftest import Server

WIDTH, HEIGHT = 400, 300
# As the widget has it: the room around an image that shows whole.
INSET = 8
# A pointer stands on whole pixels of the screen, and the image may be smaller there.
NEAR = 1.5

At = tuple[float, float]
Button = Literal["left", "middle", "right"]


@dataclass(frozen=True)
class Photo:
    """Places are pixels of the image, while that shows whole and upright."""

    page: Page
    widget: Locator
    name: str = "Photo"

    @property
    def frame(self) -> Locator:
        return self.widget.get_by_role("application", name=self.name)

    @property
    def rows(self) -> Locator:
        return self.widget.get_by_role("listbox", name="Regions").get_by_role("option")

    @property
    def scale(self) -> float:
        """As the widget says it."""
        said = self.widget.get_by_role("button", name="to actual size").inner_text()
        return int(said.split()[0]) / 100

    def on_screen(self, at: At, size: At = (WIDTH, HEIGHT)) -> At:
        """`size` is that of the image as it lies."""
        left, top, width, height = self.frame.evaluate(INSIDE)
        scale = min((width - 2 * INSET) / size[0], (height - 2 * INSET) / size[1])
        x = left + (width - size[0] * scale) / 2 + at[0] * scale
        return x, top + (height - size[1] * scale) / 2 + at[1] * scale

    def click(self, at: At, held: str = "") -> None:
        """`held` is a key."""
        with self.holding(held):
            self.page.mouse.click(*self.on_screen(at))

    def double_click(self, at: At) -> None:
        self.page.mouse.dblclick(*self.on_screen(at))

    def drag(self, *places: At, held: str = "") -> None:
        with self.holding(held):
            self.drag_on_screen(*map(self.on_screen, places))

    def drag_on_screen(self, first: At, *others: At, button: Button = "left") -> None:
        self.page.mouse.move(*first)
        self.page.mouse.down(button=button)
        for each in others:
            self.page.mouse.move(*each, steps=4)
        self.page.mouse.up(button=button)

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

    def zoom(self, at: At, turns: int = 1) -> None:
        """By the wheel, towards a place."""
        self.page.mouse.move(*self.on_screen(at))
        with self.holding("Control"):
            for _ in range(turns):
                self.page.mouse.wheel(0, -60)

    def take(self, tool: str) -> None:
        self.widget.get_by_role("radio", name=tool, exact=True).click()


INSIDE = """frame => {
    const { left, top } = frame.getBoundingClientRect();
    return [left + frame.clientLeft, top + frame.clientTop, frame.clientWidth, frame.clientHeight];
}"""


def address(house: Server, task: str, **asked: object) -> str:
    """`guess` and `said` are regions, or whatever else a host may hand in as JSON."""
    plain = {
        name: value if isinstance(value, str) else json.dumps(value)
        for name, value in asked.items()
    }
    return f"{house.url}/images?{urlencode({'task': task, **plain})}"


def open_photo(
    house: Server, page: Page, task: str, *, name: str = "Photo", **asked: object
) -> Photo:
    page.goto(address(house, task, **asked))
    expect(page.get_by_label("Ready")).to_have_text("1", timeout=20_000)
    photo = Photo(page, page.get_by_role("group", name="Images"), name)
    photo.frame.first.scroll_into_view_if_needed()
    return photo


def said(*regions: dict[str, object]) -> dict[str, object]:
    """An annotation of the street, as an author left it."""
    space = {"kind": "plane", "width": WIDTH, "height": HEIGHT}
    shared = {"source": "photo", "labels": ["car"]}
    return {
        "id": "before",
        "spaces": {"photo": space},
        "regions": [{"id": f"r{at}", **shared, **each} for at, each in enumerate(regions)],
    }


def submit(photo: Photo, house: Server, task: str) -> tuple[AnyRegion, ...]:
    photo.widget.get_by_role("button", name="Submit").click()
    return stored(photo, house, task).regions


def stored(photo: Photo, house: Server, task: str) -> Annotation:
    expect(photo.widget.get_by_role("status").filter(has_text="Saved")).to_be_visible()
    (label,) = [each for each in house.labels() if each.task == task]
    assert label.verified
    return label.completion.annotation


def pixels(mask: Mask) -> set[tuple[int, int]]:
    """Those that are on."""
    found: set[tuple[int, int]] = set()
    at = 0
    for number, run in enumerate(mask.runs):
        if number % 2:
            found |= {(each % mask.width, each // mask.width) for each in range(at, at + run)}
        at += run
    return found
