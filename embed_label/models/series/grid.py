"""A channel at even steps of time, with what is not known of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Self

import numpy as np
from numpy.typing import NDArray

from embed_label.errors import TaskError

Numbers = NDArray[np.float64]
Flags = NDArray[np.bool_]

FEWEST = 8
# So many steps without a value are a gap.
GAP = 1.5


@dataclass(frozen=True)
class Grid:
    """In gaps `values` runs straight on, and `known` says no."""

    start: float
    step: float
    values: Numbers
    known: Flags

    @classmethod
    def of(
        cls,
        times: Sequence[float],
        values: Sequence[float | None],
        *,
        step: float | None = None,
        most: int | None = None,
    ) -> Self:
        """At its own steps, or at those; wider ones if there were more than `most`.

        `TaskError` for what is no series: of two lengths, going back, or nearly nothing.
        """
        if len(times) != len(values):
            raise TaskError(f"there are {len(times)} times, but {len(values)} values")
        at = np.asarray(times, float)
        found = np.asarray([np.nan if each is None else each for each in values], float)
        back = np.flatnonzero(~(np.diff(at) >= 0))
        if len(back):
            raise TaskError(f"the time goes back in row {int(back[0]) + 2}; sort the rows by it")
        kept = np.isfinite(found)
        if kept.sum() < FEWEST or at[kept][0] == at[kept][-1]:
            raise TaskError(f"a series needs at least {FEWEST} values at different times")
        step = step or _step(at[kept])
        if most:
            step = max(step, float(at[-1] - at[0]) / most)
        moments = at[0] + step * np.arange(int((at[-1] - at[0]) / step + 1e-6) + 1)
        return cls(
            float(at[0]),
            step,
            between(moments, at[kept], found[kept]),
            _near(moments, at[kept], max(step, _step(at[kept])) * GAP),
        )

    @property
    def size(self) -> int:
        return len(self.values)

    @cached_property
    def scale(self) -> float:
        """How far values lie from their middle: what a few odd ones do not change."""
        known = self.values[self.known]
        spread = float(np.median(np.abs(known - np.median(known)))) * 1.4826
        return spread or float(known.std()) or 1.0

    def steps(self, seconds: float) -> int:
        return max(1, round(seconds / self.step))

    def moment(self, at: int) -> float:
        return self.start + at * self.step

    def inside(self, stretches: Sequence[tuple[float, float]]) -> Flags:
        """Which samples lie in one of some stretches of time."""
        made = np.zeros(self.size, bool)
        for start, end in stretches:
            first = int(np.ceil((start - self.start) / self.step - 1e-6))
            last = int(np.floor((end - self.start) / self.step + 1e-6))
            if first > last:
                # Between two samples, as an instant may be.
                first = last = round((start - self.start) / self.step)
            made[max(0, first) : max(0, last + 1)] = True
        return made


def between(moments: Numbers, times: Numbers, values: Numbers) -> Numbers:
    """What a line from value to value says."""
    return np.interp(moments, times, values)


def _step(times: Numbers) -> float:
    steps = np.diff(times)
    usual = float(np.median(steps[steps > 0]))
    span = float(times[-1] - times[0])
    exact = span / max(1, round(span / usual))
    # Of even ones, without what the difference of two large numbers loses.
    return exact if abs(exact - usual) < usual * 1e-6 else usual


def _near(moments: Numbers, times: Numbers, far: float) -> Flags:
    after = np.searchsorted(times, moments).clip(0, len(times) - 1)
    before = (after - 1).clip(0)
    away = np.minimum(np.abs(times[after] - moments), np.abs(times[before] - moments))
    return away <= far / 2 + 1e-9
