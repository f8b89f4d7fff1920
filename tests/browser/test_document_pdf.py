"""PDFs marked by mouse, finger and keys: boxes in points, spans in text, and what was stored."""

import pytest
from playwright.sync_api import Locator, Page, expect

from embed_label import Box, CommentAnswer, Completion
from embed_label import Page as PageSpace
from embed_label.regions.space import checksum
from tests.browser.access import AXE, CHECK, TAGS
from tests.browser.conftest import Server
from tests.browser.delivery import wait
from tests.browser.documents import (
    HIGH,
    INVOICE,
    TEXT,
    WIDE,
    asked,
    locked,
    open_document,
    pdf,
    spans,
    wait_for_text,
)
from tests.browser.fingers import Fingers
from tests.browser.timeline import open_task, submit

READS = {"kind": "comment", "name": "reads", "title": "Reads", "of": "file", "per_region": True}
SPACE = PageSpace(width=WIDE, height=HIGH, length=len(TEXT), checksum=checksum(TEXT))


def boxes(done: Completion) -> list[tuple[int | None, list[float]]]:
    found = [each for each in done.annotation.regions if isinstance(each, Box)]
    return [(each.item, [each.x, each.y, each.width, each.height]) for each in found]


def near(measured: list[float], meant: list[float]) -> bool:
    return all(abs(one - other) < 1.5 for one, other in zip(measured, meant, strict=True))


def test_a_box_is_measured_in_points_of_its_page(house: Server, tab: Page) -> None:
    seen = open_document(house, tab, "box", "box", "span")
    wait_for_text(seen, "Mooring")
    seen.widget.get_by_role("button", name="Next").click()
    expect(seen.place).to_have_text("2 of 2")
    wait_for_text(seen, "Terms")
    seen.drag((50, 70), (250, 110))
    expect(seen.rows).to_have_count(1)
    expect(seen.rows.first).to_contain_text("page 2")
    done = submit(seen.widget, house, "box")
    ((item, place),) = boxes(done)
    assert item == 1
    assert near(place, [50, 70, 200, 40])
    assert all((4 * each).is_integer() for each in place)
    assert done.annotation.spaces["file[0]"] == SPACE


def test_a_drag_over_lines_marks_the_text_between(house: Server, tab: Page) -> None:
    seen = open_document(house, tab, "span", "box", "span")
    wait_for_text(seen, "Mooring")
    seen.take("Span")
    # From before the first letter of a line into the blank beside the next one.
    seen.drag((40, 156), (300, 187))
    expect(seen.rows).to_have_count(1)
    seen.drag((418, 186), (460, 186))
    expect(seen.rows).to_have_count(2)
    found = spans(submit(seen.widget, house, "span"))
    assert [each[:2] for each in found] == [
        (0, "Mooring rope, 40 m 256.00\nBrass shackle"),
        (0, "114.00"),
    ]
    assert all(TEXT[start:end] == text for _, text, start, end in found)


def test_a_double_click_marks_a_word(house: Server, tab: Page) -> None:
    seen = open_document(house, tab, "word", "span")
    wait_for_text(seen, "Mooring")
    tab.mouse.click(*seen.on_screen(75, 156), click_count=2)
    expect(seen.rows).to_have_count(1)
    assert [each[1] for each in spans(submit(seen.widget, house, "word"))] == ["Mooring"]


def test_pages_are_turned_and_marked_by_key_alone(house: Server, tab: Page) -> None:
    seen = open_document(house, tab, "keys", "box", "span")
    wait_for_text(seen, "Mooring")
    seen.frame.focus()
    tab.keyboard.press("PageDown")
    expect(seen.place).to_have_text("2 of 2")
    wait_for_text(seen, "Terms")
    tab.keyboard.press("Enter")
    for key in ("ArrowRight", "ArrowRight", "ArrowDown"):
        tab.keyboard.press(key)
    tab.keyboard.press("Enter")
    expect(seen.rows).to_have_count(1)
    seen.take("Span")
    seen.text.focus()
    tab.keyboard.press("Control+Home")
    for _ in range(5):
        tab.keyboard.press("Shift+ArrowRight")
    tab.keyboard.press("Enter")
    expect(seen.rows).to_have_count(2)
    tab.keyboard.press("PageUp")
    expect(seen.place).to_have_text("1 of 2")
    done = submit(seen.widget, house, "keys")
    assert [item for item, _ in boxes(done)] == [1]
    assert spans(done) == [(1, "Terms", 0, 5)]


def test_a_finger_draws_and_two_come_nearer(house: Server, phone: Page) -> None:
    seen = open_document(house, phone, "finger", "box", "span")
    wait_for_text(seen, "Mooring")
    assert phone.evaluate("document.documentElement.scrollWidth") <= 390
    Fingers(phone).drag((seen.on_screen(50, 130), seen.on_screen(300, 210)))
    expect(seen.rows).to_have_count(1)
    before = seen.widget.get_by_role("button", name="to actual size").inner_text()
    x, y = seen.on_screen(300, 400)
    Fingers(phone).drag(((x - 20, y), (x - 90, y)), ((x + 20, y), (x + 90, y)))
    nearer = seen.widget.get_by_role("button", name="to actual size")
    expect(nearer).not_to_have_text(before)
    ((item, place),) = boxes(submit(seen.widget, house, "finger"))
    assert item == 0
    assert abs(place[2] - 250) < 8


