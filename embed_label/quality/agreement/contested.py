"""The tasks that people differ about, the most contested first."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from itertools import combinations
from statistics import fmean

from embed_label.quality.agreement.alpha import Measure, Value, distance_of
from embed_label.quality.figure import Disagreement
from embed_label.quality.judgements import Unit


def contested_answers(
    units: Mapping[Unit, Mapping[str, Value]], measure: Measure
) -> tuple[Disagreement, ...]:
    distance = distance_of(measure)
    apart: dict[str, list[float]] = defaultdict(list)
    said: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for unit, voices in units.items():
        apart[unit.task] += [distance(*pair) for pair in combinations(voices.values(), 2)]
        for author, value in voices.items():
            said[unit.task][author].append(_worded(unit, value))
    most = max((each for some in apart.values() for each in some), default=0) or 1
    return most_contested(
        Disagreement(
            task, fmean(some) / most, {who: "; ".join(each) for who, each in said[task].items()}
        )
        for task, some in apart.items()
    )


def most_contested(found: Iterable[Disagreement]) -> tuple[Disagreement, ...]:
    """Without those about which all are of one mind; of equals, those that come first."""
    differ = (each for each in found if each.contested > 0)
    return tuple(sorted(differ, key=lambda each: -each.contested))


def _worded(unit: Unit, value: Value) -> str:
    if isinstance(value, frozenset):
        words = ", ".join(sorted(value))
    else:
        words = value if isinstance(value, str) else f"{value:.15g}"
    if unit.entry:
        return f"{unit.entry}: {words}"
    about = "" if unit.item is None else f"item {unit.item + 1}: "
    return f"{about}{words}"
