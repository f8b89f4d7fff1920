"""Everything without a pointer, and everything with a finger."""

import time
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, FloatRect, Locator, Page, expect

from tests.browser.conftest import Server

ASKED = "photo=/street.png&report=Ada%20met%20Charles."
FOCUSED = "element => element === document.activeElement"


def open_task(house: Server, page: Page, task: str, more: str = "") -> Locator:
    page.goto(f"{house.url}/page_any?task={task}&{ASKED}{more}")
    expect(page.get_by_label("Ready")).to_have_text("1", timeout=20_000)
    return page.get_by_role("group", name="Crossing")


def tab_to(page: Page, target: Locator) -> None:
    for _ in range(60):
        page.keyboard.press("Tab")
        if target.evaluate(FOCUSED):
            return
    raise AssertionError(f"Tab does not reach {target}")


def press(page: Page, key: str, times: int = 1) -> None:
    for _ in range(times):
        page.keyboard.press(key)


def draw_box(page: Page) -> None:
    """From the middle of the photo, by twelve steps to the right and eight down."""
    press(page, "ArrowLeft", 4)
    press(page, "Enter")
    press(page, "ArrowRight", 12)
    press(page, "ArrowDown", 8)
    press(page, "Enter")


def test_a_whole_task_is_done_by_keyboard_alone(house: Server, page: Page) -> None:
    widget = open_task(house, page, "keys")
    tab_to(page, widget.get_by_role("application", name="Photo"))
    press(page, "2")
    draw_box(page)
    expect(widget.get_by_role("option", name="person")).to_have_count(1)
    tab_to(page, widget.get_by_role("article", name="Report"))
    press(page, "Control+Shift+ArrowRight")
    press(page, "Enter")
    expect(widget.get_by_role("option", name="Name")).to_have_count(1)
    tab_to(page, widget.get_by_role("radio", name="Sun"))
    press(page, "Space")
    press(page, "ArrowRight")
    tab_to(page, widget.get_by_role("checkbox", name="Road"))
    press(page, "Space")
    tab_to(page, widget.get_by_role("radio", name="1 star", exact=True))
    press(page, "Space")
    press(page, "ArrowRight", 3)
    tab_to(page, widget.get_by_role("textbox", name="Note"))
    page.keyboard.type("Typed.")
    press(page, "Control+Enter")
    expect(widget.get_by_role("status").filter(has_text="Saved")).to_be_visible()

    (label,) = [each for each in house.labels() if each.task == "keys"]
    box, span = label.completion.annotation.regions
    assert (box.labels, span.labels, span.text) == (("person",), ("Name",), "Ada")
    assert box.width > box.height > 20
    answers = {answer.question: answer for answer in label.completion.annotation.answers}
    assert answers["weather"].chosen == ("Rain",)
    assert answers["seen"].chosen == ("Road",)
    assert answers["quality"].rating == 4
    assert answers["note"].text == "Typed."


def test_what_is_drawn_is_moved_undone_redone_and_deleted_by_keys(
    house: Server, page: Page
) -> None:
    widget = open_task(house, page, "undo")
    options = widget.get_by_role("option")
    tab_to(page, widget.get_by_role("application", name="Photo"))
    draw_box(page)
    expect(options).to_have_count(1)
    there = options.inner_text()
    press(page, "]")
    expect(widget.get_by_role("option", selected=True)).to_have_count(1)
    press(page, "Shift+ArrowRight")
    expect(options).not_to_have_text(there, use_inner_text=True)
    press(page, "Control+z")
    expect(options).to_have_text(there, use_inner_text=True)
    press(page, "Delete")
    expect(options).to_have_count(0)
    press(page, "Control+z")
    expect(options).to_have_count(1)
    press(page, "Control+z")
    expect(options).to_have_count(0)
    press(page, "Control+Shift+z")
    expect(options).to_have_text(there, use_inner_text=True)


