"""An upright rectangle on a plane."""

from typing import Literal

from pydantic import Field

from embed_label.regions.region import Region
from embed_label.regions.space import AnySpace, Plane

# What the browser rounds and adds again may end a hair outside.
SLACK = 0.01


class Box(Region):
    """Pixels from the top left corner of the image."""

    kind: Literal["box"] = "box"
    x: float
    y: float
    width: float = Field(gt=0)
    height: float = Field(gt=0)

    @property
    def area(self) -> float:
        return self.width * self.height

    def overlap(self, other: Region) -> float:
        if not isinstance(other, Box):
            return 0.0
        width = min(self.x + self.width, other.x + other.width) - max(self.x, other.x)
        height = min(self.y + self.height, other.y + other.height) - max(self.y, other.y)
        if width <= 0 or height <= 0:
            return 0.0
        shared = width * height
        either = self.area + other.area - shared
        # An area too small or too large for a float is none.
        return min(1.0, shared / either) if either > 0 else 0.0

    def flaw(self, space: AnySpace) -> str | None:
        if not isinstance(space, Plane):
            return "a box needs a plane"
        right, bottom = self.x + self.width, self.y + self.height
        inside = self.x >= -SLACK and self.y >= -SLACK
        if inside and right <= space.width + SLACK and bottom <= space.height + SLACK:
            return None
        return (
            f"the box from ({self.x:g}, {self.y:g}) to ({right:g}, {bottom:g}) "
            f"leaves the image of {space.width:g} by {space.height:g} pixels"
        )
