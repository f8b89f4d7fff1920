"""PNG masks: the pixels of an image say which class they are of, both ways."""

from embed_label.formats.png.reading import labels, read
from embed_label.formats.png.writing import write

__all__ = ["labels", "read", "write"]
