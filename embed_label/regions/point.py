"""A point on a plane."""

from typing import Literal

from pydantic import Field

from embed_label.regions.plane import outside
from embed_label.regions.region import Region
from embed_label.regions.space import AnySpace


class Point(Region):
    """Pixels; `size` is the width of the dot that stands for it."""

    kind: Literal["point"] = "point"
    x: float
    y: float
    size: float = Field(default=4, ge=0)

    def overlap(self, other: Region) -> float:
        return float(isinstance(other, Point) and (self.x, self.y) == (other.x, other.y))

    def flaw(self, space: AnySpace) -> str | None:
        return outside("point", [(self.x, self.y)], space)
