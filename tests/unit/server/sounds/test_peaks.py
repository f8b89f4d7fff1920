import os
import struct
import sys
import time
from array import array
from collections.abc import Callable
from pathlib import Path

import pytest

import embed_label as el
from embed_label.server.sounds.wave_file import PIECE, opened, pieces

Make = Callable[..., Path]


@pytest.fixture
def make(tmp_path: Path) -> Make:
    def made(
        samples: bytes,
        *,
        tag: int = 1,
        channels: int = 1,
        bits: int = 16,
        before: bytes = b"",
        said: int | None = None,
        kind: bytes = b"RIFF",
        form: bytes | None = None,
    ) -> Path:
        step = channels * bits // 8
        form = form or struct.pack("<HHIIHH", tag, channels, 8000, 8000 * step, step, bits)
        size = len(samples) if said is None else said
        path = tmp_path / "call.wav"
        path.write_bytes(
            kind
            + struct.pack("<I4s", 0, b"WAVE")
            + before
            + struct.pack("<4sI", b"fmt ", len(form))
            + form
            + struct.pack("<4sI", b"data", size)
            + samples
        )
        return path

    return made


def header(*, channels: int = 1, rate: int = 8000) -> bytes:
    form = struct.pack("<HHIIHH", 1, channels, rate, 0, min(channels * 2, 65_535), 16)
    return b"RIFF\0\0\0\0WAVEfmt \x10\0\0\0" + form + b"data\xff\xff\xff\xff"


def words(*samples: int) -> bytes:
    return struct.pack(f"<{len(samples)}h", *samples)


def read(path: Path) -> list[int]:
    with path.open("rb") as file:
        return [sample for piece in pieces(file, opened(file)) for sample in piece]


def pairs(path: Path) -> list[tuple[int, ...]]:
    """As the page of the format says: block by block, in each block channel by channel."""
    found = path.read_bytes()
    version, flags, _, _, length, channels = struct.unpack_from("<iIiiIi", found)
    assert version == 2
    code = "b" if flags & 1 else "h"
    values = struct.unpack_from(f"<{length * channels * 2}{code}", found, 24)
    assert len(found) == 24 + length * channels * 2 * (1 if flags & 1 else 2)
    return list(zip(values[::2], values[1::2], strict=True))


def test_each_block_of_each_channel_has_its_lowest_and_its_highest(make: Make) -> None:
    sound = make(words(1, -10, 3, -30, 2, -20, 7, -70), channels=2)
    made = el.peaks(sound, block=2, bits=16)
    assert made.name == "call.wav.peaks"
    assert pairs(made) == [(1, 3), (-30, -10), (2, 7), (-70, -20)]
    assert struct.unpack_from("<iIiiIi", made.read_bytes()) == (2, 0, 8000, 2, 2, 2)


def test_a_last_block_that_is_short_counts_too(make: Make) -> None:
    assert pairs(el.peaks(make(words(1, 2, 9)), block=2, bits=16)) == [(1, 2), (9, 9)]


def test_eight_bits_are_the_upper_ones(make: Make) -> None:
    assert pairs(el.peaks(make(words(-32768, 32767, -1, 255)), block=2)) == [(-128, 127), (-1, 0)]


