"""Whether a score of 0.8 is right in 80 of 100."""

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass
from statistics import fmean
from typing import NamedTuple

from embed_label.quality.figure import Figure
from embed_label.quality.report.counts import Count, Tally, share, too_few

BINS = 10
# Where one bin ends and the next begins, which belongs to the lower one.
EDGES = [at / BINS for at in range(1, BINS)]
OF = "predictions with a score"


@dataclass(frozen=True, slots=True)
class Bin:
    """Those with a score above `low` and not above `high`; `right` is the share that was right."""

    low: float
    high: float
    n: int
    score: float
    right: Figure


@dataclass(frozen=True, slots=True)
class Calibration:
    """Bins without a score in them are left out.

    `error` is the expected calibration error: how far the scores of a bin are from how many of it
    are right, over all bins, by their size. `brier` is the mean square of how far each score was
    off, 0 at best. `unscored` came without a score.
    """

    bins: tuple[Bin, ...]
    error: Figure
    brier: Figure
    unscored: Count


class Guess(NamedTuple):
    """A prediction with its score, and whether it was right."""

    task: str
    score: float | None
    is_right: bool


def calibration(guesses: Iterable[Guess]) -> Calibration:
    binned: list[list[tuple[float, Guess]]] = [[] for _ in range(BINS)]
    unscored, scored = Tally(), Tally()
    for guess in guesses:
        if guess.score is None:
            unscored[guess.task] += 1
        else:
            scored[guess.task] += 1
            binned[bisect_left(EDGES, guess.score)].append((guess.score, guess))
    n = scored.total()
    tasks, note = tuple(scored), "" if n > 1 else too_few(n, OF)
    every = [each for bin_ in binned for each in bin_]
    gaps = [abs(sum(score - guess.is_right for score, guess in each)) for each in binned]
    squares = [(score - guess.is_right) ** 2 for score, guess in every]
    error = sum(gaps) / n if n > 1 else None
    brier = fmean(squares) if n > 1 else None
    return Calibration(
        tuple(_bin(at, each) for at, each in enumerate(binned) if each),
        Figure("calibration error", error, n, OF, tasks=tasks, note=note),
        Figure("Brier score", brier, n, OF, tasks=tasks, note=note),
        unscored.count,
    )


def _bin(at: int, inside: list[tuple[float, Guess]]) -> Bin:
    right, whole = Tally(), Tally()
    for _, guess in inside:
        whole[guess.task] += 1
        right[guess.task] += guess.is_right
    low, high = at / BINS, (at + 1) / BINS
    return Bin(
        low=low,
        high=high,
        n=len(inside),
        score=fmean(score for score, _ in inside),
        right=share(f"right, scored {low:g} to {high:g}", right, whole, OF),
    )
