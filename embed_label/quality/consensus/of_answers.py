"""What people answered together, by majority: numbers by their median."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import combinations, groupby
from statistics import fmean, median

from embed_label.quality.answered import Value
from embed_label.quality.consensus.agreed import Agreed, Consensus
from embed_label.quality.consensus.middle import middle
from embed_label.quality.judgements import Judgements, Unit

ALONE = "one author alone"
Voices = Mapping[str, Value]


def by_majority(said: Judgements) -> Consensus:
    if said.scale == "ranks":
        agreed = [*_rankings(said)]
    else:
        agreed = [_agreed(said, unit, voices) for unit, voices in said.units.items()]
    about = f'answers to "{said.question}"'
    return Consensus(about, "majority", agreed=tuple(agreed), authors=said.authors)


def unit_of(said: Judgements, unit: Unit, voices: Voices) -> Agreed:
    """Of what it is, and by whom; what was agreed is to be filled in."""
    group = said.groups.get(unit)
    return Agreed(
        task=unit.task,
        value=None,
        confidence=None,
        authors=tuple(sorted(voices)),
        item=unit.item,
        region=middle([*group.values()]) if group else None,
        note=ALONE if len(voices) == 1 else "",
    )


def _agreed(said: Judgements, unit: Unit, voices: Voices) -> Agreed:
    found = unit_of(said, unit, voices)
    values = [*voices.values()]
    match said.scale:
        case "sets":
            return _chosen(found, [each for each in values if isinstance(each, frozenset)])
        case "ordinal" | "interval":
            numbers = [float(each) for each in values if isinstance(each, int | float)]
            return _middle(found, numbers, is_counted=said.scale == "ordinal")
        case _:
            return _most(found, [str(each) for each in values])


def _most(found: Agreed, values: Sequence[str]) -> Agreed:
    votes = Counter(values)
    most = max(votes.values())
    top = sorted(value for value, count in votes.items() if count == most)
    is_tie = len(top) > 1
    return replace(
        found,
        value=None if is_tie else top[0],
        confidence=most / len(values) if len(values) > 1 else None,
        ties=tuple(top) if is_tie else (),
        votes={value: float(count) for value, count in sorted(votes.items())},
    )


def _middle(found: Agreed, numbers: Sequence[float], *, is_counted: bool) -> Agreed:
    """Of ratings, as sure as there are people within half a step; of quantities, `note` says."""
    value = median(numbers)
    votes = Counter(numbers)
    near = sum(abs(each - value) <= 0.5 for each in numbers)
    several = len(numbers) > 1
    return replace(
        found,
        value=value,
        confidence=near / len(numbers) if several and is_counted else None,
        votes={f"{number:.15g}": float(votes[number]) for number in sorted(votes)},
        note=f"from {min(numbers):.6g} to {max(numbers):.6g}" if several else found.note,
    )


def _chosen(found: Agreed, values: Sequence[frozenset[str]]) -> Agreed:
    """Each choice is in or out by itself; what half took is a tie."""
    votes = Counter(name for each in values for name in each)
    shares = {name: votes[name] / len(values) for name in sorted(votes)}
    return of_shares(replace(found, votes={name: float(votes[name]) for name in shares}), shares)


def of_shares(found: Agreed, shares: Mapping[str, float], close: float = 0) -> Agreed:
    """As sure as of the choice that it is the least sure of."""
    ties = tuple(name for name, each in shares.items() if abs(each - 0.5) <= close)
    taken = frozenset(name for name, each in shares.items() if each > 0.5)
    least = min((max(each, 1 - each) for each in shares.values()), default=1.0)
    return replace(
        found,
        value=None if ties else taken,
        confidence=least if len(found.authors) > 1 else None,
        ties=ties,
    )


def _rankings(said: Judgements) -> Iterator[Agreed]:
    """By the mean of the places that each entry was given."""
    tasks: dict[Unit, dict[str, Voices]] = defaultdict(dict)
    for unit, voices in said.units.items():
        tasks[replace(unit, entry="")][unit.entry] = voices
    for unit, entries in tasks.items():
        means = {
            name: fmean(float(place) for place in voices.values() if isinstance(place, int | float))
            for name, voices in entries.items()
        }
        order = sorted(means, key=lambda name: (means[name], name))
        tiers = tuple(tuple(tier) for _, tier in groupby(order, key=lambda name: means[name]))
        everybody = {author: 0.0 for voices in entries.values() for author in voices}
        yield replace(
            unit_of(said, unit, everybody),
            value=tiers,
            confidence=_in_order(entries, means) if len(everybody) > 1 else None,
            ties=tuple(name for tier in tiers if len(tier) > 1 for name in tier),
            votes=means,
        )


def _in_order(entries: Mapping[str, Voices], means: Mapping[str, float]) -> float:
    """The share of pairs of entries that the authors have in the order of the means."""
    same: list[float] = []
    for one, other in combinations(means, 2):
        for author in entries[one].keys() & entries[other].keys():
            first, second = entries[one][author], entries[other][author]
            if isinstance(first, int | float) and isinstance(second, int | float):
                same.append((first - second) * (means[one] - means[other]) > 0)
    return fmean(same) if same else 0.0
