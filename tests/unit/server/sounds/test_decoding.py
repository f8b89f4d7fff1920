"""Half a second of two channels, silent but for two beeps: left from 0.2 s, right from 0.35 s."""

import struct
from pathlib import Path

import pytest

import embed_label as el

SOUNDS = Path(__file__).resolve().parents[3] / "vectors" / "sounds"


@pytest.mark.parametrize("ending", ["flac", "mp3", "ogg"])
def test_a_beep_lies_where_it_is_heard_whatever_the_format(ending: str, tmp_path: Path) -> None:
    made = el.peaks(SOUNDS / f"beeps.{ending}", into=tmp_path, bits=16, block=8).read_bytes()
    _, _, rate, block, length, channels = struct.unpack_from("<iIiiIi", made)
    assert (rate, channels) == (8000, 2)
    highs = struct.unpack_from(f"<{length * 4}h", made, 24)[1::2]
    for channel, (level, start, end) in enumerate([(0.5, 0.2, 0.3), (0.25, 0.35, 0.4)]):
        loud = [at for at, high in enumerate(highs[channel::2]) if high > level * 16_000]
        assert loud[0] * block / rate == pytest.approx(start, abs=0.004)
        assert (loud[-1] + 1) * block / rate == pytest.approx(end, abs=0.004)
        assert max(highs[channel::2]) == pytest.approx(level * 32_767, rel=0.1)
