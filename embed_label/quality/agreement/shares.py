"""A share that is counted task by task."""

from collections import Counter
from collections.abc import Mapping

from embed_label.quality.agreement.bootstrap import spread
from embed_label.quality.figure import Figure

# How many, and out of how many.
Part = tuple[float, float]


def share(
    name: str,
    tasks: Mapping[str, Part],
    of: str,
    *,
    resamples: int,
    n: int | None = None,
) -> Figure:
    """`n` is how many there are `of` them, where the share is not out of so many."""
    behind = {task: part for task, part in tasks.items() if part[1]}
    whole = _sum(Counter(behind.values()))
    count = round(whole[1]) if n is None else n
    if count < 2 or not whole[1]:
        return Figure(name, None, count, of, tasks=tuple(behind), note=f"fewer than two {of}")
    interval = spread([*behind.values()], _share, resamples=resamples) if resamples else None
    return Figure(name, whole[0] / whole[1], count, of, interval, tuple(behind))


def _sum(parts: Mapping[Part, int]) -> Part:
    top = sum(part[0] * times for part, times in parts.items())
    return top, sum(part[1] * times for part, times in parts.items())


def _share(parts: Mapping[Part, int]) -> float | None:
    top, bottom = _sum(parts)
    return top / bottom if bottom else None
