"""A server that dies between the click and its answer."""

import pytest
from playwright.sync_api import Page

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


@pytest.mark.parametrize(("gate", "stored"), [("before", 0), ("after", 1)])
def test_a_server_killed_around_the_commit_has_each_label_once(
    server: Server, page: Page, gate: str, stored: int
) -> None:
    shown = open_page(page, f"{server.url}/delivery_gates")
    closed = shut(server, f"{gate} one")
    submit(shown, "kept")
    expect_status(shown, "Saving…")
    wait_for_gate(server, page, f"{gate} one")
    server.kill()
    closed.unlink()
    assert len(rows(server)) == stored
    expect_status(shown, "1 waiting")

    server.start()
    expect_status(shown, "Saved")
    (row,) = rows(server)
    assert row.note == "kept"
    assert set(events(server)) == {row.id}
    assert len(events(server)) > 1
