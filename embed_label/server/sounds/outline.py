"""The outline of a sound: the lowest and the highest sample of each block of each channel.

The file is that of BBC's audiowaveform, version 2, so each reads what the other wrote.
"""

import struct
from array import array
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from embed_label.server.sounds.wave_file import Samples

VERSION = 2
IS_8_BIT = 1
HEAD = struct.Struct("<iIiiIi")


def outline(pieces: Iterable[Samples], *, rate: int, channels: int, block: int, bits: int) -> bytes:
    """`pieces` have all channels by turns."""
    pairs = bytearray()
    for piece in _whole_blocks(pieces, block * channels):
        found = _pairs(piece, channels, block)
        # The upper bytes alone.
        pairs += found[1::2] if bits == 8 else found
    each = 2 * channels * bits // 8
    flags = IS_8_BIT if bits == 8 else 0
    return HEAD.pack(VERSION, flags, rate, block, len(pairs) // each, channels) + pairs


def asked_of(file: Path) -> tuple[int, int] | None:
    """The bits and the block that an outline was made with."""
    with file.open("rb") as made:
        head = made.read(HEAD.size)
    if len(head) < HEAD.size:
        return None
    _, flags, _, block, _, _ = HEAD.unpack(head)
    return (8 if flags & IS_8_BIT else 16), block


def _whole_blocks(pieces: Iterable[Samples], step: int) -> Iterator[Samples]:
    """The same samples, cut where blocks end; the last block may be a short one."""
    rest: Samples = array("h")
    for piece in pieces:
        rest += piece
        whole = len(rest) // step * step
        if whole:
            yield rest[:whole]
            rest = rest[whole:]
    if rest:
        yield rest


def _pairs(piece: Samples, channels: int, block: int) -> bytes:
    """Of each block and each channel the lowest and the highest, in 16 bits."""
    try:
        import numpy
    except ImportError:
        return _plain_pairs(piece, channels, block)
    return _fast_pairs(numpy, piece, channels, block)


def _plain_pairs(piece: Samples, channels: int, block: int) -> bytes:
    made: Samples = array("h")
    step = block * channels
    for at in range(0, len(piece), step):
        for channel in range(channels):
            samples = piece[at + channel : at + step : channels]
            made.append(min(samples))
            made.append(max(samples))
    return _little(made)


def _fast_pairs(numpy: Any, piece: Samples, channels: int, block: int) -> bytes:  # may not be there
    step = block * channels
    whole = len(piece) // step * step
    blocks = numpy.frombuffer(piece, numpy.int16)[:whole].reshape(-1, block, channels)
    ends = numpy.stack([blocks.min(axis=1), blocks.max(axis=1)], axis=-1)
    return ends.astype("<i2").tobytes() + _plain_pairs(piece[whole:], channels, block)


def _little(samples: Samples) -> bytes:
    return struct.pack(f"<{len(samples)}h", *samples)
