"""A sound by URL."""

from typing import Literal

from embed_label.modalities.timed import Timed
from embed_label.regions import Interval
from embed_label.wire import Text


class AudioSource(Timed):
    """Its regions are counted in seconds.

    `peaks` is a `$variable` or the URL of its outline, for sounds too long to be read whole.
    `apart` shows each channel by itself, and a region may be about one, "0" the first.
    """

    kind: Literal["audio"] = "audio"
    regions = (Interval,)
    peaks: Text = ""
    spectrogram: bool = False
    apart: bool = False
