"""What the tests of tables share: a table by its rows and columns, and what was stored."""

from dataclasses import dataclass

from playwright.sync_api import Locator, Page, expect

from embed_label import Cells, Completion
from tests.browser.conftest import Server
from tests.browser.timeline import At, Node, drag_on_screen, labels, open_task, stored

TOWNS: list[object] = [
    {"town": "Lervik", "km": 4, "by": "ferry"},
    {"town": "Ghent", "km": 12.5, "by": "road"},
    {"town": "دمشق", "km": 3000, "by": "air"},
    {"town": "Bergen", "km": 210, "by": "rail"},
]
Place = tuple[int, int]


@dataclass(frozen=True)
class Table:
    """Rows and columns are counted from 0, as they are stored."""

    page: Page
    widget: Locator
    title: str = "Towns"

    @property
    def grid(self) -> Locator:
        return self.widget.get_by_role("grid", name=self.title)

    @property
    def rows(self) -> Locator:
        """Of the list of regions."""
        return self.widget.get_by_role("listbox", name="Regions").get_by_role("option")

    @property
    def offer(self) -> Locator:
        return self.widget.get_by_role("toolbar", name="Mark what is selected")

    def cell(self, at: Place) -> Locator:
        row, column = at
        number = self.page.get_by_role("rowheader", name=f"{row + 1}", exact=True)
        line = self.grid.get_by_role("row").filter(has=number)
        return line.get_by_role("gridcell").nth(column)

    def middle(self, at: Place) -> At:
        box = self.cell(at).bounding_box()
        assert box
        # Below the middle: the names of marks stand above it.
        return box["x"] + box["width"] / 2, box["y"] + 0.7 * box["height"]

    def corner(self, at: Place) -> At:
        """Where a handle lies that pulls the end of what ends there."""
        box = self.cell(at).bounding_box()
        assert box
        return box["x"] + box["width"] - 2, box["y"] + box["height"] - 2

    def drag(self, one: Place, other: Place) -> None:
        drag_on_screen(self.page, self.middle(one), self.middle(other))

    def click(self, at: Place) -> None:
        self.page.mouse.click(*self.middle(at))

    def tap(self, at: Place) -> None:
        self.page.touchscreen.tap(*self.middle(at))

    def press(self, *keys: str) -> None:
        for key in keys:
            self.page.keyboard.press(key)

    def expect_said(self, words: str) -> None:
        """To who hears the page."""
        expect(self.widget.locator("[aria-live=polite]")).to_contain_text(words)

    def submit(self, house: Server, task: str) -> list[Cells]:
        self.widget.get_by_role("button", name="Submit").click()
        return cells_of(stored(self.widget, house, task))


def cells_of(done: Completion) -> list[Cells]:
    regions = done.annotation.regions
    return [each for each in regions if isinstance(each, Cells)]


def places(cells: list[Cells]) -> list[tuple[int, int, int, int]]:
    return [(each.row, each.column, each.rows, each.columns) for each in cells]


def open_table(
    house: Server, page: Page, task: str, *, data: list[object] | None = None, **asked: object
) -> Table:
    body: list[Node] = [
        {"kind": "table", "name": "towns", "title": "Towns"},
        labels("towns", "Wrong", "Right", draws="cells"),
    ]
    widget = open_task(house, page, task, body, {"towns": data or TOWNS}, **asked)
    table = Table(page, widget)
    expect(table.grid).to_be_visible(timeout=15_000)
    table.grid.scroll_into_view_if_needed()
    return table
