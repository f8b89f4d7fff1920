"""TextGrids of Praat: tiers of intervals and of points, both ways."""

from embed_label.formats.textgrid.reading import asks, labels, read, shows
from embed_label.formats.textgrid.writing import write

__all__ = ["asks", "labels", "read", "shows", "write"]
