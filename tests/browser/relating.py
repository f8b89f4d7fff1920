"""What the tests of relations share: regions on a text and beside it, and their arrows."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from playwright.sync_api import Locator, Page, expect

from embed_label import Relation
from tests.browser.conftest import Server
from tests.browser.timeline import Node, open_task, stored

At = tuple[float, float]

TEXT = (
    "Ada Lovelace met Charles Babbage in Turin.\n"
    "They planned an engine, and Ada wrote the notes.\n"
    "Many years later London put up a plaque."
)
NAMES = ("Ada Lovelace", "Charles Babbage", "Turin", "an engine", "London")
LABELS: list[Node] = [{"name": "knows", "key": "k"}, {"name": "planned", "color": "#b3402a"}]

# Where the arrow at rest that comes first lies on the screen, so far along it.
ALONG = """(root, share) => {
    const [svg] = [...root.querySelectorAll("svg")].filter((each) =>
        each.closest("[aria-hidden]") && each.querySelector("path[data-tone=rest][d*=M]"));
    const line = svg?.querySelector("path[data-tone=rest][d*=L], path[data-tone=rest][d*=C]");
    if (!line) return null;
    const { x, y } = line.getPointAtLength(line.getTotalLength() * share);
    const { e, f } = line.getScreenCTM();
    return [x + e, y + f];
}"""


def spans(text: str = TEXT, names: Sequence[str] = NAMES, **more: object) -> list[Node]:
    return [
        {
            "kind": "span",
            "id": f"s{at}",
            "source": "report",
            "labels": ["name"],
            "start": text.index(name),
            "end": text.index(name) + len(name),
            "text": name,
            **more,
        }
        for at, name in enumerate(names)
    ]


def relation(name: str, start: str, end: str, *labels: str, **more: object) -> Node:
    return {"id": name, "start": start, "end": end, "labels": list(labels), **more}


@dataclass(frozen=True)
class Related:
    """A task whose regions are related; regions are known by their words or their numbers."""

    page: Page
    widget: Locator

    @property
    def article(self) -> Locator:
        return self.widget.get_by_role("article", name="Report")

    @property
    def list(self) -> Locator:
        return self.widget.get_by_role("region", name="Relations")

    @property
    def rows(self) -> Locator:
        return self.list.get_by_role("listitem")

    @property
    def shown(self) -> Locator:
        return self.list.get_by_role("combobox", name="Arrows")

    @property
    def handle(self) -> Locator:
        return self.widget.get_by_title("Drag to the region that this one relates to")

    def row(self, name: str) -> Locator:
        return self.list.get_by_role("button", name=name)

    def word(self, words: str) -> Locator:
        return self.article.get_by_text(words, exact=True).first

    def middle(self, part: Locator) -> At:
        box = part.bounding_box()
        assert box
        return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2

    def select(self, words: str) -> None:
        self.word(words).click()
        expect(self.chosen).to_have_count(1)

    @property
    def chosen(self) -> Locator:
        rows = self.widget.get_by_role("listbox", name="Regions")
        return rows.get_by_role("option", selected=True)

    def drag(self, to: At) -> None:
        """From the region that is selected, by its handle."""
        self.page.mouse.move(*self.middle(self.handle))
        self.page.mouse.down()
        self.page.mouse.move(*to, steps=5)
        self.page.mouse.up()

    def on_arrow(self, share: float = 0.1) -> At:
        self.page.wait_for_timeout(100)
        found = self.widget.evaluate(ALONG, share)
        assert found
        return found[0], found[1]

    def press(self, key: str, times: int = 1) -> None:
        for _ in range(times):
            self.page.keyboard.press(key)


def open_related(
    house: Server,
    page: Page,
    task: str,
    *relations: Node,
    body: Sequence[Node] = (),
    data: Mapping[str, object] | None = None,
    regions: Sequence[Node] | None = None,
    text: str = TEXT,
    **asked: object,
) -> Related:
    """`body` and `data` are what stands beside the text."""
    shown: list[Node] = [
        {"kind": "text", "name": "report", "title": "Report"},
        {"kind": "labels", "name": "names", "of": "report", "labels": ["name", "thing"]},
        *body,
        {"kind": "relations", "labels": LABELS, "many": True},
    ]
    there = spans() if regions is None else regions
    said = {"id": "before", "regions": list(there), "relations": list(relations)}
    given = {"report": text, **(data or {})}
    return Related(page, open_task(house, page, task, shown, given, **{"said": said, **asked}))


def submitted(seen: Related, house: Server, task: str) -> list[Relation]:
    seen.widget.get_by_role("button", name="Submit").click()
    return list(stored(seen.widget, house, task).annotation.relations)


def ends(relations: Sequence[Relation]) -> list[tuple[str, str]]:
    return [(each.start, each.end) for each in relations]
