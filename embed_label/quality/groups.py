"""Regions of several people, put together where they mark the same thing."""

from collections.abc import Mapping, Sequence
from itertools import combinations

from embed_label.quality.matching import matched
from embed_label.regions import Region

# Of each author at most one.
Group = dict[str, Region]


def grouped(voices: Mapping[str, Sequence[Region]], *, least: float = 0.5) -> list[Group]:
    """Every region is in one group; of the pairs that match, the closest come together first."""
    names = list(voices)
    every = [(name, at) for name in names for at in range(len(voices[name]))]
    pairs = [
        (-overlap, one, other, here, there)
        for one, other in combinations(range(len(names)), 2)
        for here, there, overlap in matched(voices[names[one]], voices[names[other]], least=least)
    ]
    groups: dict[tuple[str, int], dict[str, int]] = {(name, at): {name: at} for name, at in every}
    for _, one, other, here, there in sorted(pairs):
        joined, added = groups[names[one], here], groups[names[other], there]
        if not joined.keys() & added.keys():
            joined |= added
            for name, at in added.items():
                groups[name, at] = joined
    distinct = {id(groups[place]): groups[place] for place in every}
    return [
        {name: voices[name][group[name]] for name in names if name in group}
        for group in distinct.values()
    ]
