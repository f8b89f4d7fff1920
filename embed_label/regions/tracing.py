"""The outlines of a mask, along the edges of its pixels."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from embed_label.regions.mask import Mask
from embed_label.regions.runs import Stretch, minus, rows

Corner = tuple[float, float]
Ring = list[Corner]
Grid = tuple[int, int]
# Each outline with the holes in it.
Traced = list[tuple[Ring, list[Ring]]]


def traced(mask: Mask) -> Traced:
    """Pixels that only touch at a corner are apart. Outlines run clockwise, holes the other way."""
    drawn = [*rows(mask)]
    loops = _loops(_edges(drawn))
    areas = [_area(ring) for ring in loops]
    by_area = sorted((at for at, area in enumerate(areas) if area > 0), key=areas.__getitem__)
    made: dict[int, tuple[Ring, list[Ring]]] = {at: (_placed(loops[at]), []) for at in by_area}
    lefts = {spot: at for at, ring in enumerate(loops) for spot in _lefts(ring)}
    # A hole is in what lies right above it: in the outline at the left end of that stretch, or in
    # that of the hole there, which begins further up.
    around: dict[int, int] = {}
    tops = {at: _top(ring) for at, ring in enumerate(loops) if areas[at] < 0}
    for at in sorted(tops, key=lambda hole: tops[hole][1]):
        x, y = tops[at]
        stretches = drawn[y - 1]
        start, _ = stretches[bisect_right(stretches, x, key=lambda each: each[0]) - 1]
        beside = lefts[start, y - 1]
        around[at] = around.get(beside, beside)
    for at, outline in around.items():
        made[outline][1].append(_placed(loops[at]))
    return list(made.values())


def _placed(ring: list[Grid]) -> Ring:
    return [(float(x), float(y)) for x, y in _cornered(ring)]


def _lefts(ring: list[Grid]) -> Iterator[Grid]:
    """The pixels that have this ring at their left."""
    for (_, y1), (x, y2) in zip(ring, [*ring[1:], ring[0]], strict=True):
        if y2 < y1:
            yield x, y2


def _top(ring: list[Grid]) -> Grid:
    """The left end of its upper edge."""
    return min(ring, key=lambda at: (at[1], at[0]))


def _edges(drawn: Sequence[Sequence[Stretch]]) -> dict[Grid, list[Grid]]:
    """Where an edge leads to from each point, with what is on at its right."""
    leads: dict[Grid, list[Grid]] = {}
    above: Sequence[Stretch] = []
    for y, row in enumerate([*drawn, []]):
        for start, end in row:
            leads.setdefault((start, y + 1), []).append((start, y))
            leads.setdefault((end, y), []).append((end, y + 1))
        for start, end in minus(row, above):
            leads.setdefault((start, y), []).append((end, y))
        for start, end in minus(above, row):
            leads.setdefault((end, y), []).append((start, y))
        above = row
    return leads


def _loops(leads: dict[Grid, list[Grid]]) -> list[list[Grid]]:
    made: list[list[Grid]] = []
    while leads:
        start = next(iter(leads))
        ring, before, here = [start], start, _taken(leads, start, None)
        while here != start or _goes_on(leads, before, here):
            ring.append(here)
            before, here = here, _taken(leads, here, before)
        made.append(ring)
    return made


def _goes_on(leads: dict[Grid, list[Grid]], before: Grid, here: Grid) -> bool:
    """Whether a ring that is back where it began only touches itself there."""
    return here in leads and _turns_right(before, here, leads[here][0])


def _taken(leads: dict[Grid, list[Grid]], here: Grid, before: Grid | None) -> Grid:
    ways = leads[here]
    pick = 0
    if len(ways) > 1 and before is not None and not _turns_right(before, here, ways[0]):
        pick = 1
    way = ways.pop(pick)
    if not ways:
        del leads[here]
    return way


def _turns_right(before: Grid, here: Grid, there: Grid) -> bool:
    (x1, y1), (x2, y2) = _step(before, here), _step(here, there)
    return x1 * y2 - y1 * x2 > 0


def _step(start: Grid, end: Grid) -> Grid:
    return end[0] - start[0], end[1] - start[1]


def _cornered(ring: list[Grid]) -> list[Grid]:
    """Without the points that lie on a straight line."""
    befores, nexts = [ring[-1], *ring[:-1]], [*ring[1:], ring[0]]
    return [
        here
        for before, here, there in zip(befores, ring, nexts, strict=True)
        if (before[0] == here[0]) != (here[0] == there[0])
    ]


def _area(ring: list[Grid]) -> float:
    pairs = zip(ring, [*ring[1:], ring[0]], strict=True)
    return sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in pairs) / 2
