"""How sure a share is of what comes in tasks, and how far two shares are apart."""

from math import hypot

from embed_label.quality.figure import Figure
from embed_label.quality.report.counts import Tally, too_few
from embed_label.quality.wilson import wilson


def design_effect(part: Tally, whole: Tally) -> float:
    """How many times as much a share varies because its cases come in tasks.

    After Kish, Survey Sampling (1965): the variance of the ratio, task by task, over that of as
    many cases drawn each for itself. It is 1 where each task has one case, and never taken for
    less.
    """
    n = whole.total()
    p = part.total() / n
    if p in (0, 1):
        return 1.0
    off = sum((part[task] - p * size) ** 2 for task, size in whole.items())
    return max(1.0, off / (n * p * (1 - p)))


def difference(name: str, one: tuple[Tally, Tally], other: tuple[Tally, Tally], of: str) -> Figure:
    """One share minus the other, each given as a part and its whole.

    The interval is Newcombe's (1998, method 10) of the two Wilson intervals. Of cases that come in
    tasks, each counts as less by the design effect.
    """
    n, m = one[1].total(), other[1].total()
    tasks = tuple(one[1] | other[1])
    if min(n, m) < 2:
        said = too_few(min(n, m), f"{of} that were {'shown' if n < m else 'hidden'}")
        return Figure(name, None, n + m, of, tasks=tasks, note=said)
    (p, low, high), (q, below, above) = _ends(*one), _ends(*other)
    far = p - q
    interval = (far - hypot(p - low, above - q), far + hypot(high - p, q - below))
    return Figure(name, far, n + m, of, interval, tasks, f"{n} shown, {m} hidden")


def _ends(part: Tally, whole: Tally) -> tuple[float, float, float]:
    """The share, and the ends of its interval."""
    hits, n = part.total(), whole.total()
    effect = design_effect(part, whole)
    low, high = wilson(hits / effect, n / effect) or (0.0, 1.0)
    return hits / n, low, high
