"""spaCy's DocBin: documents with their spans, to train on, both ways."""

from functools import partial

from embed_label.formats.holding import never_held
from embed_label.formats.spacy.reading import labels, read, shows
from embed_label.formats.spacy.writing import write
from embed_label.modalities.worded import Worded

cannot_hold = partial(never_held, shows=Worded, kinds=("span",))

__all__ = ["cannot_hold", "labels", "read", "shows", "write"]
