"""How many there are, in which tasks, and which share of what they are."""

from collections import Counter
from dataclasses import dataclass

from embed_label.quality.figure import Figure
from embed_label.quality.wilson import wilson


@dataclass(frozen=True, slots=True)
class Count:
    """`tasks` are the ids behind it, the first that was seen first."""

    n: int = 0
    tasks: tuple[str, ...] = ()


class Tally(Counter[str]):
    """How many in each task, while they are counted."""

    @property
    def count(self) -> Count:
        return Count(self.total(), tuple(self))


def share(name: str, part: Tally, whole: Tally, of: str) -> Figure:
    """With Wilson's interval, which takes each of the counted for itself."""
    n = whole.total()
    if n < 2:
        return Figure(name, None, n, of, tasks=tuple(whole), note=too_few(n, of))
    hits = part.total()
    return Figure(name, hits / n, n, of, wilson(hits, n), tuple(whole))


def too_few(n: int, of: str) -> str:
    return f"one of the {of} is too few to say" if n else f"there are no {of}"
