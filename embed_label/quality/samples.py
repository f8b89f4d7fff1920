"""Moments that are counted instead of time, and how many of them a stretch covers."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import floor, inf, isfinite
from typing import Self

from embed_label.errors import EmbedLabelError
from embed_label.quality.stretches import Stretch

MOST = 100_000_000
# Of the step between two: a time that lies no further beside one is on it, as 0.3 and 0.1 * 3 are.
SLACK = 1e-3


@dataclass(frozen=True, kw_only=True)
class Samples:
    """Numbered from 0; `at` says the time of each."""

    count: int
    at: Callable[[int], float]
    slack: float

    @classmethod
    def every(cls, step: float, first: float, last: float) -> Self:
        if not (step > 0 and isfinite(step)):
            raise EmbedLabelError(f"step is a time above 0, but is {step:g}")
        steps = (last - first) / step + SLACK
        if not steps < MOST:
            raise EmbedLabelError(
                f"a step of {step:g} makes {steps:,.0f} samples; take a longer one"
            )
        return cls(count=floor(steps) + 1, at=lambda at: first + at * step, slack=step * SLACK)

    @classmethod
    def of(cls, times: Iterable[float], first: float, last: float) -> Self:
        """Those between the first and the last, which must grow."""
        kept = [each for each in times if not (each < first or each > last)]
        if not kept:
            raise EmbedLabelError("times has no sample between start and end")
        shortest = inf
        for one, other in pairwise(kept):
            if not one < other:
                raise EmbedLabelError(f"times must grow, but {other:.15g} follows {one:.15g}")
            shortest = min(shortest, other - one)
        slack = shortest * SLACK if isfinite(shortest) else 0
        return cls(count=len(kept), at=kept.__getitem__, slack=slack)

    def covered(self, stretches: Sequence[Stretch]) -> list[Stretch]:
        """As the numbers of the samples in them, the end not included; each has at least one."""
        return [self._covered(start, end) for start, end in stretches]

    def _covered(self, start: float, end: float) -> Stretch:
        numbers = range(self.count)
        first = bisect_left(numbers, start - self.slack, key=self.at)
        last = bisect_right(numbers, end + self.slack, key=self.at)
        if first < last:
            return first, last
        near = [each for each in (first - 1, first) if each in numbers]
        nearest = min(near, key=lambda each: abs(self.at(each) - start))
        return nearest, nearest + 1
