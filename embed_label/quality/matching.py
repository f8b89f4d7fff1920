"""Which region of one annotation is which of another, by where they lie.

The widget pairs them alike; `tests/vectors/matching.json` holds the two together.
"""

from bisect import insort
from collections import defaultdict
from collections.abc import Hashable, Iterator, Sequence
from math import floor, hypot, log, sqrt
from typing import NamedTuple

from embed_label.regions import Box, Interval, Region, Skeleton, Span, Track
from embed_label.regions.outline import bounds
from embed_label.regions.skeleton import FALLOFF

# Overlaps are compared this fine, so that both languages see the same ties.
FINE = 1e9
# From this many sizes away a joint is as good as nowhere: `exp` of it is no float.
FARTHEST = 4


class _Placed(NamedTuple):
    """What a region reaches at most; what has one axis only lies between `left` and `right`."""

    left: float
    right: float
    top: float
    bottom: float
    at: int
    region: Region


def matched(
    one: Sequence[Region], other: Sequence[Region], *, least: float = 0.5
) -> list[tuple[int, int, float]]:
    """Pairs of places and their overlap, those that overlap most chosen first, each region once.

    Only regions of one kind, source and item match, and only from an overlap of `least` on. Of
    equal overlaps those whose labels are the same go first, then those that come first. With `one`
    and `other` exchanged the same pairs are found.
    """
    enough = max(_fine(least), 1)
    pairs = [
        (-share, set(mine.region.labels) != set(theirs.region.labels), mine.at, theirs.at, overlap)
        for mine, theirs in _near(one, other, least)
        if (share := _fine(overlap := _overlap(mine, theirs))) >= enough
    ]
    pairs.sort()
    found: list[tuple[int, int, float]] = []
    taken: set[int] = set()
    others_taken: set[int] = set()
    for _, _, here, there, overlap in pairs:
        if here not in taken and there not in others_taken:
            taken.add(here)
            others_taken.add(there)
            insort(found, (here, there, overlap))
    return found


def _fine(overlap: float) -> int:
    # As JavaScript rounds.
    return floor(overlap * FINE + 0.5)


def _overlap(mine: _Placed, theirs: _Placed) -> float:
    # Clipping the one with the other is not, to the last bit, the other with the one.
    swapped = (mine[:4], mine.region.id) > (theirs[:4], theirs.region.id)
    one, other = (theirs, mine) if swapped else (mine, theirs)
    return one.region.overlap(other.region)


def _near(
    one: Sequence[Region], other: Sequence[Region], least: float
) -> Iterator[tuple[_Placed, _Placed]]:
    """All that may overlap, by a sweep from left to right."""
    # What the sweep has come upon, of either side, apart by what can match at all.
    open_ones: defaultdict[Hashable, list[_Placed]] = defaultdict(list)
    open_others: defaultdict[Hashable, list[_Placed]] = defaultdict(list)
    arriving = [(_Placed(*_bounds(each, least), at, each), True) for at, each in enumerate(one)]
    arriving += [(_Placed(*_bounds(each, least), at, each), False) for at, each in enumerate(other)]
    for here, is_one in sorted(arriving, key=lambda each: each[0].left):
        # Of several pictures the first is meant where none is said.
        key = (here.region.source, here.region.item or 0, type(here.region))
        mine, theirs = (open_ones, open_others) if is_one else (open_others, open_ones)
        if facing := theirs.get(key):
            facing[:] = [there for there in facing if there.right >= here.left]
            for there in facing:
                if there.top <= here.bottom and there.bottom >= here.top:
                    yield (here, there) if is_one else (there, here)
        mine[key].append(here)


def _bounds(region: Region, least: float) -> tuple[float, float, float, float]:
    match region:
        case Box() if not region.rotation % 360:
            return region.x, region.x + region.width, region.y, region.y + region.height
        case Interval() | Span():
            return region.start, region.end, 0, 0
        case Track():
            # Between two key frames it may turn: no corner is farther off than half across.
            reach = max(hypot(each.width, each.height) for each in region.frames) / 2
            across = [each.x + each.width / 2 for each in region.frames]
            down = [each.y + each.height / 2 for each in region.frames]
            return (
                min(across) - reach,
                max(across) + reach,
                min(down) - reach,
                max(down) + reach,
            )
        case _:
            left, top, right, bottom = bounds(region)
    # Skeletons are close before they touch.
    reach = 0.0
    if isinstance(region, Skeleton):
        size = max(hypot(right - left, bottom - top) / sqrt(2), 1)
        hair = 1 / FINE
        far = FALLOFF * sqrt(-2 * log(min(least, 1) - hair)) if least > 2 * hair else FARTHEST
        reach = size * far
    return left - reach, right + reach, top - reach, bottom + reach
