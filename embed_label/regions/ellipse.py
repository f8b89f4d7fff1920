"""An ellipse on a plane."""

from math import cos, pi, sin
from typing import Literal

from pydantic import Field

from embed_label.regions.plane import Corner, convex_overlap, outside, oversized, turned
from embed_label.regions.region import Region
from embed_label.regions.space import AnySpace

# Enough corners for an overlap that is right to a thousandth.
SIDES = 128


class Ellipse(Region):
    """Pixels; `x` and `y` are the centre; turned clockwise, in degrees."""

    kind: Literal["ellipse"] = "ellipse"
    x: float
    y: float
    radius_x: float = Field(gt=0)
    radius_y: float = Field(gt=0)
    rotation: float = 0

    @property
    def area(self) -> float:
        return pi * self.radius_x * self.radius_y

    @property
    def corners(self) -> list[Corner]:
        turns = (2 * pi * at / SIDES for at in range(SIDES))
        ring = [(self.x + self.radius_x * cos(t), self.y + self.radius_y * sin(t)) for t in turns]
        return turned(ring, (self.x, self.y), self.rotation)

    def overlap(self, other: Region) -> float:
        return convex_overlap(self.corners, other.corners) if isinstance(other, Ellipse) else 0.0

    def flaw(self, space: AnySpace) -> str | None:
        # Half of it may lie over the edge.
        sides = (2 * self.radius_x, 2 * self.radius_y)
        found = outside("ellipse", [(self.x, self.y)], space)
        return found or oversized("ellipse", *sides, space)
