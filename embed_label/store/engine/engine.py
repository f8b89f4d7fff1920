"""What a store needs of a database: transactions that write, and reads that see one moment."""

from collections.abc import Callable, Sequence
from concurrent.futures import Future
from contextlib import AbstractContextManager
from typing import Protocol, TypeVar

from sqlalchemy import Connection

T = TypeVar("T")
Item = TypeVar("Item")


class Read(Protocol):
    """Runs a work that only reads, in the caller's thread."""

    def __call__(self, work: Callable[[Connection], T]) -> T: ...


class Engine(Protocol):
    """A work may be run again if its transaction failed, and must not commit by itself."""

    def submit(self, work: Callable[[Connection], T]) -> Future[T]:
        """Run in a write transaction; the result comes once it is committed and on disk."""
        ...

    def together(
        self, work: Callable[[Connection, Sequence[Item]], Sequence[T]], item: Item
    ) -> Future[T]:
        """`submit` for a work that is done on all the items that wait for it at once.

        It answers them in their order. If it raises, it is run again on each by itself.
        """
        ...

    def write(self, work: Callable[[Connection], T]) -> T:
        """`submit`, and wait."""
        ...

    def read(self, work: Callable[[Connection], T]) -> T:
        """Run on a snapshot, in the caller's thread."""
        ...

    def snapshot(self) -> AbstractContextManager[Read]:
        """Reads that miss nothing which one after another would: pages "after" and "until".

        On PostgreSQL they all see the moment of the first. On SQLite each sees its own, but rows
        come in the order of their sequence: whoever goes by that loses and doubles nothing. A
        caller may write in between.
        """
        ...

    def scrub(self, *, rewrite: bool) -> bool | None:
        """Leave no byte of what was erased in the log, and with `rewrite` nowhere in the database.

        False if somebody who reads is in the way; None where nobody but its operator can know.
        """
        ...

    def facts(self) -> dict[str, str | bool]:
        """Which database this is, and what is worth knowing about it."""
        ...

    def close(self) -> None:
        """Finish what was submitted, then let go of the database."""
        ...
