"""Samples of compressed sounds: `pip install 'embed-label[audio]'`."""

from array import array
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

from embed_label.errors import PackageMissing, SoundRefused
from embed_label.server.sounds.wave_file import Samples

# Samples of each channel that are decoded at once.
PIECE = 1 << 16


def decoded(path: Path) -> tuple[int, int, Iterator[Samples]]:
    """The rate, the number of channels, and all channels by turns in 16 bits."""
    try:
        # It has no types.
        miniaudio: Any = import_module("miniaudio")
    except ImportError as error:
        raise PackageMissing(f"The outline of {path.name}", "audio") from error
    try:
        info = miniaudio.get_file_info(str(path))
        rate, channels = int(info.sample_rate), int(info.nchannels)
        stream: Iterator[array[int]] = miniaudio.stream_file(
            str(path),
            output_format=miniaudio.SampleFormat.SIGNED16,
            nchannels=channels,
            sample_rate=rate,
            frames_to_read=PIECE,
        )
    except miniaudio.MiniaudioError as error:
        raise SoundRefused(
            "it is no WAV, MP3, FLAC or Ogg Vorbis file, or it is damaged; "
            "what audiowaveform makes of other files is read as well"
        ) from error
    return rate, channels, stream
