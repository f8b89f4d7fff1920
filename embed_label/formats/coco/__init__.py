"""COCO: one JSON of images, annotations and categories, both ways."""

from functools import partial

from embed_label.formats.coco.reading import labels, read
from embed_label.formats.coco.writing import write
from embed_label.formats.holding import never_held
from embed_label.modalities import ImageSource

cannot_hold = partial(
    never_held, shows=ImageSource, kinds=("box", "polygon", "mask", "ellipse", "skeleton")
)

__all__ = ["cannot_hold", "labels", "read", "write"]
