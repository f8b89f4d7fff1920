"""How much two polygons share, counted on a fine grid: right for any shape."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from embed_label.regions.plane import Corner

if TYPE_CHECKING:
    from PIL.Image import Image

Rings = Sequence[Sequence[Corner]]

# Cells along the longer side.
GRID = 512


def raster_overlap(one: Rings, other: Rings) -> float:
    """Intersection over union; the first ring of each is the outline, the others are holes."""
    from PIL import ImageChops

    corners = [*one[0], *other[0]]
    left, top = min(x for x, _ in corners), min(y for _, y in corners)
    across = max(max(x for x, _ in corners) - left, max(y for _, y in corners) - top)
    if across <= 0:
        return 0.0
    scale = (GRID - 1) / across
    first, second = (_drawn(rings, left, top, scale) for rings in (one, other))
    either = ImageChops.logical_or(first, second).histogram()[255]
    return ImageChops.logical_and(first, second).histogram()[255] / either if either else 0.0


def _drawn(rings: Rings, left: float, top: float, scale: float) -> "Image":
    from PIL import Image, ImageDraw

    image = Image.new("1", (GRID, GRID))
    pen = ImageDraw.Draw(image)
    for at, ring in enumerate(rings):
        pen.polygon([((x - left) * scale, (y - top) * scale) for x, y in ring], fill=at == 0)
    return image
