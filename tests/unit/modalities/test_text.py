"""A text is measured by the server, in code points."""

from embed_label.modalities import TextSource
from embed_label.regions import Passage, Span


def test_a_text_is_as_long_as_its_code_points() -> None:
    space = TextSource(name="text").measure("e\u0301 👩‍👩‍👧\r\n")
    assert space == Passage(length=10, checksum="13ffd6db")


def test_a_text_carries_spans() -> None:
    assert TextSource.regions == (Span,)
