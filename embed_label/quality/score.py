"""Precision and recall, where they can be said."""

from dataclasses import dataclass
from statistics import harmonic_mean


@dataclass(frozen=True, slots=True)
class Score:
    """From 0 to 1. None is what cannot be said; `note` says why."""

    precision: float | None
    recall: float | None
    note: str = ""

    @property
    def f1(self) -> float | None:
        if self.precision is None or self.recall is None:
            return None
        return harmonic_mean([self.precision, self.recall])
