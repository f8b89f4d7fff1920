"""Krippendorff's alpha: agreement beyond chance, of any number of people, with gaps."""

from collections import Counter
from collections.abc import Callable, Mapping
from math import frexp, ldexp
from typing import Literal, cast

Value = str | float | frozenset[str]
Measure = Literal["nominal", "ordinal", "interval", "ratio", "masi", "jaccard"]
# What was said of one unit, and of how many units just that was said.
Units = Mapping[tuple[Value, ...], int]


def alpha(units: Units, measure: Measure) -> float | None:
    """1 is agreement, 0 is chance; None where all said the same, or nobody the same unit."""
    paired = {values: count for values, count in units.items() if len(values) > 1}
    pool: Counter[Value] = Counter()
    for values, count in paired.items():
        for value in values:
            pool[value] += count
    if len(pool) < 2:
        return None
    apart = _spreads(pool, measure)
    expected = apart(pool) / (pool.total() - 1)
    if expected <= 0:
        return None
    observed = sum(
        count * apart(Counter(values)) / (len(values) - 1) for values, count in paired.items()
    )
    return 1 - observed / expected


def _spreads(pool: Counter[Value], measure: Measure) -> Callable[[Counter[Value]], float]:
    """How far the values of a bag lie apart, over all ordered pairs of them."""
    if measure == "nominal":
        return _differing
    if measure in ("ordinal", "interval"):
        places = _ranks(pool) if measure == "ordinal" else _centred(pool)
        return lambda bag: _squares(bag, places)
    distance = distance_of(measure)
    return lambda bag: sum(
        count * times * distance(one, other)
        for one, count in bag.items()
        for other, times in bag.items()
    )


def _differing(bag: Counter[Value]) -> float:
    return bag.total() ** 2 - sum(count * count for count in bag.values())


def _squares(bag: Counter[Value], places: Mapping[Value, float]) -> float:
    """The squares of the differences of all pairs, without running through the pairs."""
    total = sum(count * places[value] for value, count in bag.items())
    squares = sum(count * places[value] ** 2 for value, count in bag.items())
    return max(0.0, 2 * (bag.total() * squares - total * total))


def _ranks(pool: Counter[Value]) -> dict[Value, float]:
    """The middle of the ranks that a value takes: their differences are the ordinal metric."""
    places: dict[Value, float] = {}
    below = -pool.total() / 2
    for value in sorted(pool, key=lambda each: cast("float", each)):
        places[value] = below + pool[value] / 2
        below += pool[value]
    return places


def tamed(numbers: Mapping[Value, float]) -> dict[Value, float]:
    """Divided by a power of two, so that no square is too large for a float: their ratios stay."""
    largest = max(map(abs, numbers.values()), default=0.0)
    return {value: ldexp(number, -frexp(largest)[1]) for value, number in numbers.items()}


def _centred(pool: Counter[Value]) -> dict[Value, float]:
    """From their mean: squares of years or of microseconds would leave no digits."""
    numbers = tamed({value: cast("float", value) for value in pool})
    mean = sum(pool[value] * number for value, number in numbers.items()) / pool.total()
    return {value: number - mean for value, number in numbers.items()}


def distance_of(measure: Measure) -> Callable[[Value, Value], float]:
    """0 for the same. Of ordinal values that is only how many steps they are apart."""
    # Which values a measure is for is settled where a question is read.
    return cast("Callable[[Value, Value], float]", DISTANCES[measure])


def _unlike(one: Value, other: Value) -> float:
    return float(one != other)


def _difference(one: float, other: float) -> float:
    return abs(one - other)


def _ratio(one: float, other: float) -> float:
    return 0.0 if one == other else ((one - other) / (one + other)) ** 2


def _jaccard(one: frozenset[str], other: frozenset[str]) -> float:
    return 1 - len(one & other) / len(one | other) if one or other else 0.0


def _masi(one: frozenset[str], other: frozenset[str]) -> float:
    """Passonneau 2006: Jaccard's likeness, worth less the less one holds the other."""
    if one == other:
        return 0.0
    if not one & other:
        return 1.0
    return 1 - (1 - _jaccard(one, other)) * (2 / 3 if one <= other or other <= one else 1 / 3)


DISTANCES: Mapping[Measure, Callable[..., float]] = {
    "nominal": _unlike,
    "ordinal": _difference,
    "interval": _difference,
    "ratio": _ratio,
    "jaccard": _jaccard,
    "masi": _masi,
}
