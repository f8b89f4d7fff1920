"""The list of regions: thousands of them, arranged, hidden, locked, moved, and copied onwards."""

import re
import time

from playwright.sync_api import Locator, Page, expect

from embed_label import Annotation
from tests.browser.conftest import Server


def open_task(house: Server, page: Page, task: str, boxes: int) -> Locator:
    page.goto(f"{house.url}/page_regions?task={task}&boxes={boxes}")
    expect(page.get_by_label("Ready")).to_have_text("1", timeout=20_000)
    return page.get_by_role("group", name="Crossing")


def rows_of(widget: Locator, role: str = "option", **more: object) -> Locator:
    """What is listed; how to sort the list is an option too."""
    found = widget.get_by_role("listbox", name="Regions")
    return found.or_(widget.get_by_role("tree", name="Regions")).get_by_role(role, **more)


def active(widget: Locator, role: str = "listbox") -> Locator:
    """The row that a screen reader is told to be on."""
    rows = widget.get_by_role(role, name="Regions")
    at = rows.get_attribute("aria-activedescendant")
    assert at
    return rows.locator(f'[id="{at}"]')


def submit(widget: Locator, house: Server, task: str) -> Annotation:
    """What is stored of a task; the page may have gone on to the next one."""
    widget.get_by_role("button", name="Submit").click()
    until = time.monotonic() + 20
    while time.monotonic() < until:
        for label in house.labels():
            if label.task == task:
                return label.completion.annotation
        widget.page.wait_for_timeout(100)
    raise AssertionError(f"{task} was not stored")


def test_ten_thousand_regions_are_walked_by_key_and_few_are_on_the_page(
    house: Server, page: Page
) -> None:
    widget = open_task(house, page, "many", 10_000)
    rows = widget.get_by_role("listbox", name="Regions")
    options = rows_of(widget)
    assert 8 < options.count() < 100
    rows.focus()
    page.keyboard.press("End")
    last = active(widget)
    expect(last).to_be_visible()
    assert last.get_attribute("aria-posinset") == "10000"
    assert last.get_attribute("aria-setsize") == "10000"
    expect(last).to_have_attribute("aria-selected", "true")
    assert options.count() < 100
    page.keyboard.press("PageUp")
    page.keyboard.press("ArrowUp")
    assert active(widget).get_attribute("aria-posinset") == "9992"
    page.keyboard.press("Home")
    assert active(widget).get_attribute("aria-posinset") == "1"
    # Scrolled away from it, the active row is still there to be read.
    rows.evaluate("list => list.scrollTo(0, 200_000)")
    page.wait_for_timeout(200)
    expect(active(widget)).to_have_count(1)
    assert options.count() < 100


def test_a_filter_leaves_what_matches_and_says_where_nothing_does(
    house: Server, page: Page
) -> None:
    widget = open_task(house, page, "filter", 30)
    options = rows_of(widget)
    field = widget.get_by_role("searchbox", name="Filter regions")
    field.fill("person")
    expect(options.first).to_have_attribute("aria-setsize", "10")
    field.fill("whale")
    expect(options).to_have_count(0)
    expect(widget.get_by_text("Nothing matches “whale”.")).to_be_visible()
    widget.get_by_role("button", name="Show all").first.click()
    expect(options.first).to_have_attribute("aria-setsize", "30")


def test_groups_are_folded_and_selected_by_key(house: Server, page: Page) -> None:
    widget = open_task(house, page, "group", 30)
    widget.get_by_role("button", name="Group by label").click()
    widget.get_by_role("tree", name="Regions").focus()
    page.keyboard.press("Home")
    head = active(widget, "tree")
    expect(head).to_contain_text("bicycle 10")
    expect(head).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("ArrowLeft")
    expect(head).to_have_attribute("aria-expanded", "false")
    page.keyboard.press("ArrowDown")
    expect(active(widget, "tree")).to_contain_text("car 10")
    page.keyboard.press("Space")
    expect(rows_of(widget, "treeitem", selected=True)).to_have_count(10)
    page.keyboard.press("3")
    expect(rows_of(widget, "treeitem", name=re.compile("bicycle 20"))).to_have_count(1)
    page.keyboard.press("Control+z")
    expect(rows_of(widget, "treeitem", name=re.compile("car 10"))).to_have_count(1)


def test_what_is_hidden_locked_and_moved_is_stored_so(house: Server, page: Page) -> None:
    widget = open_task(house, page, "order", 4)
    rows = widget.get_by_role("listbox", name="Regions")
    rows.focus()
    page.keyboard.press("End")
    page.keyboard.press("Alt+ArrowUp")
    page.keyboard.press("Alt+ArrowUp")
    assert active(widget).get_attribute("aria-posinset") == "2"
    page.keyboard.press("Alt+l")
    page.keyboard.press("Home")
    page.keyboard.press("Shift+H")
    expect(rows_of(widget, name=re.compile("hidden"))).to_have_count(1)
    # What is locked is neither deleted nor called something else.
    page.keyboard.press("Control+a")
    expect(rows_of(widget, selected=True)).to_have_count(4)
    page.keyboard.press("3")
    page.keyboard.press("Delete")
    expect(rows_of(widget)).to_have_count(1)
    page.keyboard.press("Control+z")
    expect(rows_of(widget)).to_have_count(4)
    regions = submit(widget, house, "order").regions
    assert [each.derived_from for each in regions] == ["b00000", "b00003", "b00001", "b00002"]
    assert [each.hidden for each in regions] == [True, False, False, False]
    assert [each.locked for each in regions] == [False, True, False, False]
    assert [each.labels for each in regions] == [("bicycle",), ("car",), ("bicycle",), ("bicycle",)]


