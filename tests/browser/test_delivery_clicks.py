"""Hands that submit twice."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import Server
from tests.browser.delivery import events, expect_status, open_page, rows


def double_click(_page: Page, button: Locator) -> None:
    button.dblclick()


def enter_and_click(page: Page, button: Locator) -> None:
    button.focus()
    page.keyboard.press("Enter")
    button.click(force=True)


def hold_the_keys(page: Page, _button: Locator) -> None:
    page.keyboard.down("Control")
    for _ in range(12):
        page.keyboard.down("Enter")
    page.keyboard.up("Enter")
    page.keyboard.up("Control")


@pytest.mark.parametrize("hands", [double_click, enter_and_click, hold_the_keys])
def test_who_submits_twice_has_one_label(
    server: Server, page: Page, hands: Callable[[Page, Locator], None]
) -> None:
    shown = open_page(page, f"{server.url}/delivery_gates")
    shown.get_by_role("textbox", name="Note").fill("once")
    hands(page, shown.get_by_role("button", name="Submit"))
    expect_status(shown, "Saved")
    (row,) = rows(server)
    assert row.note == "once"
    assert events(server) == [row.id]
    expect(shown.get_by_role("button", name="Submitted")).to_be_visible()
