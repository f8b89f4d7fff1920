"""What does not fit a question is said at its place, leads there, and is not sent."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import Server
from tests.browser.test_keyboard import press
from tests.browser.test_questions import opened

Answering = Callable[[Locator, Page], None]


def write_number(widget: Locator, page: Page) -> None:
    widget.get_by_role("spinbutton", name="People").fill("-3")


def sort_half(widget: Locator, page: Page) -> None:
    into = widget.get_by_role("group", name="Sorted")
    into.get_by_role("button", name="Move x").focus()
    press(page, "Alt+ArrowRight")


@pytest.mark.parametrize(
    ("name", "answering", "said"),
    [
        ("number", write_number, "Starts at 0."),
        ("half", sort_half, "1 of 2 is not sorted yet"),
    ],
)
def test_what_does_not_fit_is_said_at_its_place_and_not_sent(
    house: Server,
    page: Page,
    name: str,
    answering: Answering,
    said: str,
) -> None:
    widget = opened(house, page, f"unfit-{name}")
    answering(widget, page)
    widget.get_by_role("button", name="Submit").click()
    expect(widget.get_by_role("status").filter(has_text=said)).to_be_visible()
    # Sent, it would say so.
    expect(widget.get_by_role("button", name="Submit", exact=True)).to_be_visible()
    assert [each for each in house.labels() if each.task == f"unfit-{name}"] == []


def test_a_click_on_submit_leads_back_to_the_number_that_does_not_fit(
    house: Server, page: Page
) -> None:
    """Leaving the field says what is wrong, which moves the button from under the pointer."""
    widget = opened(house, page, "unfit-click")
    write_number(widget, page)
    widget.get_by_role("button", name="Submit").click()
    expect(widget.get_by_role("spinbutton", name="People")).to_be_focused()
