"""CoNLL: a token in each line with the tag of its span, as CoNLL-2003 has it, both ways."""

from functools import partial

from embed_label.formats.conll.reading import labels, read, shows, stream
from embed_label.formats.conll.writing import write
from embed_label.formats.holding import never_held
from embed_label.modalities.worded import Worded

cannot_hold = partial(never_held, shows=Worded, kinds=("span",))

__all__ = ["cannot_hold", "labels", "read", "shows", "stream", "write"]
