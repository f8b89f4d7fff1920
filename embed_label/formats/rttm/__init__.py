"""RTTM: a line for each turn of a speaker, both ways."""

from embed_label.formats.rttm.reading import labels, read, shows
from embed_label.formats.rttm.writing import write

__all__ = ["labels", "read", "shows", "write"]
