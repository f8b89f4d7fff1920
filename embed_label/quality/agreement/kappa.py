"""Cohen's kappa of two people, and Fleiss' kappa of as many for each unit."""

from collections import Counter
from collections.abc import Sequence
from math import sqrt

from embed_label.quality.agreement.alpha import Units, Value, tamed
from embed_label.quality.wilson import Z

Interval = tuple[float, float]


def cohen(pairs: Sequence[tuple[Value, Value]]) -> tuple[float, Interval | None] | None:
    """With its interval by the large-sample variance of Fleiss, Cohen and Everitt (1969).

    None where both always said the same one thing: then chance explains everything. A kappa that
    does not vary, as that of people who always agree, has no interval.
    """
    total = len(pairs)
    joint = {pair: count / total for pair, count in Counter(pairs).items()}
    one = {value: count / total for value, count in Counter(a for a, _ in pairs).items()}
    other = {value: count / total for value, count in Counter(b for _, b in pairs).items()}
    same = sum(share for (a, b), share in joint.items() if a == b)
    chance = sum(share * other.get(value, 0) for value, share in one.items())
    if total < 2 or chance >= 1:
        return None
    kappa = (same - chance) / (1 - chance)
    left = 1 - kappa
    agreed = sum(
        share * (1 - (one[a] + other[a]) * left) ** 2 for (a, b), share in joint.items() if a == b
    )
    apart = left**2 * sum(
        # The margins stand crosswise: what the other says so often by chance.
        share * (other.get(a, 0) + one.get(b, 0)) ** 2
        for (a, b), share in joint.items()
        if a != b
    )
    rest = (kappa - chance * left) ** 2
    variance = agreed + apart - rest
    # What is left by rounding is none.
    if variance < 1e-12:
        return kappa, None
    spread = Z * sqrt(variance / total) / (1 - chance)
    return kappa, (max(-1.0, kappa - spread), min(1.0, kappa + spread))


def weighted(pairs: Sequence[tuple[float, float]]) -> float | None:
    """Cohen's kappa where being two steps apart is four times as bad as one."""
    total = len(pairs)
    small = tamed({number: number for pair in pairs for number in pair})
    pairs = [(small[a], small[b]) for a, b in pairs]
    one, other = Counter(a for a, _ in pairs), Counter(b for _, b in pairs)
    apart = sum((a - b) ** 2 for a, b in pairs) / total if total > 1 else 0.0
    chance = sum(
        count * times * (a - b) ** 2 for a, count in one.items() for b, times in other.items()
    )
    return 1 - apart * total * total / chance if chance else None


def fleiss(units: Units) -> float | None:
    """Of units about which equally many said something."""
    total = sum(units.values())
    sizes = {len(values) for values in units}
    assert len(sizes) <= 1, "Fleiss' kappa is of units with equally many judgements"
    size = next(iter(sizes), 0)
    if size < 2:
        return None
    pool: Counter[Value] = Counter()
    same = 0.0
    for values, count in units.items():
        bag = Counter(values)
        same += count * sum(each * (each - 1) for each in bag.values())
        for value, times in bag.items():
            pool[value] += times * count
    observed = same / (total * size * (size - 1))
    chance = sum((times / (total * size)) ** 2 for times in pool.values())
    return (observed - chance) / (1 - chance) if len(pool) > 1 else None


def kendall(one: Sequence[float], other: Sequence[float]) -> float | None:
    """Tau-b of two rankings of the same things, by the place that each has in them."""
    both = one_tied = other_tied = 0
    score = 0
    for at in range(len(one)):
        for before in range(at):
            here = _sign(one[at] - one[before])
            there = _sign(other[at] - other[before])
            score += here * there
            both += 1
            one_tied += here == 0
            other_tied += there == 0
    scale = sqrt((both - one_tied) * (both - other_tied))
    return score / scale if scale else None


def _sign(number: float) -> int:
    return (number > 0) - (number < 0)
