"""The least that can be written: notes in a table."""

import sqlite3
import threading
from pathlib import Path

from sqlalchemy import Connection

from embed_label.store.engine.sqlite import SqliteEngine


def note(text: str):
    def work(connection: Connection) -> str:
        connection.exec_driver_sql("INSERT INTO notes VALUES (?)", (text,))
        return text

    return work


def notes(path: Path) -> list[str]:
    connection = sqlite3.connect(path)
    try:
        return [row[0] for row in connection.execute("SELECT note FROM notes ORDER BY rowid")]
    finally:
        connection.close()


class Held:
    """Keeps the writer busy, so that what follows waits for it together."""

    def __init__(self, engine: SqliteEngine) -> None:
        self._started, self._go = threading.Event(), threading.Event()
        self._done = engine.submit(self._work)
        assert self._started.wait(5)

    def _work(self, _connection: Connection) -> None:
        self._started.set()
        assert self._go.wait(5)

    def go(self) -> None:
        self._go.set()
        self._done.result(5)
