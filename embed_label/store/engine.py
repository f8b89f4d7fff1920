"""What a store needs of a database: transactions that write, and reads that see one moment."""

from collections.abc import Callable
from concurrent.futures import Future
from typing import Protocol, TypeVar

from sqlalchemy import Connection

T = TypeVar("T")


class Engine(Protocol):
    """A work may be run again if its transaction failed, and must not commit by itself."""

    def submit(self, work: Callable[[Connection], T]) -> Future[T]:
        """Run in a write transaction; the result comes once it is committed and on disk."""
        ...

    def write(self, work: Callable[[Connection], T]) -> T:
        """`submit`, and wait."""
        ...

    def read(self, work: Callable[[Connection], T]) -> T:
        """Run on a snapshot, in the caller's thread."""
        ...

    def facts(self) -> dict[str, str | bool]:
        """Which database this is, and what is worth knowing about it."""
        ...

    def close(self) -> None:
        """Finish what was submitted, then let go of the database."""
        ...
