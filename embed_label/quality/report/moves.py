"""How far people moved what a model predicted."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import hypot, sqrt
from statistics import fmean, median

from embed_label.quality.figure import Figure
from embed_label.quality.report.cases import Case
from embed_label.quality.report.counts import Count, Tally, too_few
from embed_label.quality.wilson import Z

# A number of some regions, each with its task.
Values = Sequence[tuple[str, float]]


@dataclass(frozen=True, slots=True)
class Moves:
    """Of the regions that were edited. `relabelled` were given other labels, moved or not.

    `overlap` is the median intersection over union with what was predicted. By the name of a number
    of their geometry, of those regions in which it was changed: `distance` is the median of how
    far, `shift` the mean with its sign, so that one far from 0 is an error that the model makes
    again and again.
    """

    overlap: Figure
    relabelled: Count
    distance: dict[str, Figure]
    shift: dict[str, Figure]


def moves(cases: Iterable[Case]) -> Moves:
    overlaps: list[tuple[str, float]] = []
    moved: defaultdict[str, list[tuple[str, float]]] = defaultdict(list)
    relabelled = Tally()
    for task, verdict in ((case.task, verdict) for case in cases for verdict, _ in case.verdicts):
        if verdict.outcome != "edited" or verdict.question is not None:
            continue
        if verdict.overlap is not None:
            overlaps.append((task, verdict.overlap))
        if verdict.relabelled:
            relabelled[task] += 1
        for name, far in verdict.moved.items():
            moved[name].append((task, far))
    return Moves(
        _median("overlap", overlaps),
        relabelled.count,
        {name: _median(name, [(t, abs(v)) for t, v in moved[name]]) for name in sorted(moved)},
        {name: _mean(name, moved[name]) for name in sorted(moved)},
    )


def _median(name: str, values: Values) -> Figure:
    return _figure(name, values, median(value for _, value in values) if values else 0)


def _mean(name: str, values: Values) -> Figure:
    """With the interval of a normal distribution."""
    n = len(values)
    if n < 2:
        return _figure(name, values, 0)
    mean = fmean(value for _, value in values)
    # Squares of what a browser may send are too large for a float.
    spread = Z * hypot(*(value - mean for _, value in values)) / sqrt((n - 1) * n)
    return _figure(name, values, mean, (mean - spread, mean + spread))


def _figure(
    name: str, values: Values, value: float, interval: tuple[float, float] | None = None
) -> Figure:
    n, of = len(values), "edited regions"
    tasks = tuple(dict.fromkeys(task for task, _ in values))
    if n < 2:
        return Figure(name, None, n, of, tasks=tasks, note=too_few(n, of))
    return Figure(name, value, n, of, interval, tasks)
