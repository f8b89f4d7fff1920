"""Rows of a list by their number, where the list itself only goes on from one to the next."""

import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Generic, Protocol, TypeVar


class Numbered(Protocol):
    """What a list is read on from."""

    @property
    def sequence(self) -> int: ...


Row = TypeVar("Row", bound=Numbered)

STEP = 100
# How many rows are walked over at once on the way to one far off.
STRIDE = 10_000
FRESH = 20.0  # seconds: tasks come and go, and with them the number of each


@dataclass
class Listing(Generic[Row]):
    """`after(sequence, count)` gives so many rows behind that one, the first ones after 0.

    The last of each hundred is remembered: whoever scrolls there again, or near it, starts there.
    """

    after: Callable[[int, int], Sequence[Row]]
    marks: list[int] = field(default_factory=lambda: [0])
    made: float = field(default_factory=time.monotonic)
    lock: threading.Lock = field(default_factory=threading.Lock)

    @property
    def is_fresh(self) -> bool:
        return time.monotonic() - self.made < FRESH

    def rows(self, first: int, count: int) -> list[Row]:
        with self.lock:
            self._walk(first // STEP)
            mark = min(first // STEP, len(self.marks) - 1)
            start = self.marks[mark]
        skipped = first - mark * STEP
        return [*self.after(start, skipped + count)][skipped:]

    def _walk(self, wanted: int) -> None:
        """Until the end of that hundred is known, or the list is over."""
        while (missing := wanted + 1 - len(self.marks)) > 0:
            many = min(missing * STEP, STRIDE)
            found = self.after(self.marks[-1], many)
            self.marks.extend(each.sequence for each in found[STEP - 1 :: STEP])
            if len(found) < many:
                return