def test_the_help_sheet_lists_every_command_that_has_a_key(house: Server, page: Page) -> None:
    widget = open_task(house, page, "help")
    photo = widget.get_by_role("application", name="Photo")
    tab_to(page, photo)
    press(page, "?")
    sheet = widget.get_by_role("dialog", name="Keys")
    expect(sheet).to_be_visible()
    said = {
        line.get_by_role("term").inner_text(): " ".join(
            line.get_by_role("definition").locator("kbd").all_inner_texts()
        )
        for line in sheet.locator("dl > div").all()
    }
    assert (
        said.items()
        >= {
            "Undo": "Ctrl Z",
            "Redo": "Ctrl Shift Z",
            "Delete": "Delete",
            "Next region": "]",
            "Previous region": "[",
            "Select nothing": "Escape",
            "Submit": "Ctrl Enter",
            "Keys": "?",
            "Zoom in": "=",
            "Zoom out": "-",
            "Fit the image": "Shift F",
            "Actual size": "Shift A",
            "car": "1",
            "person": "2",
            "bicycle": "3",
            "Name": "4",
            "Place": "5",
        }.items()
    )
    # What says elsewhere that it has a key has it here.
    for button in widget.locator("[aria-keyshortcuts]").all():
        name = button.get_attribute("aria-label") or button.inner_text().split("\n")[0]
        assert name.strip() in said
    press(page, "Escape")
    expect(sheet).to_have_count(0)
    assert photo.evaluate(FOCUSED)


def test_tab_goes_through_the_widget_and_out_at_both_ends(house: Server, page: Page) -> None:
    widget = open_task(house, page, "tab", "&guess=1")
    before = page.get_by_role("button", name="Before")
    tab_to(page, before)
    tab_to(page, page.get_by_role("button", name="After"))
    for _ in range(60):
        page.keyboard.press("Shift+Tab")
        if before.evaluate(FOCUSED):
            break
    assert before.evaluate(FOCUSED)
    assert not widget.evaluate("element => element.contains(document.activeElement)")


def test_single_keys_are_letters_in_a_text_field(house: Server, page: Page) -> None:
    widget = open_task(house, page, "letters", "&guess=1")
    note = widget.get_by_role("textbox", name="Note")
    tab_to(page, note)
    page.keyboard.type("2?[]=-")
    press(page, "Delete")
    press(page, "Backspace")
    expect(note).to_have_value("2?[]=")
    car = widget.get_by_role("button", name="car")
    expect(car).to_have_attribute("aria-pressed", "true")
    expect(page.get_by_role("dialog")).to_have_count(0)
    expect(widget.get_by_role("option")).to_have_count(3)
    expect(widget.get_by_role("option", selected=True)).to_have_count(0)


@pytest.fixture
def phone(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(
        viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True
    )
    yield context.new_page()
    context.close()


def drag_by_finger(
    page: Page, area: FloatRect, start: tuple[float, float], end: tuple[float, float]
) -> None:
    """From one share of the area to another; still at the end: a flick swallows the next tap."""
    devtools = page.context.new_cdp_session(page)
    began = time.time() - 2

    def touch(kind: str, after: float, share: float | None) -> None:
        points: list[dict[str, float]] = []
        if share is not None:
            across, down = (
                one + (other - one) * share for one, other in zip(start, end, strict=True)
            )
            x, y = area["x"] + area["width"] * across, area["y"] + area["height"] * down
            points.append({"x": x, "y": y})
        event = {"type": kind, "touchPoints": points, "timestamp": began + after}
        devtools.send("Input.dispatchTouchEvent", event)

    touch("touchStart", 0, 0)
    for step in range(1, 6):
        touch("touchMove", step / 10, step / 5)
    touch("touchMove", 1.5, 1.01)
    touch("touchEnd", 1.6, None)


def test_a_finger_draws_chooses_and_submits_on_a_phone(house: Server, phone: Page) -> None:
    widget = open_task(house, phone, "finger")
    assert phone.evaluate("document.documentElement.scrollWidth") <= 390
    photo = widget.get_by_role("application", name="Photo")
    photo.scroll_into_view_if_needed()
    area = photo.bounding_box()
    assert area
    drag_by_finger(phone, area, (0.2, 0.3), (0.6, 0.6))
    expect(widget.get_by_role("option", name="car")).to_have_count(1)
    widget.get_by_role("radio", name="Snow").tap()
    widget.get_by_role("radio", name="3 stars").tap()
    widget.get_by_role("button", name="Submit").tap()
    expect(widget.get_by_role("status").filter(has_text="Saved")).to_be_visible()
    (label,) = [each for each in house.labels() if each.task == "finger"]
    (box,) = label.completion.annotation.regions
    assert box.width == pytest.approx(160, abs=12)
    assert {answer.question for answer in label.completion.annotation.answers} == {
        "weather",
        "quality",
    }