def test_one_key_takes_over_what_a_box_reads(house: Server, tab: Page) -> None:
    seen = open_document(house, tab, "reads", "box", body=[READS])
    wait_for_text(seen, "Mooring")
    seen.drag((50, 140), (200, 170))
    expect(seen.widget.get_by_text("It reads")).to_contain_text("Mooring rope, 40 m")
    tab.keyboard.press("Shift+T")
    expect(seen.widget.get_by_label("Reads")).to_have_value("Mooring rope, 40 m")
    expect(seen.widget.get_by_text("It reads")).to_have_count(0)
    done = submit(seen.widget, house, "reads")
    (said,) = done.annotation.answers
    assert isinstance(said, CommentAnswer)
    assert said.text == "Mooring rope, 40 m"
    assert said.region == done.annotation.regions[0].id


def test_what_was_marked_is_shown_on_its_page(house: Server, tab: Page) -> None:
    shared = {"kind": "span", "source": "file", "labels": ["Item"], "start": 0, "end": 5}
    there = [{**shared, "id": "far", "item": 1, "text": "Terms"}]
    seen = open_document(house, tab, "back", "span", said={"id": "before", "regions": there})
    wait_for_text(seen, "Mooring")
    expect(seen.widget.get_by_role("button", name="Page 2, marked")).to_be_visible()
    seen.rows.first.click()
    expect(seen.place).to_have_text("2 of 2")
    expect(seen.text.locator("mark")).to_have_text("Terms")
    assert spans(submit(seen.widget, house, "back")) == [(1, "Terms", 0, 5)]


def test_a_page_that_nobody_turned_to_is_measured_where_something_lies(
    house: Server, tab: Page
) -> None:
    box = {"kind": "box", "x": 10, "y": 10, "width": 50, "height": 20}
    there = [{**box, "id": "far", "source": "file", "labels": ["Item"], "item": 1}]
    seen = open_document(house, tab, "unseen", "box", said={"id": "before", "regions": there})
    wait_for_text(seen, "Mooring")
    done = submit(seen.widget, house, "unseen")
    assert set(done.annotation.spaces) == {"file[0]", "file[1]"}


@pytest.mark.parametrize(
    ("file", "wrong"),
    [
        (locked(), "is locked by a password"),
        (pdf(INVOICE)[:300], "is damaged"),
        (b"<!doctype html><title>Sign in</title>", "is not a PDF, but a page of the web"),
        (bytes(range(256)) * 8, "is not a PDF"),
    ],
    ids=["locked", "cut off", "web page", "noise"],
)
def test_what_is_no_pdf_says_why(house: Server, tab: Page, file: bytes, wrong: str) -> None:
    seen = open_document(house, tab, "wrong", "box", file=file)
    expect(seen.widget.get_by_role("alert")).to_contain_text(wrong)


def test_a_pdf_that_is_not_there_says_so(house: Server, tab: Page) -> None:
    tab.route("**/gone.pdf", lambda route: route.fulfill(status=404))
    widget = open_task(house, tab, "gone", asked("box"), {"file": "/gone.pdf"})
    expect(widget.get_by_role("alert")).to_contain_text("There is no document at /gone.pdf")


def test_a_page_without_text_says_so_and_takes_boxes(house: Server, tab: Page) -> None:
    seen = open_document(house, tab, "scan", "box", "span", file=pdf([]))
    seen.take("Span")
    expect(seen.widget.get_by_text("This page has no text to mark")).to_be_visible()
    seen.take("Box")
    seen.drag((100, 100), (200, 150))
    expect(seen.rows).to_have_count(1)
    assert len(boxes(submit(seen.widget, house, "scan"))) == 1


def test_nothing_in_a_pdf_runs_or_loads(house: Server, tab: Page) -> None:
    fetched: list[str] = []
    tab.on("request", lambda request: fetched.append(request.url))
    tab.on("dialog", lambda dialog: pytest.fail(dialog.message))
    script = b"<< /S /JavaScript /JS (app.alert\\(1\\); app.launchURL\\('http://evil.test/'\\)) >>"
    goes = b"/OpenAction 6 0 R"
    file = pdf(INVOICE, catalog=goes, more=[script])
    seen = open_document(house, tab, "script", "span", file=file)
    wait_for_text(seen, "Mooring")
    assert [url for url in fetched if not url.startswith((house.url, "blob:", "data:"))] == []


def test_many_pages_are_turned_one_by_one(house: Server, tab: Page) -> None:
    pages = [[(60, 100, 20, f"Page number {at + 1}")] for at in range(120)]
    seen = open_document(house, tab, "many", "span", file=pdf(*pages))
    expect(seen.place).to_have_text("1 of 120")
    # Only pages in sight have a picture.
    assert seen.widget.get_by_role("group", name="Pages").get_by_role("button").count() < 40
    seen.frame.focus()
    for _ in range(12):
        tab.keyboard.press("PageDown")
    expect(seen.place).to_have_text("13 of 120")
    wait_for_text(seen, "Page number 13")


def test_a_document_is_accessible(house: Server, tab: Page) -> None:
    seen = open_document(house, tab, "access", "box", "span")
    wait_for_text(seen, "Mooring")
    expect(seen.text).to_contain_text("Mooring rope, 40 m")
    tab.add_script_tag(path=AXE)
    found = seen.widget.evaluate(CHECK, TAGS)
    assert found["violations"] == []


def test_the_wheel_moves_a_page_that_is_longer_than_its_frame(house: Server, tab: Page) -> None:
    seen = open_document(house, tab, "wheel", "box")
    wait_for_text(seen, "Mooring")
    words = seen.text.get_by_text("Mooring")
    tab.mouse.move(*seen.on_screen(300, 200))
    before, outside = top_of(words), tab.evaluate("scrollY")
    tab.mouse.wheel(0, 60)
    wait(tab, lambda: abs(before - top_of(words) - 60) < 1)
    assert tab.evaluate("scrollY") == outside


def top_of(words: Locator) -> float:
    box = words.bounding_box()
    assert box
    return box["y"]
