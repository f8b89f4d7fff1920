"""Anomalies in a time series, suggested and learnt: `pip install 'embed-label[assist]'`."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from importlib.util import find_spec
from typing import TYPE_CHECKING, Literal, NamedTuple

from embed_label.annotation import Annotation
from embed_label.errors import EmbedLabelError, PackageMissing, TaskError
from embed_label.interface.series.columns import plain
from embed_label.interface.series.moments import moment
from embed_label.regions import Interval
from embed_label.wire import shown

if TYPE_CHECKING:
    from embed_label.models.series.fitting import Threshold
    from embed_label.models.series.grid import Flags, Grid, Numbers
    from embed_label.models.series.likeness import Likeness

Way = Literal["shapes", "spikes", "likeness"]
Times = Sequence[float] | Sequence[str] | Sequence[datetime]
Values = Sequence[float | None]
# Samples that are compared each with each: their number squared is what it costs.
MOST = 10_000
# Of a series that says nothing of its own window, and of what is tried while learning.
WINDOW_SHARE = 1 / 100
WIDTHS = (0.5, 1, 1.5, 2)
# Of a time, in seconds: what is beyond is the arithmetic's.
DIGITS = 6


class Lesson(NamedTuple):
    """A series, or the part of one that somebody has looked at, and all that they marked in it."""

    times: Times
    values: Values
    regions: Annotation | Iterable[Interval]


@dataclass(frozen=True)
class _Skill:
    """What was learnt: `window` and `least` are times, `step` is that of the examples."""

    way: Way
    window: float
    threshold: "Threshold"
    least: float
    step: float
    intervals: int
    likeness: "Likeness | None" = None


class SeriesDetector:
    """Suggests what is odd in a channel; once it has learnt, what is like what people marked.

    `window` is how long an anomaly may be, as times are counted; `share` is how much of a series
    it takes for odd before it has learnt. "shapes" are discords of the matrix profile, "spikes"
    values far from the median around them.
    """

    def __init__(
        self,
        *,
        window: float | None = None,
        share: float = 0.02,
        looks_for: Literal["shapes", "spikes"] = "shapes",
        label: str = "anomaly",
        name: str = "series-detector",
    ) -> None:
        if find_spec("numpy") is None:
            raise PackageMissing("SeriesDetector", "assist")
        if window is not None and not window > 0:
            raise EmbedLabelError(f"window is a time above 0, but is {window:g}")
        if not 0 < share < 1:
            raise EmbedLabelError(f"share is between 0 and 1, but is {share:g}")
        self.window, self.share, self.label = window, share, label
        self._looks_for: Way = looks_for
        self._name = name
        self._skill: _Skill | None = None

    @property
    def name(self) -> str:
        """With the number of intervals that it learnt from, so that its predictions are told
        apart."""
        return f"{self._name}+{self._skill.intervals}" if self._skill else self._name

    @property
    def way(self) -> Way:
        """How it looks: as it was told to, or as proved best on what it learnt from."""
        return self._skill.way if self._skill else self._looks_for

    def suggest(
        self, times: Times, values: Values, *, source: str = "series", channel: str | None = None
    ) -> Annotation:
        """Its prediction for one channel. It takes a while: call it in a thread."""
        from embed_label.models.series.fitting import Threshold
        from embed_label.models.series.grid import Grid

        skill = self._skill
        step = skill.step if skill and skill.way == "likeness" else None
        most = None if step else MOST
        grid = Grid.of(_seconds(times), values, step=step, most=most)
        window = skill.window if skill else self._window(grid)
        scores = _scores(self.way, grid, window, skill.likeness if skill else None)
        threshold = skill.threshold if skill else Threshold.rarest(scores, self.share)
        # Of two odd ones in a row, each counts, once it is known how long one is.
        gap, least = (skill.least / 2, skill.least) if skill else (window / 2, 0)
        found = threshold.stretches(scores, gap=grid.steps(gap), least=grid.steps(least))
        regions = [
            Interval(
                source=source,
                channel=channel,
                labels=[self.label],
                start=round(grid.moment(first), DIGITS),
                end=round(grid.moment(last), DIGITS),
                score=round(threshold.certainty(float(scores[first : last + 1].max())), 3),
            )
            for first, last in found
        ]
        return Annotation(model=self.name, regions=regions)

    def learn(self, lessons: Iterable[Lesson]) -> "SeriesDetector":
        """One that has learnt from all of these, and from nothing else.

        How it looks, how wide and from which score on is what does best on the lessons, where
        each place is judged by what was marked elsewhere. Judge it on what it has not seen.
        """
        from embed_label.models.series.grid import Grid

        given = [
            (_seconds(each.times), each.values, self._stretches(each.regions)) for each in lessons
        ]
        marked = [stretch for _, _, some in given for stretch in some]
        if not marked:
            raise EmbedLabelError(f'nothing is marked as "{self.label}": there is nothing to learn')
        grids = [Grid.of(times, values, most=MOST) for times, values, _ in given]
        step = max(grid.step for grid in grids)
        grids = [Grid.of(times, values, step=step) for times, values, _ in given]
        taught = [
            (grid, grid.inside(some)) for grid, (_, _, some) in zip(grids, given, strict=True)
        ]
        lengths = sorted(end - start for start, end in marked)
        usual = max(lengths[len(lengths) // 2], 2 * step)
        best = max(
            (
                skill
                for way in ("likeness", "shapes", "spikes")
                for width in WIDTHS
                if (skill := _fitted(way, width * usual, taught))
            ),
            key=lambda skill: skill.threshold.f1,
        )
        learnt = SeriesDetector(
            window=self.window, share=self.share, label=self.label, name=self._name
        )
        learnt._looks_for = self._looks_for
        learnt._skill = replace(best, least=lengths[0] / 2, intervals=len(marked))
        return learnt

    def _stretches(self, regions: Annotation | Iterable[Interval]) -> list[tuple[float, float]]:
        every = regions.regions if isinstance(regions, Annotation) else regions
        return [
            (each.start, each.end)
            for each in every
            if isinstance(each, Interval) and self.label in each.labels
        ]

    def _window(self, grid: "Grid") -> float:
        return self.window or grid.size * grid.step * WINDOW_SHARE


def _fitted(way: Way, window: float, taught: "Sequence[tuple[Grid, Flags]]") -> _Skill | None:
    from embed_label.models.series.fitting import Threshold
    from embed_label.models.series.likeness import Likeness

    step = taught[0][0].step
    width = taught[0][0].steps(window)
    if any(width > grid.size // 2 for grid, _ in taught):
        return None
    likeness = Likeness.of(taught, width) if way == "likeness" else None
    if way == "likeness" and likeness is None:
        return None
    scores = (
        likeness.own_scores(taught)
        if likeness
        else [_scores(way, grid, window, None) for grid, _ in taught]
    )
    threshold = Threshold.fitted(scores, [marked for _, marked in taught])
    return _Skill(way, window, threshold, 0, step, 0, likeness)


def _scores(way: Way, grid: "Grid", window: float, likeness: "Likeness | None") -> "Numbers":
    from embed_label.models.series import oddness

    if likeness:
        return likeness.scores(grid)
    looks = oddness.spikes if way == "spikes" else oddness.shapes
    return looks(grid, grid.steps(window))


def _seconds(times: Times) -> list[float]:
    made = [moment(plain(each)) for each in times]
    if None in made:
        at = made.index(None)
        raise TaskError(f"row {at + 1} has {shown(times[at])}, which is no time")
    return [each for each in made if each is not None]
