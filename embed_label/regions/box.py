"""A rectangle on a plane."""

from typing import Literal

from pydantic import Field

from embed_label.regions.plane import Corner, convex_overlap, outside, oversized, turned
from embed_label.regions.region import Region
from embed_label.regions.space import AnySpace


class Box(Region):
    """Pixels from the top left of the image; turned clockwise about its centre, in degrees."""

    kind: Literal["box"] = "box"
    x: float
    y: float
    width: float = Field(gt=0)
    height: float = Field(gt=0)
    rotation: float = 0

    @property
    def area(self) -> float:
        return self.width * self.height

    @property
    def corners(self) -> list[Corner]:
        right, bottom = self.x + self.width, self.y + self.height
        upright = [(self.x, self.y), (right, self.y), (right, bottom), (self.x, bottom)]
        return turned(upright, (self.x + self.width / 2, self.y + self.height / 2), self.rotation)

    def overlap(self, other: Region) -> float:
        if not isinstance(other, Box):
            return 0.0
        if self.rotation % 360 or other.rotation % 360:
            return convex_overlap(self.corners, other.corners)
        width = min(self.x + self.width, other.x + other.width) - max(self.x, other.x)
        height = min(self.y + self.height, other.y + other.height) - max(self.y, other.y)
        if width <= 0 or height <= 0:
            return 0.0
        shared = width * height
        either = self.area + other.area - shared
        # An area too small or too large for a float is none.
        return min(1.0, shared / either) if either > 0 else 0.0

    def flaw(self, space: AnySpace) -> str | None:
        # A turned box may reach over the edge with a corner: its centre may not.
        if self.rotation % 360:
            centre = (self.x + self.width / 2, self.y + self.height / 2)
            found = outside("box", [centre], space)
            return found or oversized("box", self.width, self.height, space)
        return outside("box", self.corners, space)
