"""Hundreds of labels over a network that breaks, onto a server that is killed."""

import sqlite3
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Server, free_port
from tests.browser.delivery import expect_status, open_page, rows, wait
from tests.browser.proxy import Fault, Proxy


def now_and_then(number: int) -> Fault | None:
    """Of ten sendings one is cut before the commit and one after it; some are answered late."""
    if number % 25 == 11:
        return "late"
    return "before" if number % 10 == 3 else "after" if number % 10 == 7 else None


@pytest.fixture
def server(app_port: int, tmp_path: Path) -> Iterator[Server]:
    """Behind the proxy, which has the port that the app was built for."""
    served = Server(free_port(), tmp_path)
    served.start()
    yield served
    served.stop()


@pytest.fixture
def proxy(app_port: int, server: Server) -> Iterator[Proxy]:
    with Proxy(app_port, server.port, now_and_then) as opened:
        yield opened


def label(page: Page, numbers: range, said: str) -> None:
    """Submit task after task, waiting for an answer only now and then."""
    shown = page.get_by_role("group", name="Delivery")
    for number in numbers:
        expect(page.get_by_role("status", name="Position")).to_have_text(f"Task {number}")
        note = shown.get_by_role("textbox", name="Note")
        expect(note).to_have_value("")
        note.fill(f"label {number}")
        note.press("Control+Enter")
        if number % 10 == 9:
            expect_status(shown, said)
        page.get_by_role("button", name="Next").click()


def expected(many: int) -> set[tuple[str, str]]:
    return {(f"t{number}", f"label {number}") for number in range(many)}


def test_two_hundred_labels_are_two_hundred_rows(server: Server, proxy: Proxy, page: Page) -> None:
    shown = open_page(page, f"{proxy.url}/delivery_many")
    label(page, range(105), "Saved")
    server.kill()
    label(page, range(105, 109), "Saved")
    server.start()
    label(page, range(109, 200), "Saved")
    expect_status(shown, "Saved")

    found = rows(server)
    faults = Counter(each.fault for each in proxy.sendings if each.fault)
    numbers = f"{len(found)} rows, {len(proxy.sent)} sendings, {proxy.resent} again, {faults}"
    print(numbers)
    assert Counter((row.task, row.note) for row in found) == Counter(expected(200)), numbers
    assert {row.id for row in found} == set(proxy.sent), numbers
    assert faults["before"] >= 15, numbers
    assert faults["after"] >= 15, numbers
    assert proxy.resent >= faults["before"] + faults["late"], numbers


def test_the_control_without_sending_again_the_same_faults_lose_labels(
    server: Server, proxy: Proxy, page: Page
) -> None:
    shown = open_page(page, f"{proxy.url}/delivery_once")
    label(page, range(60), "Sent")
    expect_status(shown, "Sent")
    assert proxy.resent == 0
    lost = {each.id for each in proxy.sendings if each.fault == "before"}
    assert lost
    wait(page, lambda: len(rows(server)) > 20)
    assert not lost & {row.id for row in rows(server)}
    assert {(row.task, row.note) for row in rows(server)} < expected(60)


def test_the_control_without_key_and_look_the_same_faults_double_labels(
    server: Server, proxy: Proxy, page: Page
) -> None:
    server.stop()
    (server.data / "careless").touch()
    server.start()
    with closing(sqlite3.connect(server.data / "labels.db")) as opened:
        opened.execute("DROP INDEX one_row_per_completion")
    shown = open_page(page, f"{proxy.url}/delivery_many")
    label(page, range(40), "Saved")
    expect_status(shown, "Saved")
    found = rows(server)
    assert {(row.task, row.note) for row in found} == expected(40)
    assert max(Counter(row.id for row in found).values()) > 1
