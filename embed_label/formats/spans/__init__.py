"""A table of spans: a row for each in a text, in CSV, both ways."""

from functools import partial

from embed_label.formats.holding import never_held
from embed_label.formats.spans.reading import labels, read, shows
from embed_label.formats.spans.writing import write
from embed_label.modalities.worded import Worded

cannot_hold = partial(never_held, shows=Worded, kinds=("span",))

__all__ = ["cannot_hold", "labels", "read", "shows", "write"]
