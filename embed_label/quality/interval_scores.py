"""Intervals that a detector found against those that people say are there."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import inf, isfinite
from typing import get_args

from embed_label.errors import EmbedLabelError
from embed_label.quality.events import matched
from embed_label.quality.points import point_adjusted, pointwise
from embed_label.quality.ranges import Bias, Cardinality, Ranges
from embed_label.quality.samples import Samples
from embed_label.quality.score import Score
from embed_label.quality.stretches import Given, Stretch, Wanted, joined

NO_TRUTH = "the truth is empty, so nothing can be missed: there is no recall"
NONE_FOUND = "nothing was found, so nothing can be wrong: there is no precision"


@dataclass(frozen=True, slots=True, kw_only=True)
class IntervalScores:
    """`truth` and `found` count intervals; `samples` is None where time itself was measured."""

    points: Score
    adjusted: Score
    ranges: Score
    events: Score
    truth: int
    found: int
    samples: int | None


def interval_scores(
    truth: Given,
    found: Given,
    *,
    label: str | None = None,
    channel: str | None = None,
    start: float | None = None,
    end: float | None = None,
    step: float | None = None,
    times: Iterable[float] | None = None,
    alpha: float = 0,
    bias: Bias = "flat",
    cardinality: Cardinality = "one",
    iou: float = 0.5,
) -> IntervalScores:
    """Four answers to how well intervals were found, each with its precision, recall and F1.

    `points`: of each moment. `adjusted`: an interval of the truth that was hit at all counts as
    found whole, which flatters. `ranges`: after Tatbul et al. 2018, by `alpha`, `bias` and
    `cardinality`. `events`: an interval is found by one of at least that `iou`.

    Both are annotations, intervals, or pairs of start and end, of one source; `label` and `channel`
    pick some. What lies before `start` or after `end` is cut off. Time is measured as it is, or in
    samples: at `times`, or every `step` from `start`, which is also what gives instants a length.
    """
    _must_be_shares(alpha=alpha, iou=iou)
    _must_be_one_of(get_args(Bias), bias=bias)
    _must_be_one_of(get_args(Cardinality), cardinality=cardinality)
    _must_be_times(start=start, end=end)
    first, last = _span(start, end)
    if first > last:
        raise EmbedLabelError(f"start {first:.15g} comes after end {last:.15g}")
    wanted = Wanted(label=label, channel=channel, start=first, end=last)
    ones, others = wanted.of(truth, "truth"), wanted.of(found, "found")
    samples = _samples(times, step, start, end, [*ones, *others])
    counted = [_counted(each, samples) for each in (ones, others)]
    ranges = Ranges(alpha=alpha, bias=bias, cardinality=cardinality, is_counted=samples is not None)
    note = "; ".join(said for said, some in ((NO_TRUTH, ones), (NONE_FOUND, others)) if not some)
    return IntervalScores(
        points=_noted(pointwise(*counted), note),
        adjusted=_noted(point_adjusted(*counted), note),
        ranges=_noted(ranges.score(*counted), note),
        events=_noted(matched(ones, others, iou), note),
        truth=len(ones),
        found=len(others),
        samples=None if samples is None else samples.count,
    )


def _must_be_shares(**shares: float) -> None:
    for name, share in shares.items():
        if not 0 <= share <= 1:
            raise EmbedLabelError(f"{name} is a share from 0 to 1, but is {share:g}")


def _must_be_one_of(known: Sequence[str], **words: str) -> None:
    for name, word in words.items():
        if word not in known:
            raise EmbedLabelError(f"{name} is one of {', '.join(known)}, but is {word!r}")


def _must_be_times(**times: float | None) -> None:
    for name, time in times.items():
        if time is not None and not isfinite(time):
            raise EmbedLabelError(f"{name} is a time, but is {time}")


def _counted(stretches: Sequence[Stretch], samples: Samples | None) -> list[Stretch]:
    return joined(stretches if samples is None else samples.covered(stretches))


def _noted(score: Score, note: str) -> Score:
    said = "; ".join(each for each in (note, score.note) if each)
    return Score(score.precision, score.recall, said)


def _samples(
    times: Iterable[float] | None,
    step: float | None,
    start: float | None,
    end: float | None,
    every: Sequence[Stretch],
) -> Samples | None:
    """The moments that are counted; None if time is measured."""
    if times is not None and step is not None:
        raise EmbedLabelError("give times= or step=, not both")
    if times is not None:
        return Samples.of(times, *_span(start, end))
    if step is None:
        return None
    first = start if start is not None else min((each[0] for each in every), default=0.0)
    last = end if end is not None else max((each[1] for each in every), default=first)
    return Samples.every(step, first, last)


def _span(start: float | None, end: float | None) -> Stretch:
    return (-inf if start is None else start, inf if end is None else end)
