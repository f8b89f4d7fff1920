"""A picture by URL."""

from typing import Literal

from embed_label.modalities.source import Source
from embed_label.regions import Box, Ellipse, Mask, Path, Point, Polygon


class ImageSource(Source):
    """Shows one image; its regions are counted in pixels after EXIF rotation."""

    kind: Literal["image"] = "image"
    regions = (Box, Ellipse, Polygon, Point, Path, Mask)
    shows = ("string", "list")
