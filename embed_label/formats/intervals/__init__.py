"""A tidy table of intervals, both ways."""

from embed_label.formats.intervals.reading import asks, labels, read, shows
from embed_label.formats.intervals.writing import write

__all__ = ["asks", "labels", "read", "shows", "write"]
