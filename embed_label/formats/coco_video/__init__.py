"""COCO for films: images that are frames, and annotations that are of tracks, both ways."""

from functools import partial

from embed_label.formats.coco_video.reading import labels, read, shows
from embed_label.formats.coco_video.writing import write
from embed_label.formats.holding import never_held
from embed_label.modalities import VideoSource

cannot_hold = partial(never_held, shows=VideoSource, kinds=("track",))

__all__ = ["cannot_hold", "labels", "read", "shows", "write"]
