"""A video by URL."""

from typing import Annotated, Literal

from pydantic import Field

from embed_label.modalities.source import Source
from embed_label.regions import Interval, Track


class VideoSource(Source):
    """Its regions are counted in seconds and pixels; `rate` is its frames in a second."""

    kind: Literal["video"] = "video"
    regions = (Track, Interval)
    rate: Annotated[float, Field(gt=0)] = 24
