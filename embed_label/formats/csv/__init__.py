"""CSV: a row for each region on an image, both ways."""

from embed_label.formats.csv.reading import labels, read
from embed_label.formats.csv.writing import write

__all__ = ["labels", "read", "write"]
