"""How much two polygons share, summed up in rows: right for any shape.

The widget does the same; `tests/vectors/overlap/polygon.json` holds the two together.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import ceil, inf
from typing import NamedTuple

from embed_label.regions.plane import Corner

Rings = Sequence[Sequence[Corner]]

# No row is higher than this part of the whole: edges may cross within one.
FINEST = 128
# Between more corners than this the rows are even.
MOST = 512
# Rows times edges: beyond that, it is counted in fewer rows.
BUDGET = 4_000_000


class _Side(NamedTuple):
    """From its upper end, where it is at `x`, it goes right by `slope` for each row of pixels."""

    top: float
    bottom: float
    x: float
    slope: float
    ring: int


def raster_overlap(one: Rings, other: Rings) -> float:
    """Intersection over union; the first ring of each is the outline, the others are holes."""
    rings = [*one, *other]
    sides = sorted(
        (side for number, ring in enumerate(rings) for side in _sides(ring, number)),
        key=lambda side: side.top,
    )
    active: list[_Side] = []
    waiting, both, either = 0, 0.0, 0.0
    for y, height in _rows(rings, len(sides)):
        active = [side for side in active if side.bottom > y]
        while waiting < len(sides) and sides[waiting].top <= y:
            if sides[waiting].bottom > y:
                active.append(sides[waiting])
            waiting += 1
        shared, covered = _widths(active, y, len(one), len(rings))
        both += shared * height
        either += covered * height
    # An area too small or too large for a float is none.
    return min(1.0, both / either) if 0 < either < inf else 0.0


def _sides(ring: Sequence[Corner], number: int) -> Iterator[_Side]:
    for at, there in enumerate(ring):
        here = ring[at - 1]
        if here[1] != there[1]:
            (x, top), (low, bottom) = (here, there) if here[1] < there[1] else (there, here)
            yield _Side(top, bottom, x, (low - x) / (bottom - top), number)


def _rows(rings: Rings, sides: int) -> Iterator[tuple[float, float]]:
    """The middle and the height of each.

    In a row that no corner lies in and no edges cross in, its middle stands for all of it.
    """
    levels = sorted({y for ring in rings for _, y in ring})
    # Too far apart for a float.
    if levels[-1] - levels[0] == inf:
        return
    most = min(MOST, max(16, BUDGET // max(1, sides)))
    if len(levels) > most:
        yield from _cut(levels[0], levels[-1], most)
        return
    for start, end in pairwise(levels):
        share = (end - start) / (levels[-1] - levels[0])
        yield from _cut(start, end, ceil(share * min(FINEST, most)))


def _cut(start: float, end: float, count: int) -> Iterator[tuple[float, float]]:
    height = (end - start) / count
    for at in range(count):
        yield start + (at + 0.5) * height, height


def _widths(active: list[_Side], y: float, of_one: int, count: int) -> tuple[float, float]:
    """How long a row lies in both, and in either."""
    inside = [False] * count
    both, either, before = 0.0, 0.0, 0.0
    for x, ring in sorted((side.x + (y - side.top) * side.slope, side.ring) for side in active):
        one = inside[0] and True not in inside[1:of_one]
        other = inside[of_one] and True not in inside[of_one + 1 :]
        if one and other:
            both += x - before
        if one or other:
            either += x - before
        inside[ring] = not inside[ring]
        before = x
    return both, either
