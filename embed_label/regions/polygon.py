"""A polygon on a plane."""

from collections.abc import Sequence
from typing import Annotated, Literal

from pydantic import Field

from embed_label.regions.crossing import crossing
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
        return max(0.0, shoelace(self.points) - sum(map(shoelace, self.holes)))

    def overlap(self, other: Region) -> float:
        if not isinstance(other, Polygon):
            return 0.0
        return raster_overlap([self.points, *self.holes], [other.points, *other.holes])

    # What a file or a model brings is read and shown whatever its outline does: it is refused
    # only where somebody submits it, and what is refused is kept.
    def flaw(self, space: AnySpace) -> str | None:
        if flaw := outside("polygon", self.points, space):
            return flaw
        holes = {f"holes[{at}]": hole for at, hole in enumerate(self.holes)}
        for name, ring in {"points": self.points, **holes}.items():
            if flaw := outside(f"polygon's {name}", ring, space) or _tangled(name, ring):
                return flaw
        return None


def _tangled(name: str, ring: Sequence[Corner]) -> str | None:
    if len(set(ring)) < 3:
        return f"the {name} of the polygon are fewer than three different corners"
    if found := crossing(ring):
        after, other = found
        return (
            f"the polygon crosses itself: the edge after {name}[{after}] "
            f"crosses the one after {name}[{other}]"
        )
    return None
