"""COCO: one JSON of images, annotations and categories, both ways."""

from embed_label.formats.coco.reading import labels, read
from embed_label.formats.coco.writing import write

__all__ = ["labels", "read", "write"]
