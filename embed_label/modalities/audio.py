"""A sound by URL."""

from typing import Literal

from embed_label.modalities.source import Source
from embed_label.regions import Interval


class AudioSource(Source):
    """Its regions are counted in seconds."""

    kind: Literal["audio"] = "audio"
    regions = (Interval,)
