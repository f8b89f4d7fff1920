"""COCO for films: images that are frames, and annotations that are of tracks, both ways."""

from embed_label.formats.coco_video.reading import labels, read, shows
from embed_label.formats.coco_video.writing import write

__all__ = ["labels", "read", "shows", "write"]
