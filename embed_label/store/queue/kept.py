"""What is long to find out is kept for a while, such as a count of a million rows."""

import time
from threading import Lock
from typing import Generic, TypeVar
from weakref import WeakKeyDictionary

from sqlalchemy import Connection, Engine

T = TypeVar("T")

MANY = 5_000  # rows: fewer are read each time
LONGEST = 60.0  # seconds; for rows by the thousand, as many seconds
MOST = 10_000  # of one kind and database


class Kept(Generic[T]):
    """By database and name. What changes in between is seen when the time is over."""

    def __init__(self) -> None:
        self._of: WeakKeyDictionary[Engine, dict[object, tuple[float, T]]] = WeakKeyDictionary()
        self._gate = Lock()

    def get(self, connection: Connection, name: object) -> T | None:
        until, value = self._names(connection).get(name, (0.0, None))
        return value if time.monotonic() < until else None

    def keep(self, connection: Connection, name: object, value: T, *, rows: int) -> None:
        """As long as reading so many rows is worth."""
        if rows < MANY:
            return
        names = self._names(connection)
        if len(names) >= MOST:
            names.clear()
        names[name] = (time.monotonic() + min(rows / 1_000, LONGEST), value)

    def _names(self, connection: Connection) -> dict[object, tuple[float, T]]:
        with self._gate:
            return self._of.setdefault(connection.engine, {})
