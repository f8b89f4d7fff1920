"""JSON lines of spaCy and Prodigy: a text in each with its spans and relations, both ways."""

from functools import partial

from embed_label.formats.holding import never_held
from embed_label.formats.spacy_jsonl.reading import labels, read, shows, stream
from embed_label.formats.spacy_jsonl.writing import write
from embed_label.modalities.worded import Worded

cannot_hold = partial(never_held, shows=Worded, kinds=("span",))

__all__ = ["cannot_hold", "labels", "read", "shows", "stream", "write"]
