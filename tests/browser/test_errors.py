"""What cannot be shown says so in its place, and the rest goes on."""

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import Server

REPORT = "report=Ada%20met%20Charles."
BROKEN_IMAGES = {
    "/nowhere.png": "There is no image at /nowhere.png: the server answered 404.",
    "/zero.svg": "The image at /zero.svg has no size: its width or height is zero.",
    "/empty.png": "The image at /empty.png is empty.",
    "/page.png": "What is at /page.png is not an image that this browser can read.",
}


def open_task(house: Server, page: Page, task: str, *asked: str) -> Locator:
    page.goto(f"{house.url}/page_any?{'&'.join([f'task={task}', *asked])}")
    widget = page.get_by_role("group", name="Crossing")
    expect(widget.get_by_role("button", name="Submit")).to_be_visible(timeout=20_000)
    return widget


def answer_and_submit(widget: Locator) -> None:
    widget.get_by_role("radio", name="Rain").check()
    widget.get_by_role("button", name="Submit").click()
    expect(widget.get_by_role("status").filter(has_text="Saved")).to_be_visible()


def note_in(widget: Locator, source: str) -> Locator:
    return widget.get_by_role("region", name=source).get_by_role("alert")


@pytest.mark.parametrize(("address", "problem"), BROKEN_IMAGES.items())
def test_an_image_that_cannot_be_shown_leaves_the_text_to_be_labelled(
    house: Server, page: Page, address: str, problem: str
) -> None:
    task = f"broken{address.replace('/', '-')}"
    widget = open_task(house, page, task, REPORT, f"photo={address}")
    expect(note_in(widget, "Photo")).to_have_text(f"Photo cannot be shown{problem}")
    expect(note_in(widget, "Report")).to_have_count(0)
    expect(page.get_by_role("list", name="Problems")).to_have_text(f"photo: {problem}")
    expect(page.get_by_label("Ready")).to_have_text("1")
    widget.get_by_role("article", name="Report").dblclick(position={"x": 30, "y": 28})
    expect(widget.get_by_role("option")).to_have_count(1)
    answer_and_submit(widget)
    (label,) = [each for each in house.labels() if each.task == task]
    (region,) = label.completion.annotation.regions
    assert (region.source, region.text) == ("report", "Ada")
    assert label.verified


@pytest.mark.parametrize(
    ("task", "asked", "photo", "report"),
    [
        (
            "nothing-there",
            [],
            "“photo” shows $photo, but the task has nothing there.",
            "“report” shows $report, but the task has nothing there.",
        ),
        (
            "blank-there",
            ["photo=%20", "report=%20"],
            "“photo” shows $photo, but the task has \" \" there.",
            "“report” shows $report, but the task has \" \" there.",
        ),
    ],
)  # fmt: skip
def test_a_task_without_the_data_says_so_where_it_is_missed(
    house: Server, page: Page, task: str, asked: list[str], photo: str, report: str
) -> None:
    widget = open_task(house, page, task, *asked)
    expect(note_in(widget, "Photo")).to_have_text(f"Photo cannot be shown{photo}")
    expect(note_in(widget, "Report")).to_have_text(f"Report cannot be shown{report}")
    answer_and_submit(widget)
    (label,) = [each for each in house.labels() if each.task == task]
    assert [answer.question for answer in label.completion.annotation.answers] == ["weather"]


def test_the_host_hears_of_data_that_is_not_there(house: Server, page: Page) -> None:
    open_task(house, page, "unheard", REPORT)
    problem = "“photo” shows $photo, but the task has nothing there."
    expect(page.get_by_role("list", name="Problems")).to_have_text(f"photo: {problem}")
    # What will never be shown is not waited for.
    expect(page.get_by_label("Ready")).to_have_text("1")


def test_a_broken_interface_is_named_by_its_field_and_value(house: Server, page: Page) -> None:
    page.goto(f"{house.url}/page_any?task=broken&broken=1")
    note = page.get_by_role("alert")
    expect(note).to_contain_text("The interface cannot be shown", timeout=20_000)
    expect(note).to_contain_text("body[0].name")
    expect(note).to_contain_text("5")
    expect(page.get_by_role("list", name="Problems")).to_contain_text("body[0].name")


def test_what_the_store_refuses_is_shown_with_its_reason_and_kept(
    house: Server, page: Page
) -> None:
    widget = open_task(house, page, "forged", REPORT, "photo=/street.png", "ticket=el1.forged")
    widget.get_by_role("radio", name="Sun").check()
    widget.get_by_role("button", name="Submit").click()
    note = widget.get_by_role("alert")
    expect(note).to_contain_text("This was not taken. It is kept in this browser.")
    expect(note).to_contain_text("ticket")
    assert not [each for each in house.labels() if each.task == "forged"]
    page.reload()
    again = page.get_by_role("group", name="Crossing").get_by_role("alert")
    expect(again).to_contain_text("This was not taken.", timeout=20_000)
    again.get_by_role("button", name="Let it go").click()
    expect(again).to_have_count(0)
