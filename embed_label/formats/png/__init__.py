"""PNG masks: the pixels of an image say which class they are of, both ways."""

from functools import partial

from embed_label.formats.holding import never_held
from embed_label.formats.png.reading import labels, read
from embed_label.formats.png.writing import write
from embed_label.modalities import ImageSource

cannot_hold = partial(never_held, shows=ImageSource, kinds=("box", "polygon", "mask", "ellipse"))

__all__ = ["cannot_hold", "labels", "read", "write"]
