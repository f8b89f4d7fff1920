"""A picture by URL."""

from typing import Literal

from pydantic import JsonValue

from embed_label.errors import TaskError
from embed_label.modalities.source import Source
from embed_label.regions import Box, Ellipse, Mask, Path, Point, Polygon, Skeleton
from embed_label.wire import shown


class ImageSource(Source):
    """Shows one image, or those of a list; regions are counted in pixels after EXIF rotation.

    The images of a list are pages; up to a dozen may stand `side_by_side`.
    """

    kind: Literal["image"] = "image"
    side_by_side: bool = False
    regions = (Box, Ellipse, Polygon, Point, Path, Mask, Skeleton)
    shows = ("string", "list")

    def read(self, data: dict[str, JsonValue]) -> JsonValue:
        found = super().read(data)
        for at, each in enumerate(found if isinstance(found, list) else []):
            if not isinstance(each, str) or not each.strip():
                raise TaskError(
                    f'source "{self.name}" shows images, but number {at} is {shown(each)}'
                )
        return found
