"""RTTM: a line for each turn of a speaker, both ways."""

from functools import partial

from embed_label.formats.holding import never_held
from embed_label.formats.rttm.reading import labels, read, shows
from embed_label.formats.rttm.writing import write
from embed_label.modalities.timed import Timed

cannot_hold = partial(never_held, shows=Timed, kinds=("interval",))

__all__ = ["cannot_hold", "labels", "read", "shows", "write"]
