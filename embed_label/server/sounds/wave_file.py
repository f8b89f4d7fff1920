"""Samples of WAV files, of any length and of most kinds; the standard library reads fewer."""

import struct
import sys
from array import array
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import BinaryIO, TypeAlias

from embed_label.errors import SoundRefused

PCM, FLOAT, A_LAW, MU_LAW = 1, 3, 6, 7
EXTENSIBLE = 0xFFFE
# What a writer puts where it does not know the size, or the size is too large for 32 bits.
UNKNOWN = 0xFFFFFFFF
# Bytes that are read at once.
PIECE = 1 << 20
# More of either is no sound, but a header that was made up.
MOST_CHANNELS = 256
MOST_RATE = 10_000_000
# Parts of a file before its samples.
MOST_PARTS = 10_000
FULL = 0x7FFF

# Quoted: before Python 3.12 arrays take no type when the program runs.
Samples: TypeAlias = "array[int]"


@dataclass(frozen=True, slots=True, kw_only=True)
class Wave:
    """Where its samples begin and how wide they are, in bytes; a frame has one of each channel."""

    rate: int
    channels: int
    tag: int
    width: int
    at: int
    frames: int | None


def is_wave(head: bytes) -> bool:
    return head[:4] in (b"RIFF", b"RF64", b"BW64") and head[8:12] == b"WAVE"


def opened(file: BinaryIO) -> Wave:
    """Leaves the file where its samples begin."""
    file.seek(12)
    long: int | None = None
    form: tuple[int, ...] | None = None
    for _ in range(MOST_PARTS):
        if len(head := file.read(8)) < 8:
            break
        name, size = struct.unpack("<4sI", head)
        if name == b"data":
            if form is None:
                break
            tag, channels, rate, step = form
            told = long if size == UNKNOWN else size
            # Written to a pipe, it says nothing or that there is nothing.
            frames = told // step if told else None
            width = step // channels
            _decoder(tag, width)
            at = file.tell()
            return Wave(rate=rate, channels=channels, tag=tag, width=width, at=at, frames=frames)
        after = file.tell() + size + size % 2
        if name == b"ds64":
            (long,) = struct.unpack("<8xQ", file.read(16).ljust(16, b"\0"))
        elif name == b"fmt ":
            form = _form(file.read(min(size, 40)))
        file.seek(after)
    raise SoundRefused("its header ends before its samples begin")


def _form(body: bytes) -> tuple[int, ...]:
    if len(body) < 16:
        raise SoundRefused("its header is damaged")
    tag, channels, rate, _, step = struct.unpack_from("<HHIIH", body)
    if tag == EXTENSIBLE and len(body) >= 26:
        (tag,) = struct.unpack_from("<H", body, 24)
    is_likely = 0 < channels <= MOST_CHANNELS and 0 < rate <= MOST_RATE
    if not (is_likely and step) or step % channels:
        raise SoundRefused("its header is damaged")
    return tag, channels, rate, step


def pieces(file: BinaryIO, wave: Wave) -> Iterator[Samples]:
    """All channels by turns, in 16 bits; what was cut off ends with its last whole frame."""
    decode = _decoder(wave.tag, wave.width)
    step = wave.width * wave.channels
    file.seek(wave.at)
    left, most = wave.frames, max(1, PIECE // step)
    while left is None or left > 0:
        wanted = most if left is None else min(most, left)
        found = file.read(wanted * step)
        whole = len(found) // step
        if whole == 0:
            return
        if left is not None:
            left -= whole
        yield decode(found[: whole * step])


def _decoder(tag: int, width: int) -> Callable[[bytes], Samples]:
    found = _DECODERS.get((tag, width))
    if found is None:
        raise SoundRefused(f"it is a WAV file of a kind that is not read (format {tag})")
    return found


def _words(found: bytes) -> Samples:
    made = array("h", found)
    if sys.byteorder == "big":
        made.byteswap()
    return made


def _top(width: int) -> Callable[[bytes], Samples]:
    """The two upper bytes of each sample."""

    def decode(found: bytes) -> Samples:
        made = bytearray(len(found) // width * 2)
        made[0::2] = found[width - 2 :: width]
        made[1::2] = found[width - 1 :: width]
        return _words(bytes(made))

    return decode


def _table(levels: list[int]) -> Callable[[bytes], Samples]:
    """What each byte stands for."""
    low = bytes(level & 0xFF for level in levels)
    high = bytes(level >> 8 & 0xFF for level in levels)

    def decode(found: bytes) -> Samples:
        made = bytearray(len(found) * 2)
        made[0::2] = found.translate(low)
        made[1::2] = found.translate(high)
        return _words(bytes(made))

    return decode


def _floats(code: str) -> Callable[[bytes], Samples]:
    def decode(found: bytes) -> Samples:
        levels: array[float] = array(code, found)
        if sys.byteorder == "big":
            levels.byteswap()
        # What is no number is silence.
        return array("h", [int(max(-1.0, min(1.0, x)) * FULL) if x == x else 0 for x in levels])

    return decode


def _a_law(byte: int) -> int:
    code = byte ^ 0x55
    exponent, low = code >> 4 & 7, ((code & 15) << 4) + 8
    level = low if exponent == 0 else low + 0x100 << exponent - 1
    return level if code & 0x80 else -level


def _mu_law(byte: int) -> int:
    code = ~byte & 0xFF
    level = (((code & 15) << 3) + 0x84 << (code >> 4 & 7)) - 0x84
    return -level if code & 0x80 else level


_DECODERS: dict[tuple[int, int], Callable[[bytes], Samples]] = {
    (PCM, 1): _table([(byte - 128) << 8 for byte in range(256)]),
    (PCM, 2): _words,
    (PCM, 3): _top(3),
    (PCM, 4): _top(4),
    (FLOAT, 4): _floats("f"),
    (FLOAT, 8): _floats("d"),
    # G.711, of telephones.
    (A_LAW, 1): _table([_a_law(byte) for byte in range(256)]),
    (MU_LAW, 1): _table([_mu_law(byte) for byte in range(256)]),
}
