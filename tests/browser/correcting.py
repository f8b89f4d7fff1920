"""What the tests of corrections share: a page with what a model predicted, and what was stored."""

import json
from dataclasses import dataclass
from urllib.parse import urlencode

from playwright.sync_api import Locator, Page, expect

from embed_label import Showing
from embed_label.store import LabelStore, Stored
from embed_label.verdict import Verdict
from tests.browser.conftest import Server
from tests.browser.photo import Photo
from tests.browser.timeline import Timeline, wait_until_loaded

Guess = dict[str, object]
MODEL = "yolo-11s"


@dataclass(frozen=True)
class Correction:
    """The widget of one task, and what a person finds in it."""

    house: Server
    page: Page
    show: str
    task: str

    @property
    def widget(self) -> Locator:
        return self.page.get_by_role("main").get_by_role("group").first

    @property
    def photo(self) -> Photo:
        return Photo(self.page, self.widget)

    @property
    def line(self) -> Timeline:
        return Timeline(self.page, self.widget, "Call" if self.show == "call" else "Signal")

    @property
    def review(self) -> Locator:
        return self.widget.get_by_role("region", name="Predictions", exact=True)

    @property
    def rows(self) -> Locator:
        return self.widget.get_by_role("listbox", name="Regions").get_by_role("option")

    @property
    def chosen(self) -> Locator:
        rows = self.widget.get_by_role("listbox", name="Regions")
        return rows.get_by_role("option", selected=True)

    def button(self, name: str) -> Locator:
        return self.widget.get_by_role("button", name=name, exact=True)

    def press(self, *keys: str) -> None:
        for key in keys:
            self.page.keyboard.press(key)

    def expect_open(self, words: str) -> None:
        heading = self.review.get_by_role("heading")
        expect(heading).to_have_text(f"Predictions {words}")

    def submit(self) -> Stored:
        self.button("Submit").click()
        return self.stored()

    def stored(self) -> Stored:
        status = self.widget.get_by_role("status")
        expect(status.filter(has_text="Saved")).to_be_visible(timeout=15_000)
        (label,) = self.labels()
        assert label.verified
        return label

    def labels(self) -> list[Stored]:
        return [each for each in self.house.labels() if each.task == self.task]

    def known(self, label: Stored) -> Showing:
        """What the server keeps of what it showed."""
        with LabelStore(f"sqlite:///{self.house.data / 'labels.db'}") as store:
            return store.showing(label)


def open_correction(
    house: Server, page: Page, show: str, task: str, guess: object, **asked: object
) -> Correction:
    """`asked` is what the page says that it can be asked."""
    page.goto(address(house, show, task, guess=guess, **asked))
    expect(page.get_by_label("Ready")).to_have_text("1", timeout=20_000)
    opened = Correction(house, page, show, task)
    if show in {"signal", "call"}:
        wait_until_loaded(opened.line)
    return opened


def address(house: Server, show: str, task: str, **asked: object) -> str:
    given = {
        name: value if isinstance(value, str) else json.dumps(value)
        for name, value in asked.items()
    }
    return f"{house.url}/correct?{urlencode({'show': show, 'task': task, **given})}"


def box(name: str, x: float, y: float, score: float | None = None, **more: object) -> Guess:
    """A car of 60 by 40 pixels."""
    shared: Guess = {"kind": "box", "source": "photo", "labels": ["car"]}
    return {**shared, "id": name, "x": x, "y": y, "width": 60, "height": 40, "score": score, **more}


def said_of(label: Stored) -> dict[str | None, Verdict]:
    """The verdicts on regions by what was predicted; under None what was added."""
    found: dict[str | None, Verdict] = {}
    for each in label.completion.verdicts:
        if each.question is not None:
            continue
        assert each.predicted not in found
        found[each.predicted] = each
    return found


def outcomes(label: Stored) -> dict[str | None, str]:
    return {name: each.outcome for name, each in said_of(label).items()}


def prediction(*regions: Guess, **more: object) -> Guess:
    return {"id": "m", "model": "tagger", "regions": list(regions), **more}


def span(name: str, start: int, end: int, text: str, score: float, **more: object) -> Guess:
    shared: Guess = {"kind": "span", "source": "report", "labels": ["Name"]}
    return {**shared, "id": name, "start": start, "end": end, "text": text, "score": score, **more}


def interval(name: str, start: float, end: float, score: float, **more: object) -> Guess:
    shared: Guess = {"kind": "interval", "source": "signal", "labels": ["Quiet"]}
    return {**shared, "id": name, "start": start, "end": end, "score": score, **more}


def centre(region: Guess) -> tuple[float, float]:
    x, y, width, height = (float(str(region[each])) for each in ("x", "y", "width", "height"))
    return x + width / 2, y + height / 2
