"""Stretches of time as scores count them: whose they are, cut to what is looked at, in order."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import inf, isfinite
from typing import cast

from embed_label.annotation import Annotation
from embed_label.errors import EmbedLabelError
from embed_label.regions import Interval
from embed_label.wire import shown

Stretch = tuple[float, float]
Given = Annotation | Iterable[Interval | tuple[float, float]]


@dataclass(frozen=True, kw_only=True)
class Wanted:
    """Which of the given are counted, and between when."""

    label: str | None = None
    channel: str | None = None
    start: float = -inf
    end: float = inf

    def of(self, given: Given, what: str) -> list[Stretch]:
        """In the order of their start; what lies outside is cut off."""
        made: list[Stretch] = []
        for start, end in self._pairs(given, what):
            first, last = max(start, self.start), min(end, self.end)
            # What only touches the edge leaves nothing; an instant is as long as it was.
            if first < last or (first == last and start == end):
                made.append((first, last))
        return sorted(made)

    def _pairs(self, given: Given, what: str) -> Iterator[Stretch]:
        every = given.regions if isinstance(given, Annotation) else given
        sources: set[str] = set()
        for each in every:
            if isinstance(each, Interval):
                if self._counts(each):
                    sources.add(each.source)
                    yield each.start, each.end
            elif isinstance(each, Sequence):
                yield _pair(each, what)
            elif not isinstance(given, Annotation):
                raise EmbedLabelError(f"{what} has {shown(each)}, which is no interval")
        if len(sources) > 1:
            names = ", ".join(f'"{name}"' for name in sorted(sources))
            raise EmbedLabelError(f"{what} lies on several sources ({names}); score one at a time")

    def _counts(self, region: Interval) -> bool:
        return (self.label is None or self.label in region.labels) and (
            self.channel is None or region.channel in (None, self.channel)
        )


def _pair(given: object, what: str) -> Stretch:
    match list(cast("Sequence[object]", given)):
        case [int() | float() as start, int() | float() as end] if (
            isfinite(start) and isfinite(end) and start <= end
        ):
            return start, end
        case _:
            raise EmbedLabelError(
                f"{what} has {shown(given)}, but an interval is a start and an end that comes "
                "no earlier"
            )


def joined(stretches: Iterable[Stretch]) -> list[Stretch]:
    """Those that overlap or touch as one."""
    made: list[Stretch] = []
    for start, end in sorted(stretches):
        if made and start <= made[-1][1]:
            made[-1] = (made[-1][0], max(made[-1][1], end))
        else:
            made.append((start, end))
    return made


def length(stretches: Iterable[Stretch]) -> float:
    return sum(end - start for start, end in stretches)


def meeting(one: Stretch, others: Sequence[Stretch]) -> list[Stretch]:
    """Those of some that lie apart and in order, that share time with one; an instant has none of
    its own, so it is enough that the other covers it."""
    at = bisect_left(others, one[0], key=lambda each: each[1])
    found: list[Stretch] = []
    for each in others[at:]:
        if each[0] > one[1]:
            break
        shared = min(one[1], each[1]) - max(one[0], each[0])
        if shared > 0 or one[0] == one[1] or each[0] == each[1]:
            found.append(each)
    return found


def overlapping(ones: Sequence[Stretch], others: Sequence[Stretch]) -> float:
    """How long both are."""
    return sum(
        min(end, other[1]) - max(start, other[0])
        for start, end in ones
        for other in meeting((start, end), others)
    )
