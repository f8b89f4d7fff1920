"""Browsers that keep nothing."""

import pytest
from playwright.sync_api import BrowserContext

from tests.browser.conftest import Server
from tests.browser.delivery import (
    expect_status,
    open_page,
    rows,
    shut,
    submit,
    wait_for_gate,
)

STORAGES = {
    "missing": "Object.defineProperty(window, 'indexedDB', { value: undefined })",
    "forbidden": "IDBFactory.prototype.open = () => { throw new DOMException('no') }",
    "silent": "IDBFactory.prototype.open = () => ({})",
    "full": "IDBObjectStore.prototype.put = () => { throw new DOMException('full') }",
}


@pytest.mark.parametrize("storage", STORAGES)
def test_a_browser_that_keeps_nothing_warns_and_still_delivers(
    server: Server, context: BrowserContext, storage: str
) -> None:
    context.add_init_script(STORAGES[storage])
    page = context.new_page()
    shown = open_page(page, f"{server.url}/delivery_gates")
    closed = shut(server, "before one")
    submit(shown, "kept")
    wait_for_gate(server, page, "before one")
    expect_status(shown, "Keep this page open: this browser keeps no data.")
    closed.unlink()
    expect_status(shown, "Saved")
    (row,) = rows(server)
    assert row.note == "kept"