def test_the_order_comes_back_with_a_draft(house: Server, page: Page) -> None:
    widget = open_task(house, page, "draft-order", 3)
    widget.get_by_role("listbox", name="Regions").focus()
    page.keyboard.press("Home")
    page.keyboard.press("Alt+ArrowDown")
    page.wait_for_timeout(1000)
    page.reload()
    expect(widget.get_by_text("Your unsent work")).to_be_visible(timeout=20_000)
    expect(page.get_by_label("Ready")).to_have_text("2")
    expect(rows_of(widget).first).to_contain_text("person")
    regions = submit(widget, house, "draft-order").regions
    assert [each.labels[0] for each in regions] == ["person", "car", "bicycle"]


def test_ranges_and_single_rows_are_selected_by_pointer(house: Server, page: Page) -> None:
    widget = open_task(house, page, "range", 6)
    options = rows_of(widget)
    chosen = rows_of(widget, selected=True)
    options.nth(1).click()
    options.nth(4).click(modifiers=["Shift"])
    expect(chosen).to_have_count(4)
    options.nth(2).click(modifiers=["Control"])
    expect(chosen).to_have_count(3)
    options.nth(0).click()
    expect(chosen).to_have_count(1)


def test_what_is_copied_is_pasted_into_the_next_task_with_what_was_said_of_it(
    house: Server, page: Page
) -> None:
    widget = open_task(house, page, "copy", 2)
    rows_of(widget).first.click()
    widget.get_by_role("textbox", name="Plate").fill("AB 12")
    widget.get_by_role("listbox", name="Regions").focus()
    page.keyboard.press("Control+a")
    page.keyboard.press("Control+c")
    page.keyboard.press("Control+v")
    expect(rows_of(widget)).to_have_count(4)
    page.keyboard.press("Control+z")
    expect(rows_of(widget)).to_have_count(2)
    widget.get_by_role("button", name="Submit").click()
    expect(widget.get_by_text("Nothing is marked yet.")).to_be_visible(timeout=20_000)
    expect(widget.get_by_text("Loading the image")).to_have_count(0)
    widget.get_by_role("application", name="Photo").focus()
    page.keyboard.press("Control+v")
    expect(rows_of(widget)).to_have_count(2)
    page.keyboard.press("Control+v")
    expect(rows_of(widget)).to_have_count(4)
    stored = submit(widget, house, "copy-next")
    first, second, third, _ = stored.regions
    assert (first.x, first.y, first.labels) == (0, 0, ("car",))
    assert (second.x, second.labels) == (3, ("person",))
    assert (third.x, third.y) == (10, 10)
    assert first.derived_from is None
    assert first.score is None
    said = {each.region: each.text for each in stored.answers}
    assert said == {first.id: "AB 12", third.id: "AB 12"}


def test_the_tools_are_taken_by_pointer_and_by_key(house: Server, page: Page) -> None:
    widget = open_task(house, page, "tools", 1)
    tools = widget.get_by_role("radiogroup", name="Tools of Photo")
    expect(tools.get_by_role("radio", name="Box")).to_be_checked()
    tools.get_by_role("radio", name="Select").click()
    expect(tools.get_by_role("radio", name="Select")).to_be_checked()
    page.keyboard.press("b")
    expect(tools.get_by_role("radio", name="Box")).to_be_checked()
    page.keyboard.press("ArrowLeft")
    expect(tools.get_by_role("radio", name="Select")).to_be_focused()


def test_a_row_is_dragged_to_another_place(house: Server, page: Page) -> None:
    widget = open_task(house, page, "drag", 4)
    rows = rows_of(widget)
    start, end = rows.nth(0).bounding_box(), rows.nth(2).bounding_box()
    assert start
    assert end
    page.mouse.move(start["x"] + 40, start["y"] + 20)
    page.mouse.down()
    page.mouse.move(end["x"] + 40, end["y"] + end["height"] - 4, steps=6)
    page.mouse.up()
    expect(rows.nth(2)).to_contain_text("0 %")
    regions = submit(widget, house, "drag").regions
    assert [each.derived_from for each in regions] == ["b00001", "b00002", "b00000", "b00003"]


def test_no_key_means_two_things(house: Server, page: Page) -> None:
    widget = open_task(house, page, "keys-once", 2)
    widget.get_by_role("button", name="Keys").click()
    sheet = widget.get_by_role("dialog", name="Keys")
    expect(sheet).to_be_visible()
    lines = sheet.get_by_role("definition").all()
    keys = [" ".join(line.locator("kbd").all_inner_texts()) for line in lines]
    assert "Ctrl C" in keys
    assert sorted(keys) == sorted(set(keys))
