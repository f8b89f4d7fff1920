"""Where files lie: what a folder and a bucket have in common."""

from collections.abc import AsyncGenerator, Iterator
from typing import Protocol

CHANGED = "the file was changed meanwhile: load it again"


class File(Protocol):
    """One content of one file; where it changes, it is another."""

    @property
    def size(self) -> int: ...
    @property
    def tag(self) -> str:
        """Its ETag, with quotes."""
        ...

    @property
    def changed(self) -> float:
        """In seconds since 1970."""
        ...

    @property
    def kind(self) -> str | None:
        """Its media type; None where it is nothing that we know."""
        ...

    def read(self, start: int, end: int) -> AsyncGenerator[bytes]:
        """Piece by piece, so that no more than one is in memory."""
        ...


class Place(Protocol):
    async def find(self, name: str) -> File:
        """`MediaRefused` where there is none, or where the place cannot be reached."""
        ...

    def names(self) -> Iterator[str]:
        """Of every file that may be read."""
        ...


def missing(name: str) -> str:
    return f"there is no file {name[:100]!r}"
