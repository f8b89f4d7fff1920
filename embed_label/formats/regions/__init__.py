"""A table of regions: a row for each on an image, in CSV, both ways."""

from functools import partial

from embed_label.formats.holding import never_held
from embed_label.formats.regions.reading import labels, read
from embed_label.formats.regions.writing import write
from embed_label.modalities import ImageSource

cannot_hold = partial(never_held, shows=ImageSource)

__all__ = ["cannot_hold", "labels", "read", "write"]
