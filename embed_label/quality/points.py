"""Precision and recall of time: of each moment alone, or adjusted to intervals that were hit."""

from collections.abc import Sequence

from embed_label.quality.score import Score
from embed_label.quality.stretches import Stretch, joined, length, meeting, overlapping

INSTANTS = "only instants, which have no length: count samples, with step= or times="


def pointwise(truth: Sequence[Stretch], found: Sequence[Stretch]) -> Score:
    return _score(truth, found, overlapping(truth, found))


def point_adjusted(truth: Sequence[Stretch], found: Sequence[Stretch]) -> Score:
    """An interval of the truth that was hit at all counts as found whole.

    That flatters: of long intervals, guesses at random hit most.
    """
    hit = [each for each in truth if meeting(each, found)]
    return _score(truth, joined([*found, *hit]), length(hit))


def _score(truth: Sequence[Stretch], found: Sequence[Stretch], right: float) -> Score:
    of_truth, of_found = length(truth), length(found)
    missing = [
        f"{what} has {INSTANTS}"
        for what, some, amount in (("truth", truth, of_truth), ("found", found, of_found))
        if some and not amount
    ]
    return Score(
        # A sum of lengths may be off by its last digit.
        precision=min(1.0, right / of_found) if of_found else None,
        recall=min(1.0, right / of_truth) if of_truth else None,
        note="; ".join(missing),
    )
