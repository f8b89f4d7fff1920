"""Which predicted region a region came from."""

from collections import defaultdict
from collections.abc import Hashable, Mapping, Sequence
from itertools import islice

from embed_label.annotation import Annotation
from embed_label.regions import Region
from embed_label.wire import Wire

# The number of a prediction, and that of a region in it.
Origin = tuple[int, int]

# A browser may send any number of regions with one id: each is measured against so many.
COMPARED = 32

# Where a region came from does not make it another region.
# The labels are compared as a set, and the quote of a span follows from its place.
ASIDE = {
    "id",
    "derived_from",
    "confirmed",
    "score",
    "labels",
    "text",
    "note",
    "hidden",
    "locked",
    "parent",
    "meta",
}


def same(one: Region, other: Region) -> bool:
    """Whether two regions mark the same place and say the same of it."""
    return set(one.labels) == set(other.labels) and (
        one.model_dump(exclude=ASIDE) == other.model_dump(exclude=ASIDE)
    )


def by_id(predictions: Sequence[Annotation]) -> dict[str, list[Origin]]:
    """Two models may give their regions the same ids."""
    found: dict[str, list[Origin]] = {}
    for at, prediction in enumerate(predictions):
        for number, region in enumerate(prediction.regions):
            found.setdefault(region.id, []).append((at, number))
    return found


def origins(annotation: Annotation, predictions: Sequence[Annotation]) -> dict[int, Origin]:
    """Which predicted region each region came from, by its place; none is that of two.

    Of several with one id it is the one that stands where it stood, else the one that it was moved
    the least from.
    """
    able: dict[Hashable, dict[Origin, Region]] = defaultdict(dict)
    for name, every in by_id(predictions).items():
        for at, number in every:
            region = predictions[at].regions[number]
            able[name, type(region), region.source][at, number] = region
    derived: dict[Hashable, dict[int, Region]] = defaultdict(dict)
    for place, region in enumerate(annotation.regions):
        derived[region.derived_from, type(region), region.source][place] = region
    found: dict[int, Origin] = {}
    for key, regions in derived.items():
        found |= _paired(regions, able.get(key, {}))
    return found


def _paired(regions: Mapping[int, Region], able: Mapping[Origin, Region]) -> dict[int, Origin]:
    """All of one id."""
    left = dict(able)
    found = _unmoved(regions, able) if len(able) > 1 else {}
    for origin in found.values():
        del left[origin]
    for place, region in regions.items():
        if place not in found and left:
            found[place] = _nearest(region, left)
            del left[found[place]]
    return found


def _unmoved(regions: Mapping[int, Region], able: Mapping[Origin, Region]) -> dict[int, Origin]:
    still: dict[Hashable, list[Origin]] = defaultdict(list)
    for origin in reversed([*able]):
        still[_mark(able[origin])].append(origin)
    return {
        place: there.pop() for place, region in regions.items() if (there := still[_mark(region)])
    }


def _mark(region: Region) -> Hashable:
    """Two regions that have the same are `same`."""
    return frozenset(region.labels), region.model_dump_json(exclude=ASIDE)


def _nearest(region: Region, able: Mapping[Origin, Region]) -> Origin:
    """Of equals the first."""
    some = [*islice(able, COMPARED)]
    return some[0] if len(some) == 1 else min(some, key=lambda each: moved_by(able[each], region))


def moved_by(before: Region, region: Region) -> float:
    """How far all numbers of a region went together; 0 for kinds that are lists of points."""
    return sum(abs(way) for way in moved(before, region, ASIDE).values())


def moved(before: Wire, after: Wire, aside: set[str]) -> dict[str, float]:
    """After minus before, of each number that is another one."""
    if type(before) is not type(after):
        return {}
    found: dict[str, float] = {}
    for key in type(before).model_fields.keys() - aside:
        one, other = getattr(before, key), getattr(after, key)
        if _is_number(one) and _is_number(other) and one != other:
            found[key] = other - one
    return found


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)
