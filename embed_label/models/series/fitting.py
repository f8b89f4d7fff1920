"""Where scores of samples become stretches: the threshold, and how it follows from examples."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from embed_label.models.series.grid import Flags, Numbers


@dataclass(frozen=True)
class Threshold:
    """`spread` is how far scores lie from each other; `f1` is that of samples, if it was fitted."""

    at: float
    spread: float
    f1: float = 0

    @classmethod
    def rarest(cls, scores: Numbers, share: float) -> "Threshold":
        """So that at most this share of all samples lies above it."""
        known = scores[np.isfinite(scores)]
        return cls(float(np.quantile(known, 1 - share)), _spread(known))

    @classmethod
    def fitted(cls, scores: Sequence[Numbers], marked: Sequence[Flags]) -> "Threshold":
        """The one with the best F1 of samples."""
        every, on = np.concatenate(scores), np.concatenate(marked)
        known = np.isfinite(every)
        order = np.argsort(-every[known], kind="stable")
        found, right = every[known][order], np.cumsum(on[known][order])
        f1 = 2 * right / (np.arange(1, len(found) + 1) + int(on.sum()))
        # Between two scores that differ: equal ones fall on the same side.
        ends = np.flatnonzero(np.append(found[:-1] > found[1:], True))
        best = int(ends[np.argmax(f1[ends])])
        after = found[best + 1] if best + 1 < len(found) else found[best] - 1
        return cls(float((found[best] + after) / 2), _spread(found), float(f1[best]))

    def certainty(self, score: float) -> float:
        """From 0.5 at the threshold to 1: an order, not a probability."""
        return float(1 / (1 + np.exp(-min(50.0, (score - self.at) / self.spread))))

    def stretches(self, scores: Numbers, *, gap: int, least: int) -> Iterator[tuple[int, int]]:
        """The first and the last sample of each; shorter gaps are closed, shorter ones dropped."""
        above = np.flatnonzero(scores > self.at)
        if not len(above):
            return
        breaks = np.flatnonzero(np.diff(above) > gap)
        firsts, lasts = above[np.append(0, breaks + 1)], above[np.append(breaks, len(above) - 1)]
        for first, last in zip(firsts.tolist(), lasts.tolist(), strict=True):
            if last - first + 1 >= least:
                yield first, last


def _spread(scores: Numbers) -> float:
    return float(scores.std()) or 1.0