def test_without_numpy_the_same_comes_out(make: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    samples = array("h", [(at * 7919) % 65536 - 32768 for at in range(PIECE + 999)])
    sound = make(samples.tobytes())
    fast = el.peaks(sound, into=sound.parent / "fast", bits=16).read_bytes()
    monkeypatch.setitem(sys.modules, "numpy", None)
    assert el.peaks(sound, into=sound.parent / "plain", bits=16).read_bytes() == fast


def test_a_spike_of_one_sample_in_a_million_is_kept(make: Make) -> None:
    samples = array("h", bytes(2_000_000))
    samples[654_321] = 30_000
    high = [at for at, (_, most) in enumerate(pairs(el.peaks(make(samples.tobytes())))) if most]
    assert high == [654_321 // 256]


@pytest.mark.parametrize(
    ("tag", "bits", "samples", "wanted"),
    [
        (1, 8, bytes([0, 128, 255]), [-32768, 0, 32512]),
        (1, 24, bytes.fromhex("ffff7f000080"), [32767, -32768]),
        (1, 32, bytes.fromhex("ffffff7f00000080"), [32767, -32768]),
        (3, 32, struct.pack("<4f", 1, -0.5, 2, float("nan")), [32767, -16383, 32767, 0]),
        (3, 64, struct.pack("<d", -1), [-32767]),
        (6, 8, bytes([0xD5, 0x55, 0xAA, 0x2A]), [8, -8, 32256, -32256]),
        (7, 8, bytes([0xFF, 0x7F, 0x80, 0x00]), [0, 0, 32124, -32124]),
    ],
)
def test_samples_of_every_kind_are_as_loud_as_they_are(
    make: Make, tag: int, bits: int, samples: bytes, wanted: list[int]
) -> None:
    assert read(make(samples, tag=tag, bits=bits)) == wanted


def test_an_extensible_header_says_in_its_tail_what_the_samples_are(make: Make) -> None:
    head = struct.pack("<HHIIHH", 0xFFFE, 1, 8000, 16000, 2, 16)
    form = head + struct.pack("<HHIH14x", 22, 16, 0, 1)
    assert read(make(words(7), form=form)) == [7]


def test_chunks_of_odd_lengths_are_stepped_over(make: Make) -> None:
    assert read(make(words(5), before=b"LIST\x03\0\0\0abc\0")) == [5]


def test_a_file_too_large_for_32_bits_says_its_size_elsewhere(make: Make) -> None:
    sizes = b"ds64" + struct.pack("<IQQQI", 28, 0, 5_000_000_000, 0, 0)
    sound = make(words(1, 2), before=sizes, said=0xFFFFFFFF, kind=b"RF64")
    with sound.open("rb") as file:
        assert opened(file).frames == 2_500_000_000
    assert read(sound) == [1, 2]


@pytest.mark.parametrize("said", [0, 0xFFFFFFFF, 1000])
def test_a_file_that_was_cut_off_or_piped_is_read_to_its_end(make: Make, said: int) -> None:
    assert read(make(words(1, 2) + b"\x01", said=said)) == [1, 2]


def test_what_lies_behind_the_samples_is_no_sound(make: Make) -> None:
    assert read(make(words(1, 2, 999), said=4)) == [1, 2]


def test_an_outline_is_made_anew_only_for_a_newer_sound(make: Make) -> None:
    sound = make(words(1))
    made = el.peaks(sound)
    before = made.read_bytes()
    kept = before + b"kept"
    made.write_bytes(kept)
    assert el.peaks(sound).read_bytes() == kept
    later = time.time() + 10
    os.utime(sound, (later, later))
    assert el.peaks(sound).read_bytes() == before


def test_an_outline_is_made_anew_where_another_was_asked_for(make: Make) -> None:
    sound = make(words(100, 200, 300))
    assert pairs(el.peaks(sound, bits=16)) == [(100, 300)]
    assert pairs(el.peaks(sound, bits=16, block=2)) == [(100, 200), (300, 300)]
    assert pairs(el.peaks(sound)) == [(0, 1)]
    el.peaks(sound).write_bytes(b"short")
    assert pairs(el.peaks(sound)) == [(0, 1)]
    with pytest.raises(el.SoundRefused, match="block=0"):
        el.peaks(sound, block=0)


def test_two_sounds_of_one_name_have_two_outlines_in_a_folder(make: Make, tmp_path: Path) -> None:
    one = make(words(100, 200))
    other = tmp_path / "other" / "call.wav"
    other.parent.mkdir()
    other.write_bytes(make(words(300)).read_bytes())
    cache = tmp_path / "cache"
    made = [el.peaks(path, into=cache) for path in (one, other)]
    assert len({path.name for path in made}) == 2
    assert sorted(cache.iterdir()) == sorted(made)


@pytest.mark.parametrize(
    ("found", "why"),
    [
        (b"RIFF\0\0\0\0WAVE", "ends before"),
        (b"RIFF\0\0\0\0WAVEfmt \x04\0\0\0abcd", "damaged"),
        (b"RIFF\0\0\0\0WAVEfmt \x10\0\0\0" + bytes(16), "damaged"),
        (header(channels=65_535), "damaged"),
        (header(rate=4_000_000_000), "damaged"),
        (b"RIFF\0\0\0\0WAVE" + b"none\0\0\0\0" * 20_000, "ends before"),
        (b"<!doctype html>", "no WAV, MP3"),
        (b"", "no WAV, MP3"),
    ],
)
def test_what_is_no_sound_is_refused_by_name(tmp_path: Path, found: bytes, why: str) -> None:
    path = tmp_path / "bad.wav"
    path.write_bytes(found)
    with pytest.raises(el.SoundRefused, match=f"bad.wav has no outline: .*{why}"):
        el.peaks(path)
    assert list(tmp_path.iterdir()) == [path]


def test_a_kind_of_wav_that_is_not_read_is_named(make: Make) -> None:
    with pytest.raises(el.SoundRefused, match=r"format 2\)"):
        el.peaks(make(b"abcd", tag=2, bits=8))


def test_a_sound_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(el.SoundRefused, match=r"gone\.wav cannot be read: No such file"):
        el.peaks(tmp_path / "gone.wav")


def test_without_its_package_a_compressed_sound_names_the_extra(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "miniaudio", None)
    path = tmp_path / "call.mp3"
    path.write_bytes(b"ID3")
    with pytest.raises(el.PackageMissing, match=r"call\.mp3 .*embed-label\[audio\]"):
        el.peaks(path)
