"""Completions that are too large for an event."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, Request, expect

from embed_label.completion import ROUTE
from tests.browser.conftest import Server, free_port
from tests.browser.delivery import (
    PATIENCE,
    events,
    expect_status,
    open_page,
    rows,
    submit,
    widget,
)
from tests.browser.proxy import Fault, Proxy


def test_a_completion_over_a_megabyte_goes_by_the_route(server: Server, page: Page) -> None:
    posted: list[Request] = []
    page.on("request", lambda each: posted.append(each) if ROUTE in each.url else None)
    shown = open_page(page, f"{server.url}/delivery_large?routed=yes")
    submit(shown, "large")
    expect_status(shown, "Saved")
    (row,) = rows(server)
    assert (row.note, row.author) == ("large", "ann")
    (label,) = server.labels()
    assert len(label.completion.predictions) == 14
    assert label.verified
    assert events(server) == []
    (request,) = posted
    assert len(request.post_data_buffer or b"") > 1_000_000


def test_without_a_route_a_large_completion_is_kept_and_said_to_be_too_large(
    server: Server, page: Page
) -> None:
    shown = open_page(page, f"{server.url}/delivery_large")
    submit(shown, "large")
    alert = shown.get_by_role("alert").filter(has_text="kept in this browser")
    expect(alert).to_contain_text("too large to send (1.2 MB)")
    expect(alert).to_contain_text("server=")
    page.reload()
    expect(widget(page).get_by_role("alert")).to_contain_text("too large", timeout=PATIENCE)
    assert rows(server) == []
    assert events(server) == []


def first_two(number: int) -> Fault | None:
    faults: dict[int, Fault] = {1: "before", 2: "after"}
    return faults.get(number)


@pytest.fixture
def proxied(app_port: int, tmp_path: Path) -> Iterator[tuple[Server, Proxy]]:
    served = Server(free_port(), tmp_path)
    served.start()
    with Proxy(app_port, served.port, first_two) as proxy:
        yield served, proxy
    served.stop()


def test_a_large_completion_outlives_connections_cut_around_its_commit(
    proxied: tuple[Server, Proxy], page: Page
) -> None:
    server, proxy = proxied
    shown = open_page(page, f"{proxy.url}/delivery_large?routed=yes")
    submit(shown, "large")
    expect_status(shown, "Saved")
    (row,) = rows(server)
    assert row.note == "large"
    assert [each.fault for each in proxy.sendings] == ["before", "after", None]
    assert proxy.swallowed == [row.id]
    assert set(proxy.sent) == {row.id}
