"""The region in the middle of several that mark the same thing."""

from collections.abc import Callable, Sequence
from statistics import median

from embed_label.regions import Box, Interval, Point, Region
from embed_label.wire import fingerprint

# Kinds whose numbers have a middle of their own, one by one; boxes have one edge by edge.
NUMBERS: dict[type[Region], tuple[str, ...]] = {
    Box: (),
    Interval: ("start", "end"),
    Point: ("x", "y"),
}


def middle(regions: Sequence[Region]) -> Region:
    """Of boxes, intervals and points the medians; else the one that is most like the others.

    Its id follows from theirs.
    """
    names = NUMBERS.get(type(regions[0]))
    found = _medoid(regions)
    moved: dict[str, object] = {}
    if names is not None and all(_is_plain(each, regions[0]) for each in regions):
        moved = _box(regions) if isinstance(found, Box) else _medians(regions, names)
    name = fingerprint([*sorted(each.id for each in regions)])[:32]
    whose = {"id": name, "derived_from": None, "score": None, "parent": None}
    return found.model_copy(update={**whose, **moved})


def _is_plain(region: Region, first: Region) -> bool:
    match region, first:
        case Box(), Box():
            return not region.rotation % 360
        case Interval(), Interval():
            return region.channel == first.channel
        case _:
            return True


def _medians(regions: Sequence[Region], names: Sequence[str]) -> dict[str, object]:
    return {name: median(getattr(each, name) for each in regions) for name in names}


def _box(regions: Sequence[Region]) -> dict[str, object]:
    """By edges and not by sizes, or the far edge would lie where nobody drew it."""
    boxes = [each for each in regions if isinstance(each, Box)]

    def edge(of: Callable[[Box], float]) -> float:
        return median(map(of, boxes))

    left, top = edge(lambda each: each.x), edge(lambda each: each.y)
    right, bottom = edge(lambda each: each.x + each.width), edge(lambda each: each.y + each.height)
    return {"x": left, "y": top, "width": right - left, "height": bottom - top}


def _medoid(regions: Sequence[Region]) -> Region:
    """Of equals the first."""
    return max(regions, key=lambda one: sum(one.overlap(other) for other in regions))
