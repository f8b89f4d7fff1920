"""A line through points on a plane."""

from typing import Annotated, Literal

from pydantic import Field

from embed_label.regions.plane import Corner, far_off, outside
from embed_label.regions.region import Region
from embed_label.regions.space import AnySpace
from embed_label.wire import Many, Wire


class Vertex(Wire):
    """A point of a path. The two handles bend the line before it and after it."""

    x: float
    y: float
    before: Corner | None = None
    after: Corner | None = None


class Path(Region):
    """Pixels; `closed` joins the last point with the first."""

    kind: Literal["path"] = "path"
    points: Annotated[Many[Vertex], Field(min_length=2)]
    closed: bool = False

    def overlap(self, other: Region) -> float:
        # A line covers nothing: two are the same or they are not.
        return float(isinstance(other, Path) and self.points == other.points)

    def flaw(self, space: AnySpace) -> str | None:
        if flaw := outside("path", [(each.x, each.y) for each in self.points], space):
            return flaw
        handles = (end for each in self.points for end in (each.before, each.after) if end)
        return next(filter(None, (far_off("path's handle", end, space) for end in handles)), None)
