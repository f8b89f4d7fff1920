"""A video by URL."""

from typing import Annotated, Literal

from pydantic import Field

from embed_label.modalities.timed import Timed
from embed_label.regions import Interval, Track


class VideoSource(Timed):
    """Its regions are counted in seconds and pixels.

    `rate` is its frames in a second, where its file does not say it.
    """

    kind: Literal["video"] = "video"
    regions = (Track, Interval)
    rate: Annotated[float, Field(gt=0, le=1000)] | None = None
