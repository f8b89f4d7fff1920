"""Plain starts and ends, a table for each label and recording, both ways."""

from embed_label.formats.stretches.reading import labels, read, shows
from embed_label.formats.stretches.writing import write

__all__ = ["labels", "read", "shows", "write"]
