"""Pages that are reloaded, closed and opened again while a label is on its way."""

from playwright.sync_api import BrowserContext, Page

from tests.browser.conftest import Server
from tests.browser.delivery import (
    events,
    expect_status,
    open_page,
    rows,
    shut,
    submit,
    wait_for_gate,
)


def test_a_page_reloaded_before_the_answer_has_its_label_once(server: Server, page: Page) -> None:
    shown = open_page(page, f"{server.url}/delivery_gates")
    closed = shut(server, "before one")
    submit(shown, "kept")
    wait_for_gate(server, page, "before one")
    page.reload()
    closed.unlink()
    expect_status(shown, "Saved")
    (row,) = rows(server)
    assert row.note == "kept"
    assert set(events(server)) == {row.id}


def test_a_tab_closed_before_the_answer_delivers_when_it_is_opened_again(
    server: Server, context: BrowserContext
) -> None:
    page = context.new_page()
    shown = open_page(page, f"{server.url}/delivery_gates")
    closed = shut(server, "before one")
    submit(shown, "kept")
    wait_for_gate(server, page, "before one")
    server.kill()
    closed.unlink()
    page.close()
    server.start()
    assert rows(server) == []
    shown = open_page(context.new_page(), f"{server.url}/delivery_gates")
    expect_status(shown, "Saved")
    (row,) = rows(server)
    assert row.note == "kept"


def test_a_label_submitted_without_a_server_outlives_its_tab(
    server: Server, context: BrowserContext
) -> None:
    page = context.new_page()
    shown = open_page(page, f"{server.url}/delivery_gates")
    server.kill()
    submit(shown, "kept")
    expect_status(shown, "1 waiting")
    page.close()
    server.start()
    assert events(server) == []
    shown = open_page(context.new_page(), f"{server.url}/delivery_gates")
    expect_status(shown, "Saved")
    (row,) = rows(server)
    assert row.note == "kept"


def test_a_second_tab_leaves_alone_what_the_first_is_sending(
    server: Server, context: BrowserContext
) -> None:
    first, second = context.new_page(), context.new_page()
    one = open_page(first, f"{server.url}/delivery_gates?task=one")
    closed = shut(server, "before one")
    submit(one, "first")
    wait_for_gate(server, first, "before one")
    two = open_page(second, f"{server.url}/delivery_gates?task=two")
    submit(two, "second")
    # What it has of its own went through, so it has looked at the shelf.
    expect_status(two, "Saved")
    # The first tab's handler still stands at its gate: only another tab could bring it again.
    expect_status(one, "1 waiting")
    mine, other = events(server)
    assert mine != other
    closed.unlink()
    expect_status(one, "Saved")
    assert {row.id: row.note for row in rows(server)} == {mine: "first", other: "second"}
    assert len(rows(server)) == 2


def test_a_second_tab_delivers_what_a_closed_tab_left(
    server: Server, context: BrowserContext
) -> None:
    first, second = context.new_page(), context.new_page()
    one = open_page(first, f"{server.url}/delivery_gates?task=one")
    two = open_page(second, f"{server.url}/delivery_gates?task=two")
    server.kill()
    submit(one, "kept")
    expect_status(one, "1 waiting")
    first.close()
    expect_status(two, "1 waiting")
    server.start()
    expect_status(two, "Saved")
    (row,) = rows(server)
    assert (row.task, row.note) == ("one", "kept")
    assert set(events(server)) == {row.id}
