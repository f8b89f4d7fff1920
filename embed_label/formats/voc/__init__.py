"""Pascal VOC: an XML for each image, both ways."""

from functools import partial

from embed_label.formats.holding import never_held
from embed_label.formats.voc.reading import labels, read
from embed_label.formats.voc.writing import write
from embed_label.modalities import ImageSource

cannot_hold = partial(never_held, shows=ImageSource)
MEDIA = "JPEGImages"

__all__ = ["cannot_hold", "labels", "read", "write"]
