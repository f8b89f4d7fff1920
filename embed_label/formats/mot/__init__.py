"""MOTChallenge: a line for each box in each frame, both ways."""

from embed_label.formats.mot.reading import labels, read, shows
from embed_label.formats.mot.writing import write

__all__ = ["labels", "read", "shows", "write"]
