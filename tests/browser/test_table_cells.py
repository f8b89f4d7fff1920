"""Cells of a table marked by mouse, by touch and by keyboard alone, and what was stored."""

from playwright.sync_api import Page, expect

from tests.browser.access import AXE, check
from tests.browser.cells import TOWNS, Table, cells_of, open_table, places
from tests.browser.conftest import Server
from tests.browser.fingers import Fingers
from tests.browser.timeline import drag_on_screen, stored


def test_a_drag_marks_and_a_handle_pulls(house: Server, tab: Page) -> None:
    table = open_table(house, tab, "cells-mouse")
    table.drag((0, 0), (1, 1))
    expect(table.rows).to_have_count(1)
    # A double click marks the one cell.
    tab.mouse.dblclick(*table.middle((3, 2)))
    expect(table.rows).to_have_count(2)
    table.click((0, 1))
    drag_on_screen(tab, table.corner((1, 1)), table.middle((2, 2)))
    expect(table.rows.filter(has_text="rows 1 to 3")).to_have_count(1)
    tab.keyboard.press("Control+z")
    expect(table.rows.filter(has_text="rows 1 to 2")).to_have_count(1)
    one, two = table.submit(house, "cells-mouse")
    assert places([one, two]) == [(0, 0, 2, 2), (3, 2, 1, 1)]
    assert one.text == "Lervik\t4\nGhent\t12.5"
    assert (two.text, two.labels) == ("rail", ("Wrong",))


def test_a_column_is_held_by_its_name_and_a_label_marks_it(house: Server, tab: Page) -> None:
    table = open_table(house, tab, "cells-column")
    table.grid.get_by_role("columnheader", name="km").click()
    expect(table.offer).to_contain_text("km, rows 1 to 4")
    table.offer.get_by_role("button", name="Right").click()
    expect(table.offer).to_have_count(0)
    table.grid.get_by_role("rowheader", name="2", exact=True).click()
    tab.keyboard.press("1")
    expect(table.rows).to_have_count(2)
    cells = table.submit(house, "cells-column")
    assert places(cells) == [(0, 1, 4, 1), (1, 0, 1, 3)]
    assert [each.labels for each in cells] == [("Right",), ("Wrong",)]


def test_cells_are_marked_selected_and_pulled_by_keyboard_alone(house: Server, tab: Page) -> None:
    table = open_table(house, tab, "cells-keys")
    table.grid.focus()
    table.press("ArrowDown", "ArrowRight")
    table.expect_said("km, row 2, 12.5")
    table.press("Shift+ArrowDown", "Shift+ArrowRight")
    table.expect_said("km to by, rows 2 to 3, 4 cells selected")
    table.press("Enter")
    expect(table.rows).to_have_count(1)
    # Enter on what is marked selects it.
    table.press("Enter")
    expect(table.rows.and_(tab.get_by_role("option", selected=True))).to_have_count(1)
    table.press("Alt+ArrowDown", "Alt+Shift+ArrowLeft")
    expect(table.rows).to_contain_text(["rows 2 to 4"])
    table.press("Escape", "Control+Home", "Shift+Space", "2")
    expect(table.rows).to_have_count(2)
    table.press("Control+Enter")
    cells = cells_of(stored(table.widget, house, "cells-keys"))
    assert places(cells) == [(1, 0, 3, 3), (0, 0, 1, 3)]
    assert cells[1].labels == ("Right",)


def test_two_taps_and_a_button_mark_and_a_drag_still_scrolls(house: Server, phone: Page) -> None:
    rows: list[object] = [*TOWNS, *({"town": f"T{at}", "km": at, "by": "sea"} for at in range(40))]
    table = open_table(house, phone, "cells-touch", data=rows)
    assert phone.evaluate("document.documentElement.scrollWidth") <= 390
    frame = table.widget.get_by_role("region", name="Table: Towns")
    x, y = table.middle((6, 0))
    Fingers(phone).drag(((x, y), (x, y - 120)))
    assert frame.evaluate("frame => frame.scrollTop") > 40
    expect(table.offer).to_have_count(0)
    frame.evaluate("frame => { frame.scrollTop = 0; }")
    table.tap((1, 0))
    expect(table.offer).to_contain_text("Tap the far corner")
    table.tap((2, 1))
    table.offer.get_by_role("button", name="Right").tap()
    expect(table.rows).to_have_count(1)
    # Another tap selects it, and a finger moves its corner.
    table.tap((1, 1))
    Fingers(phone).drag((table.corner((2, 1)), table.middle((3, 1))))
    expect(table.rows).to_contain_text(["rows 2 to 4"])
    [cells] = table.submit(house, "cells-touch")
    assert places([cells]) == [(1, 0, 3, 2)]
    assert cells.labels == ("Right",)


def test_a_far_region_of_a_large_table_is_reached_from_the_list(house: Server, tab: Page) -> None:
    rows: list[object] = [[at, "x"] for at in range(800)]
    far = {"kind": "cells", "id": "far", "source": "towns", "row": 790, "column": 1}
    said = {"id": "before", "regions": [{**far, "labels": ["Right"]}]}
    table = open_table(house, tab, "cells-far", data=rows, said=said)
    expect(table.grid).to_have_attribute("aria-rowcount", "801")
    expect(table.cell((790, 1))).to_have_count(0)
    table.rows.first.click()
    expect(table.cell((790, 1))).to_be_in_viewport()
    expect(table.cell((790, 1))).to_contain_text("Right")
    table.drag((788, 0), (789, 0))
    cells = table.submit(house, "cells-far")
    assert places(cells) == [(790, 1, 1, 1), (788, 0, 2, 1)]
    assert cells[1].text == "788\n789"


def test_cells_outside_are_named_and_refused_by_the_server(house: Server, tab: Page) -> None:
    out = {"kind": "cells", "id": "out", "source": "towns", "row": 9, "column": 0}
    said = {"id": "before", "regions": [{**out, "labels": ["Wrong"]}]}
    table = open_table(house, tab, "cells-out", said=said)
    expect(table.widget.get_by_text("outside of the table")).to_be_visible()
    table.widget.get_by_role("button", name="Submit").click()
    expect(table.widget.get_by_text("leave the table of 4 rows")).to_be_visible()


def test_a_table_with_marks_is_open_to_everybody(house: Server, tab: Page) -> None:
    table: Table = open_table(house, tab, "cells-access")
    table.drag((0, 0), (1, 1))
    table.click((0, 0))
    table.grid.get_by_role("columnheader", name="km").click()
    tab.add_script_tag(path=AXE)
    check(tab, table.widget, "a table with marks")
