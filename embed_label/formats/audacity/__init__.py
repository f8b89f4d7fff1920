"""Label tracks of Audacity: lines of start, end and text, both ways."""

from embed_label.formats.audacity.reading import labels, read, shows
from embed_label.formats.audacity.writing import write

__all__ = ["labels", "read", "shows", "write"]
