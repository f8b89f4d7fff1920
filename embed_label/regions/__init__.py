"""Every region kind, and the table of them."""

from typing import Annotated

from pydantic import Field
from typing_extensions import TypeAliasType

from embed_label.regions.box import Box
from embed_label.regions.cells import Cells
from embed_label.regions.ellipse import Ellipse
from embed_label.regions.interval import Interval
from embed_label.regions.mask import Mask
from embed_label.regions.path import Path, Vertex
from embed_label.regions.point import Point
from embed_label.regions.polygon import Polygon
from embed_label.regions.region import Region
from embed_label.regions.skeleton import Joint, Skeleton
from embed_label.regions.space import AnySpace, Film, Grid, Page, Passage, Plane, Timeline
from embed_label.regions.span import Span, XPaths
from embed_label.regions.track import KeyFrame, Track

AnyRegion = TypeAliasType(
    "AnyRegion",
    Annotated[
        Box | Cells | Ellipse | Interval | Mask | Path | Point | Polygon | Skeleton | Span | Track,
        Field(discriminator="kind"),
    ],
)

__all__ = [
    "AnyRegion",
    "AnySpace",
    "Box",
    "Cells",
    "Ellipse",
    "Film",
    "Grid",
    "Interval",
    "Joint",
    "KeyFrame",
    "Mask",
    "Page",
    "Passage",
    "Path",
    "Plane",
    "Point",
    "Polygon",
    "Region",
    "Skeleton",
    "Span",
    "Timeline",
    "Track",
    "Vertex",
    "XPaths",
]
