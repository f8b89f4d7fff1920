"""doccano's JSON lines: a text in each with its spans, relations, categories and comments."""

from collections.abc import Iterator

from embed_label.formats.doccano.reading import asks, labels, read, shows, stream
from embed_label.formats.doccano.writing import write
from embed_label.formats.holding import never_held
from embed_label.formats.passages.beside import asked
from embed_label.interface import Interface
from embed_label.modalities.worded import Worded
from embed_label.questions import Choices, Comment


def cannot_hold(interface: Interface) -> Iterator[str]:
    # An option may name another, and then the annotations tell what is lost.
    kinds = (Choices, Comment)
    held = [found.name for kind in kinds if (found := asked(interface, kind, None, option=""))]
    told = {f'the answers to "{name}", which is required' for name in held}
    every = never_held(interface, shows=Worded, kinds=("span",))
    yield from (each for each in every if each not in told)


__all__ = ["asks", "cannot_hold", "labels", "read", "shows", "stream", "write"]
