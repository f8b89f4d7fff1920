"""How strong each model is by Davidson's model, and how sure that is."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from math import log
from random import Random

from embed_label.quality.preference.ballots import Ballot, bouts
from embed_label.quality.preference.davidson import Fit, Pairs, comparable, fitted, unfit

# One who wins ten of eleven is stronger by 400, as in Elo's ratings.
POINTS = 400 / log(10)
MEAN = 1000.0
# What all draws may cost together, in pairs of models.
MOST_WORK = 100_000

# A pair of models by their numbers, and of the three things that may become of it which.
Cell = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class Strength:
    """In points; 95 of 100 draws are in `interval`."""

    points: float
    interval: tuple[float, float] | None


@dataclass(frozen=True, slots=True)
class Strengths:
    """Of those of whom something can be said; `note` says why not of others, if there are any.

    `draws` made the intervals.
    """

    models: dict[str, Strength]
    draws: int
    note: str = ""


def strengths(
    ballots: Sequence[Ballot], names: Sequence[str], *, resamples: int, seed: int, by_author: bool
) -> Strengths:
    """The intervals are of the Bayesian bootstrap (Rubin 1981): each vote, or with `by_author` each
    author with all of their votes, is given a weight at random.

    Some may not be comparable with the rest, as who never lost: they are left out of it.
    """
    units = _units(ballots, names, by_author=by_author)
    pairs = _together(units)
    note = unfit(names, pairs)
    if note:
        names = [names[at] for at in comparable(len(names), pairs)]
        units = _units(ballots, names, by_author=by_author)
        pairs = _together(units)
        if unfit(names, pairs):
            return Strengths({}, 0, note)
    fit = fitted(len(names), pairs)
    draws = min(resamples, max(100, MOST_WORK // len(pairs))) if units.total() > 1 else 0
    drawn = _drawn(units, fit, draws, Random(seed))
    return Strengths(
        {
            name: Strength(MEAN + POINTS * fit.strengths[at], _middle([d[at] for d in drawn]))
            for at, name in enumerate(names)
        },
        draws,
        note,
    )


# What one vote, or one author, says of each pair; those who say the same are counted together.
_Unit = tuple[tuple[Cell, int], ...]


def _units(ballots: Sequence[Ballot], names: Sequence[str], *, by_author: bool) -> Counter[_Unit]:
    """Only of those names."""
    numbers = {name: at for at, name in enumerate(names)}
    found: defaultdict[object, Counter[Cell]] = defaultdict(Counter)
    for at, ballot in enumerate(ballots):
        own = found[ballot.author if by_author else at]
        for left, right, outcome in bouts(ballot.vote):
            if outcome == "both_bad" or left not in numbers or right not in numbers:
                continue
            one, other = numbers[left], numbers[right]
            second = (outcome == "right") is (one < other)
            way = 2 if outcome == "tie" else int(second)
            own[min(one, other), max(one, other), way] += 1
    return Counter(tuple(sorted(own.items())) for own in found.values() if own)


def _together(units: Counter[_Unit]) -> Pairs:
    return _pairs({cells: float(count) for cells, count in units.items()})


def _pairs(units: dict[_Unit, float]) -> Pairs:
    tries: defaultdict[tuple[int, int], list[float]] = defaultdict(lambda: [0.0, 0.0, 0.0])
    for cells, weight in units.items():
        for (one, other, way), times in cells:
            tries[one, other][way] += weight * times
    return {pair: (won, lost, tied) for pair, (won, lost, tied) in sorted(tries.items())}


def _drawn(units: Counter[_Unit], fit: Fit, draws: int, random: Random) -> list[tuple[float, ...]]:
    made: list[tuple[float, ...]] = []
    for _ in range(draws):
        # The weights of so many alike are, together, of this distribution.
        weights = {cells: random.gammavariate(count, 1) for cells, count in units.items()}
        # So that on average each weighs as much as it did.
        scale = units.total() / sum(weights.values())
        pairs = _pairs({cells: weight * scale for cells, weight in weights.items()})
        made.append(fitted(len(fit.strengths), pairs, fit).strengths)
    return made


def _middle(values: Sequence[float]) -> tuple[float, float] | None:
    if not values:
        return None
    ordered, last = sorted(values), len(values) - 1
    low, high = ordered[round(0.025 * last)], ordered[round(0.975 * last)]
    return MEAN + POINTS * low, MEAN + POINTS * high
