"""A tidy table of intervals: a row for each, both ways."""

from functools import partial

from embed_label.formats.holding import never_held
from embed_label.formats.intervals.reading import asks, labels, read, shows
from embed_label.formats.intervals.writing import write
from embed_label.modalities.timed import Timed

cannot_hold = partial(never_held, shows=Timed, kinds=("interval",), spoken=True)

__all__ = ["asks", "cannot_hold", "labels", "read", "shows", "write"]
