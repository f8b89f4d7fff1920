"""Range-based precision and recall: Tatbul, Lee, Zdonik, Alam, Gottschlich, NeurIPS 2018."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import floor
from typing import Literal

from embed_label.quality.score import Score
from embed_label.quality.stretches import Stretch, meeting

Bias = Literal["flat", "front", "middle", "back"]
Cardinality = Literal["one", "reciprocal"]


@dataclass(frozen=True, kw_only=True)
class Ranges:
    """`alpha` is what it is worth that an interval was hit at all; precision has no such part.

    `bias` says where in an interval an overlap counts most; with "reciprocal" cardinality, what
    is covered by several pieces counts by their number less. `is_counted` in samples, else in
    time.
    """

    alpha: float = 0
    bias: Bias = "flat"
    cardinality: Cardinality = "one"
    is_counted: bool = False

    def score(self, truth: Sequence[Stretch], found: Sequence[Stretch]) -> Score:
        """Of stretches that lie apart and in order."""
        return Score(
            precision=self._mean(found, truth, alpha=0), recall=self._mean(truth, found, self.alpha)
        )

    def _mean(
        self, ones: Sequence[Stretch], others: Sequence[Stretch], alpha: float
    ) -> float | None:
        if not ones:
            return None
        return sum(self._worth(each, meeting(each, others), alpha) for each in ones) / len(ones)

    def _worth(self, one: Stretch, pieces: Sequence[Stretch], alpha: float) -> float:
        if not pieces:
            return 0
        covered = min(1.0, sum(self._share(one, piece) for piece in pieces))
        if self.cardinality == "reciprocal":
            covered /= len(pieces)
        return alpha + (1 - alpha) * covered

    def _share(self, one: Stretch, piece: Stretch) -> float:
        """How much of the weight of one lies in a piece."""
        start, end = one
        if start == end:
            return 1
        first, last = max(start, piece[0]) - start, min(end, piece[1]) - start
        whole = end - start
        if not self.is_counted:
            # As shares of it: the square of a short time may be nothing.
            first, last, whole = first / whole, last / whole, 1
        shared = self._until(last, whole) - self._until(first, whole)
        return max(0.0, shared / self._until(whole, whole))

    def _until(self, at: float, whole: float) -> float:
        """The weight from the start up to there: of samples numbered from 1, or of time."""
        match self.bias:
            case "flat":
                return at
            case "back":
                return self._grown(at)
            case "front":
                return self._grown(whole) - self._grown(whole - at)
            case "middle":
                half = floor(whole / 2) if self.is_counted else whole / 2
                if at <= half:
                    return self._grown(at)
                return self._grown(half) + self._grown(whole - half) - self._grown(whole - at)

    def _grown(self, at: float) -> float:
        """1 + 2 + … of samples, and the area of that ramp in time."""
        return at * (at + self.is_counted) / 2
