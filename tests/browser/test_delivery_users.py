"""Several people at one computer."""

from playwright.sync_api import BrowserContext

from tests.browser.conftest import Server
from tests.browser.delivery import events, expect_status, open_page, rows, submit


def test_nobody_sends_what_somebody_else_left_in_the_browser(
    server: Server, context: BrowserContext
) -> None:
    page = context.new_page()
    shown = open_page(page, f"{server.url}/delivery_users?user=ann")
    server.kill()
    submit(shown, "by ann")
    expect_status(shown, "1 waiting")
    page.close()
    server.start()

    page = context.new_page()
    shown = open_page(page, f"{server.url}/delivery_users?user=bob")
    submit(shown, "by bob")
    expect_status(shown, "Saved")
    page.close()
    assert [(row.author, row.note) for row in rows(server)] == [("bob", "by bob")]
    assert len(events(server)) == 1

    shown = open_page(context.new_page(), f"{server.url}/delivery_users?user=ann")
    expect_status(shown, "Saved")
    assert [(row.author, row.note) for row in rows(server)] == [
        ("bob", "by bob"),
        ("ann", "by ann"),
    ]
