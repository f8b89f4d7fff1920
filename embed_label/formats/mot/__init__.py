"""MOTChallenge: a line for each box in each frame, both ways."""

from functools import partial

from embed_label.formats.holding import never_held
from embed_label.formats.mot.reading import labels, read, shows
from embed_label.formats.mot.writing import write
from embed_label.modalities import VideoSource

cannot_hold = partial(never_held, shows=VideoSource, kinds=("track",))

__all__ = ["cannot_hold", "labels", "read", "shows", "write"]
