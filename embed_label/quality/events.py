"""Precision and recall of intervals as wholes: each one found matches one of the truth, or none."""

from collections.abc import Iterator, Sequence

from embed_label.quality.score import Score
from embed_label.quality.stretches import Stretch


def matched(truth: Sequence[Stretch], found: Sequence[Stretch], least: float) -> Score:
    """Those that overlap most first; `least` is the intersection over union that it takes."""
    pairs = sorted(_pairs(truth, found, least), reverse=True)
    of_truth: set[int] = set()
    of_found: set[int] = set()
    for _, one, other in pairs:
        if -one not in of_truth and -other not in of_found:
            of_truth.add(-one)
            of_found.add(-other)
    count = len(of_truth)
    return Score(
        precision=count / len(found) if found else None,
        recall=count / len(truth) if truth else None,
    )


def _pairs(
    truth: Sequence[Stretch], found: Sequence[Stretch], least: float
) -> Iterator[tuple[float, int, int]]:
    """With places below zero, so that of equals the earlier come first."""
    first = 0
    for one, (start, end) in enumerate(truth):
        # What ends before this one ends before all that follow.
        while first < len(found) and found[first][1] < start:
            first += 1
        for other in range(first, len(found)):
            if found[other][0] > end:
                break
            share = _overlap((start, end), found[other])
            if share >= least and share > 0:
                yield share, -one, -other


def _overlap(one: Stretch, other: Stretch) -> float:
    either = max(one[1], other[1]) - min(one[0], other[0])
    if either == 0:
        return 1
    return max(0.0, min(one[1], other[1]) - max(one[0], other[0])) / either
