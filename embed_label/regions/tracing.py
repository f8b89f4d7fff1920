"""The outlines of a mask, along the edges of its pixels."""

from embed_label.regions.mask import Mask
from embed_label.regions.runs import Stretch, minus, rows

Corner = tuple[float, float]
Ring = list[Corner]
Grid = tuple[int, int]
# Each outline with the holes in it.
Traced = list[tuple[Ring, list[Ring]]]


def traced(mask: Mask) -> Traced:
    """Pixels that only touch at a corner are apart. Outlines run clockwise, holes the other way."""
    loops = _loops(_edges(mask))
    outlines = [(ring, _extent(ring)) for ring in loops if _area(ring) > 0]
    outlines.sort(key=lambda each: _area(each[0]))
    made: dict[int, tuple[Ring, list[Ring]]] = {}
    for at, (ring, _) in enumerate(outlines):
        made[at] = ([(float(x), float(y)) for x, y in ring], [])
    for hole in (ring for ring in loops if _area(ring) < 0):
        spot = _inside(hole)
        around = (at for at, each in enumerate(outlines) if _holds(each, spot))
        # The smallest comes first.
        made[next(around)][1].append([(float(x), float(y)) for x, y in hole])
    return list(made.values())


def _edges(mask: Mask) -> dict[Grid, list[Grid]]:
    """Where an edge leads to from each point, with what is on at its right."""
    leads: dict[Grid, list[Grid]] = {}
    above: list[Stretch] = []
    for y, row in enumerate([*rows(mask), []]):
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
        made.append(_cornered(ring))
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


def _extent(ring: list[Grid]) -> tuple[int, int, int, int]:
    across, down = [x for x, _ in ring], [y for _, y in ring]
    return min(across), min(down), max(across), max(down)


def _inside(hole: list[Grid]) -> Corner:
    """The middle of a pixel of the hole: the one right below the left end of its upper edge."""
    x, y = min(hole, key=lambda at: (at[1], at[0]))
    return x + 0.5, y + 0.5


def _holds(outline: tuple[list[Grid], tuple[int, int, int, int]], spot: Corner) -> bool:
    ring, (left, top, right, bottom) = outline
    x, y = spot
    if not (left < x < right and top < y < bottom):
        return False
    pairs = zip(ring, [*ring[1:], ring[0]], strict=True)
    crossed = sum(x1 > x and (y1 > y) != (y2 > y) for (x1, y1), (_, y2) in pairs)
    return crossed % 2 == 1
