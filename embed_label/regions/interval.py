"""A stretch of time."""

from typing import Literal, Self

from pydantic import model_validator

from embed_label.regions.region import Region
from embed_label.regions.space import AnySpace, Film, Timeline
from embed_label.wire import Text


class Interval(Region):
    """Seconds; an instant starts and ends at once. `channel` is the one it is about, if one."""

    kind: Literal["interval"] = "interval"
    start: float
    end: float
    channel: Text | None = None

    @model_validator(mode="after")
    def _must_run_forward(self) -> Self:
        if self.end < self.start:
            raise ValueError(f"end {self.end:.15g} must not come before start {self.start:.15g}")
        return self

    def overlap(self, other: Region) -> float:
        """Those of two channels have nothing in common; one of all has, with each."""
        if not isinstance(other, Interval):
            return 0.0
        if None not in (self.channel, other.channel) and self.channel != other.channel:
            return 0.0
        shared = min(self.end, other.end) - max(self.start, other.start)
        either = max(self.end, other.end) - min(self.start, other.start)
        if either == 0:
            return 1.0
        return max(0.0, shared / either)

    def flaw(self, space: AnySpace) -> str | None:
        match space:
            case Timeline():
                start, end = space.start, space.end
            case Film():
                start, end = 0.0, space.duration
            case _:
                return "an interval needs something that runs in time"
        slack = (end - start) * 1e-6
        if self.start >= start - slack and self.end <= end + slack:
            return None
        here, there = f"{self.start:.15g} to {self.end:.15g}", f"{start:.15g} to {end:.15g}"
        return f"the interval {here} leaves {there}"
