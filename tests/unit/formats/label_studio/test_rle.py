"""The packed run lengths, beside those of Label Studio's own converter."""

import numpy
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from label_studio_sdk.converter.brush import decode_rle, encode_rle

from embed_label.formats.label_studio.rle import decoded, encoded

runs = st.lists(
    st.tuples(st.sampled_from([1, 2, 8, 9, 16, 17, 256, 257, 70_000]), st.integers(0, 255)),
    min_size=1,
    max_size=8,
)


def unpacked(some: list[tuple[int, int]]) -> list[int]:
    return [byte for length, byte in some for _ in range(length)]


@given(runs)
@settings(max_examples=40, deadline=None)
def test_the_converter_reads_what_we_pack(some: list[tuple[int, int]]) -> None:
    assert [*decode_rle([*encoded(some)])] == unpacked(some)


@given(runs)
@settings(max_examples=40, deadline=None)
def test_we_read_what_the_converter_packs(some: list[tuple[int, int]]) -> None:
    packed = encode_rle(numpy.array(unpacked(some), dtype=numpy.uint8))
    assert unpacked(decoded(bytes(packed), len(unpacked(some)))) == unpacked(some)


def test_words_as_they_are_and_other_sizes_are_read() -> None:
    # 3 words of 4 bits, lengths of 2 bits: two as they are, then one repeated once.
    bits = (
        f"{3:032b}{3:05b}" + f"{1:04b}" * 4 + "0" + "00" + "01" + "10100101" + "100" + "00" + "0001"
    )
    packed = int(bits.ljust(-(-len(bits) // 8) * 8, "0"), 2).to_bytes(-(-len(bits) // 8))
    assert unpacked(decoded(packed, 3)) == [10, 5, 1]


def test_a_mask_of_another_size_or_cut_short_is_refused() -> None:
    packed = encoded([(48, 255)])
    with pytest.raises(ValueError, match="48 bytes, not 64"):
        decoded(packed, 64)
    with pytest.raises(ValueError, match="too early"):
        decoded(packed[:8], 48)
