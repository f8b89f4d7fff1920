"""How far each two people agree in their answers."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from statistics import fmean
from typing import cast

from embed_label.quality.agreement.alpha import Measure, Value, alpha
from embed_label.quality.agreement.kappa import cohen, kendall, weighted
from embed_label.quality.answered import Scale
from embed_label.quality.figure import Figure
from embed_label.quality.judgements import Unit
from embed_label.quality.wilson import wilson

Pair = tuple[str, str]
Shared = Sequence[tuple[Unit, Value, Value]]


def by_pair(
    units: Mapping[Unit, Mapping[str, Value]], scale: Scale, measure: Measure
) -> Iterator[tuple[Pair, tuple[Figure, ...]]]:
    shared: dict[Pair, list[tuple[Unit, Value, Value]]] = defaultdict(list)
    for unit, said in units.items():
        for one, other in combinations(sorted(said), 2):
            shared[one, other].append((unit, said[one], said[other]))
    for pair in sorted(shared):
        yield pair, (_beyond_chance(shared[pair], scale, measure), _alike(shared[pair]))


def _beyond_chance(shared: Shared, scale: Scale, measure: Measure) -> Figure:
    pairs = [(one, other) for _, one, other in shared]
    interval = None
    if scale == "ranks":
        return _taus(shared)
    if measure == "nominal":
        name, found = "Cohen's kappa", cohen(pairs)
        value, interval = found or (None, None)
    elif measure == "ordinal":
        numbers = cast("list[tuple[float, float]]", pairs)
        name, value = "Cohen's kappa (quadratic weights)", weighted(numbers)
    else:
        name, value = f"Krippendorff's alpha ({measure})", alpha(Counter(pairs), measure)
    return _figure(name, value, shared, interval)


def _taus(shared: Shared) -> Figure:
    """The mean over the tasks: the places of one ranking say nothing of those of another."""
    by_task: dict[Unit, list[tuple[float, float]]] = defaultdict(list)
    for unit, one, other in shared:
        whole = Unit(unit.task, unit.item, unit.group)
        by_task[whole].append(cast("tuple[float, float]", (one, other)))
    found = [kendall(*zip(*places, strict=True)) for places in by_task.values()]
    taus = [each for each in found if each is not None]
    tasks = tuple(dict.fromkeys(unit.task for unit in by_task))
    value = fmean(taus) if len(taus) > 1 else None
    note = "" if value is not None else "fewer than two rankings by both"
    return Figure("Kendall's tau-b", value, len(taus), "rankings", None, tasks, note)


def _alike(shared: Shared) -> Figure:
    same, total = sum(one == other for _, one, other in shared), len(shared)
    value = same / total if total > 1 else None
    return _figure("same answer", value, shared, wilson(same, total))


def _figure(
    name: str, value: float | None, shared: Shared, interval: tuple[float, float] | None
) -> Figure:
    tasks = tuple(dict.fromkeys(unit.task for unit, _, _ in shared))
    if len(shared) < 2:
        note = "only one unit that both judged"
        return Figure(name, None, len(shared), "units", None, tasks, note)
    note = "" if value is not None else "both always said the same"
    return Figure(name, value, len(shared), "units", interval, tasks, note)
