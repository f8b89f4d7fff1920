"""Pascal VOC: an XML for each image, both ways."""

from embed_label.formats.voc.reading import labels, read
from embed_label.formats.voc.writing import write

__all__ = ["labels", "read", "write"]
