"""How much more each sample is like what people marked than like what they left."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Self

import numpy as np

from embed_label.models.series.grid import Flags, Grid, Numbers
from embed_label.models.series.oddness import Shapes, centred, nearest, windows

# Of each side the one that comes third: one slip of a hand moves little.
NEAREST = 3
# What is kept of what people left, which may be very much.
MOST_LEFT = 6000


@dataclass(frozen=True)
class Examples:
    """Shapes out of several series, each with its place there."""

    shapes: Shapes
    places: Numbers

    def near(self, others: Shapes, places: Numbers | None, apart: int) -> Numbers:
        """How far from each of some others the nearest few are; with their places, only those
        that come from elsewhere count."""
        count = min(NEAREST, len(self.shapes))
        elsewhere = None if places is None else (places, self.places, float(apart))
        return nearest(others, self.shapes, count, elsewhere)


@dataclass(frozen=True)
class Likeness:
    """What people marked and what they left, as shapes so many samples wide."""

    width: int
    marked: Examples
    left: Examples

    @classmethod
    def of(cls, lessons: Sequence[tuple[Grid, Flags]], width: int) -> Self | None:
        """None where they hold nothing that was marked, or nothing that was left."""
        rows: list[Shapes] = []
        places: list[Numbers] = []
        marks: list[Flags] = []
        for (grid, is_marked), begin in zip(lessons, _begins(lessons, width), strict=True):
            found = windows(grid.values, width)
            middle = slice(width // 2, width // 2 + len(found))
            known = grid.known[middle]
            rows.append(found[known])
            places.append(begin + np.flatnonzero(known).astype(float))
            marks.append(is_marked[middle][known])
        found, at, on = np.concatenate(rows), np.concatenate(places), np.concatenate(marks)
        if min(on.sum(), (~on).sum()) < NEAREST:
            return None
        some = slice(None, None, 1 + int((~on).sum()) // MOST_LEFT)
        return cls(width, Examples(found[on], at[on]), Examples(found[~on][some], at[~on][some]))

    def scores(self, grid: Grid, begin: float | None = None) -> Numbers:
        """From -1, as what was left, to 1, as what was marked.

        With a `begin` the series is one of the lessons, and is not compared with itself.
        """
        found = windows(grid.values, self.width)
        places = None if begin is None else begin + np.arange(len(found), dtype=float)
        near, far = (each.near(found, places, 2 * self.width) for each in (self.marked, self.left))
        made = centred(_compared(near, far), self.width, grid)
        return np.where(grid.known, made, -np.inf)

    def own_scores(self, lessons: Sequence[tuple[Grid, Flags]]) -> list[Numbers]:
        """What it would have said of each lesson, had it not seen that place."""
        begins = _begins(lessons, self.width)
        return [self.scores(grid, at) for (grid, _), at in zip(lessons, begins, strict=True)]


def _begins(lessons: Sequence[tuple[Grid, Flags]], width: int) -> list[float]:
    """Places run on from series to series, with room between them."""
    sizes = [grid.size + 4 * width for grid, _ in lessons]
    return [float(sum(sizes[:at])) for at in range(len(sizes))]


def _compared(near: Numbers, far: Numbers) -> Numbers:
    """Where one side has nothing elsewhere, the other is what it is like."""
    marked, left = (np.where(np.isfinite(each), each, 1e300) for each in (near, far))
    both = marked + left
    return np.divide(left - marked, both, out=np.zeros_like(both), where=both > 0)
