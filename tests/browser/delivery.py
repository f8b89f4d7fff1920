"""What the delivery tests share: the gates of a handler, and every row of the database."""

import json
import sqlite3
import time
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import Server

# For what waits on a server that starts while the machine has other work.
PATIENCE = 30_000


@dataclass(frozen=True, slots=True)
class Row:
    id: str
    task: str
    author: str
    note: str


def rows(server: Server) -> list[Row]:
    """Revisions too: `store.annotations` would show only the last of two."""
    with closing(sqlite3.connect(f"file:{server.data / 'labels.db'}?mode=ro", uri=True)) as opened:
        found = opened.execute("SELECT id, task, author, body FROM completions ORDER BY sequence")
        return [Row(name, task, author, note(body)) for name, task, author, body in found]


def note(body: str) -> str:
    answers = json.loads(body)["annotation"]["answers"]
    return "".join(answer["text"] for answer in answers)


def events(server: Server) -> list[str]:
    """The ids of the completions that reached a handler, as often as they did."""
    file = server.data / "events"
    return file.read_text().split() if file.exists() else []


def shut(server: Server, name: str) -> Path:
    """Handlers stop at this gate until the file is gone."""
    (server.data / f"{name}.reached").unlink(missing_ok=True)
    file = server.data / f"{name}.shut"
    file.touch()
    return file


def wait_for_gate(server: Server, page: Page, name: str) -> None:
    wait(page, (server.data / f"{name}.reached").exists)


def wait(page: Page, holds: Callable[[], bool], *, seconds: float = 30) -> None:
    """Look again and again, while the browser goes on."""
    end = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < end, "it did not come to that"
        page.wait_for_timeout(20)


def widget(page: Page, title: str = "Delivery") -> Locator:
    return page.get_by_role("group", name=title)


def open_page(page: Page, url: str, title: str = "Delivery") -> Locator:
    page.goto(url)
    shown = widget(page, title)
    expect(shown.get_by_role("button", name="Submit")).to_be_visible(timeout=PATIENCE)
    return shown


def submit(shown: Locator, text: str) -> None:
    shown.get_by_role("textbox", name="Note").fill(text)
    shown.get_by_role("button", name="Submit").click()


def expect_status(shown: Locator, words: str) -> None:
    expect(shown.get_by_role("status").filter(has_text=words)).to_be_visible(timeout=PATIENCE)
