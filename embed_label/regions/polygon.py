"""A polygon on a plane."""

from typing import Annotated, Literal

from pydantic import Field

from embed_label.regions.plane import Corner, outside, shoelace
from embed_label.regions.raster import raster_overlap
from embed_label.regions.region import Region
from embed_label.regions.space import AnySpace
from embed_label.wire import Many

Ring = Annotated[Many[Corner], Field(min_length=3)]


class Polygon(Region):
    """Pixels; the last corner joins the first. `holes` are rings inside."""

    kind: Literal["polygon"] = "polygon"
    points: Ring
    holes: Many[Ring] = ()

    @property
    def area(self) -> float:
        return shoelace(self.points) - sum(map(shoelace, self.holes))

    def overlap(self, other: Region) -> float:
        if not isinstance(other, Polygon):
            return 0.0
        return raster_overlap([self.points, *self.holes], [other.points, *other.holes])

    def flaw(self, space: AnySpace) -> str | None:
        return outside("polygon", self.points, space)
