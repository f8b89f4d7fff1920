"""What the tests of marking texts share: several scripts, hands on their words, what was stored."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from playwright.sync_api import FloatRect, Locator, Page, expect

from embed_label import Completion, Span
from tests.browser.conftest import Server, press
from tests.browser.timeline import Node, open_task, stored

FAMILY = "\U0001f468\u200d\U0001f469\u200d\U0001f467\u200d\U0001f466"
LATIN = "Ada met Charles in Turin. They built an engine.\nCafe\u0301 life went on, and on."
ARABIC = "التقى أحمَد سارةَ في القاهرة. ثم عاد إلى بيته."
HINDI = "राम दिल्ली गया। वह क्षमा माँगता है।"
CHINESE = "我们明天在北京见面。天气很好！"
EMOJI = f"A {FAMILY} waved 👍🏽 at 🇩🇪🇫🇷 and 𠮷."

# A word in each, and a place within it that is no boundary of anything.
SCRIPTS = {
    "latin": (LATIN, "Charles"),
    "arabic": (ARABIC, "القاهرة"),
    "hindi": (HINDI, "दिल्ली"),
    "chinese": (CHINESE, "北京"),
    "emoji": (EMOJI, f"{FAMILY} waved 👍🏽"),
}

# Of a run of code points, where its letters stand: the boxes of all its lines.
BOXES = """(article, [from, to]) => {
    const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    let at = 0;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const units = [0];
        for (const letter of node.data) units.push(units.at(-1) + letter.length);
        const length = units.length - 1;
        if (from >= at && from < at + length) range.setStart(node, units[from - at]);
        if (to > at && to <= at + length) range.setEnd(node, units[to - at]);
        at += length;
    }
    return [...range.getClientRects()].filter(({ width }) => width > 0)
        .map(({ x, y, width, height }) => ({ x, y, width, height }));
}"""

Edge = Literal["start", "end"]


@dataclass(frozen=True)
class Text:
    """Places are code points."""

    page: Page
    widget: Locator
    text: str

    @property
    def article(self) -> Locator:
        return self.widget.get_by_role("article", name="Report")

    @property
    def rows(self) -> Locator:
        return self.widget.get_by_role("listbox", name="Regions").get_by_role("option")

    @property
    def chooser(self) -> Locator:
        return self.widget.get_by_role("toolbar", name="Mark the selection as")

    @property
    def chosen(self) -> Locator:
        rows = self.widget.get_by_role("listbox", name="Regions")
        return rows.get_by_role("option", selected=True)

    def find(self, words: str) -> tuple[int, int]:
        start = self.text.index(words)
        return start, start + len(words)

    def boxes(self, start: int, end: int) -> list[FloatRect]:
        return self.article.evaluate(BOXES, [start, end])

    def ends(self, start: int, end: int) -> tuple[tuple[float, float], tuple[float, float]]:
        """Where a hand goes down to select them, and where up: within the first and last letter."""
        one, other = self.boxes(start, start + 1)[0], self.boxes(end - 1, end)[-1]
        mirrored = "\u0590" < self.text[start] < "\u0780"
        near, far = (0.95, 0.05) if mirrored else (0.05, 0.95)
        return (
            (one["x"] + one["width"] * near, one["y"] + one["height"] / 2),
            (other["x"] + other["width"] * far, other["y"] + other["height"] / 2),
        )

    def drag(self, words: str) -> None:
        one, other = self.ends(*self.find(words))
        self.page.mouse.move(*one)
        self.page.mouse.down()
        self.page.mouse.move(*other, steps=4)
        self.page.mouse.up()

    def click(self, words: str, times: int = 1) -> None:
        start, end = self.find(words)
        box = self.boxes(start, end)[0]
        self.page.mouse.click(
            box["x"] + box["width"] / 2, box["y"] + box["height"] / 2, click_count=times
        )

    def press(self, key: str, times: int = 1) -> None:
        for _ in range(times):
            press(self.page, key)

    def pick(self, label: str) -> None:
        self.widget.get_by_role("button", name=label, exact=True).first.click()


def open_text(
    house: Server,
    page: Page,
    task: str,
    text: str,
    *,
    labels: Sequence[str] = ("Person", "Place", "Time"),
    many: bool = False,
    spans: Sequence[Node] = (),
    **source: object,
) -> Text:
    """`spans` are there already; `source` is what else is said of how the text is shown."""
    shown: Node = {"kind": "text", "name": "report", "title": "Report", **source}
    named: Node = {"kind": "labels", "name": "words", "of": "report", "labels": list(labels)}
    asked: dict[str, object] = {}
    if spans:
        asked["said"] = {"id": "before", "regions": list(spans)}
    body = [shown, {**named, "many": many}]
    widget = open_task(house, page, task, body, {"report": text}, **asked)
    return Text(page, widget, text)


def span(text: str, words: str, label: str = "Person", name: str = "r0", **more: object) -> Node:
    start = text.index(words)
    shared: Node = {"kind": "span", "id": name, "source": "report", "labels": [label]}
    return {**shared, "start": start, "end": start + len(words), "text": words, **more}


def submitted(seen: Text, house: Server, task: str) -> list[Span]:
    """What was stored: each quotes what Python finds between its ends."""
    seen.widget.get_by_role("button", name="Submit").click()
    done = stored(seen.widget, house, task)
    return spans_in(done, seen.text)


def spans_in(done: Completion, text: str) -> list[Span]:
    spans = [each for each in done.annotation.regions if isinstance(each, Span)]
    for each in spans:
        assert text[each.start : each.end] == each.text
    return spans


def said_of(spans: Sequence[Span]) -> list[tuple[str, tuple[str, ...]]]:
    return [(str(each.text), tuple(map(str, each.labels))) for each in spans]


def copied(page: Page) -> str:
    """What Ctrl C puts where other programs take it from."""
    page.evaluate(
        """() => document.addEventListener("copy", (event) => {
            window.copied = event.clipboardData.getData("text/plain");
        }, { once: true })"""
    )
    page.keyboard.press("Control+c")
    return json.loads(page.evaluate("() => JSON.stringify(window.copied ?? null)"))


def expect_marked(seen: Text, count: int) -> None:
    expect(seen.rows).to_have_count(count)
