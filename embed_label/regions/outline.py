"""Outlines of regions, and the pixels inside outlines.

A pixel is inside where its centre is. Both are exact and go by rows: a bitmap of the whole image is
never made.
"""

from collections.abc import Iterator, Sequence
from math import ceil

from embed_label.regions.box import Box
from embed_label.regions.ellipse import Ellipse
from embed_label.regions.mask import Mask
from embed_label.regions.path import Path, Vertex
from embed_label.regions.plane import Corner
from embed_label.regions.point import Point
from embed_label.regions.polygon import Polygon
from embed_label.regions.region import Region
from embed_label.regions.runs import Stretch, minus, rows, runs_of
from embed_label.regions.skeleton import Skeleton
from embed_label.regions.tracing import traced

Ring = list[Corner]
Bounds = tuple[float, float, float, float]

# Straight lines that a bent piece of a path becomes.
PIECES = 16


def rings(region: Region) -> list[Ring]:
    """The closed lines around what a region covers; none where it covers nothing."""
    match region:
        case Box() | Ellipse():
            return [region.corners]
        case Polygon():
            return [list(ring) for ring in (region.points, *region.holes)]
        case Mask():
            return [ring for outline, holes in traced(region) for ring in (outline, *holes)]
        case Path() if region.closed and len(region.points) > 2:
            return [_straightened(region)]
        case _:
            return []


def pixels(region: Region, width: int, height: int) -> Mask:
    """The region as a mask of an image of that size; what lies outside of it is left out."""
    if isinstance(region, Mask) and (region.width, region.height) == (width, height):
        return region
    named = region.model_dump(include=set(Region.model_fields))
    outlines, holes = rings(region), list[Ring]()
    if isinstance(region, Polygon):
        outlines, holes = outlines[:1], outlines[1:]
    drawn = _filled(outlines, width, height)
    for hole in holes:
        drawn = map(minus, drawn, _filled([hole], width, height))
    runs = runs_of(drawn, width)
    return Mask.model_validate({**named, "width": width, "height": height, "runs": runs})


def bounds(region: Region) -> Bounds:
    """Left, top, right and bottom of what a region covers or joins; of an empty mask, nothing."""
    match region:
        case Mask():
            return _covered(region)
        case Point():
            corners = [(region.x, region.y)]
        case Skeleton():
            corners = [(joint.x, joint.y) for joint in region.joints]
        case Path():
            corners = _straightened(region)
        case _:
            corners = [corner for ring in rings(region) for corner in ring]
    across, down = [x for x, _ in corners], [y for _, y in corners]
    return min(across), min(down), max(across), max(down)


def _covered(mask: Mask) -> Bounds:
    drawn = [(at, row) for at, row in enumerate(rows(mask)) if row]
    if not drawn:
        return (0, 0, 0, 0)
    left = min(row[0][0] for _, row in drawn)
    right = max(row[-1][1] for _, row in drawn)
    return left, drawn[0][0], right, drawn[-1][0] + 1


def _filled(outlines: Sequence[Ring], width: int, height: int) -> Iterator[list[Stretch]]:
    """Each row, by where its middle line crosses the rings, which take turns."""
    crossings: list[list[float]] = [[] for _ in range(height)]
    for ring in outlines:
        for (x1, y1), (x2, y2) in zip(ring, [*ring[1:], *ring[:1]], strict=True):
            top, bottom = min(y1, y2), max(y1, y2)
            # Rows whose middle is at or below the upper end, and above the lower one.
            for row in range(max(0, ceil(top - 0.5)), min(height, ceil(bottom - 0.5))):
                crossings[row].append(x1 + (row + 0.5 - y1) * (x2 - x1) / (y2 - y1))
    for row in crossings:
        row.sort()
        yield _stretches(row, width)


def _stretches(row: list[float], width: int) -> list[Stretch]:
    made: list[Stretch] = []
    for left, right in zip(row[::2], row[1::2], strict=True):
        start, end = max(0, ceil(left - 0.5)), min(width, ceil(right - 0.5))
        if made and start <= made[-1][1]:
            start = made.pop()[0] if end > start else start
        if end > start:
            made.append((start, end))
    return made


def _straightened(path: Path) -> Ring:
    """The corners of a path, with enough of them where it is bent."""
    nexts = [*path.points[1:], *path.points[: int(path.closed)]]
    made: Ring = [(path.points[0].x, path.points[0].y)]
    for here, there in zip(path.points, nexts, strict=False):
        made.extend(_bent(here, there))
    return made[:-1] if path.closed else made


def _bent(here: Vertex, there: Vertex) -> Ring:
    if here.after is None and there.before is None:
        return [(there.x, there.y)]
    start, end = (here.x, here.y), (there.x, there.y)
    first, second = here.after or start, there.before or end
    made: Ring = []
    for at in range(1, PIECES + 1):
        t = at / PIECES
        shares = ((1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t**2 * (1 - t), t**3)
        pulls = zip(shares, (start, first, second, end), strict=True)
        weighed = [(share * x, share * y) for share, (x, y) in pulls]
        made.append((sum(x for x, _ in weighed), sum(y for _, y in weighed)))
    return made
