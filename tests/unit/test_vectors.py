"""Python and the widget count texts alike: the vectors that both read."""

import json
from pathlib import Path
from typing import Any

import pytest

from embed_label.regions.space import Passage
from embed_label.regions.span import Span
from embed_label.wire import clean_text

VECTORS = json.loads((Path(__file__).parents[1] / "vectors" / "offsets.json").read_text("utf-8"))


def named(case: dict[str, Any]) -> str:
    return case["name"]


@pytest.mark.parametrize("case", VECTORS["texts"], ids=named)
def test_a_code_point_begins_where_utf_16_says(case: dict[str, Any]) -> None:
    text = case["text"]
    units = [len(text[:at].encode("utf-16-le")) // 2 for at in range(len(text) + 1)]
    assert units == case["utf16"]
    assert "".join(case["graphemes"]) == text
    assert clean_text(text) == text


@pytest.mark.parametrize("case", VECTORS["texts"], ids=named)
def test_a_mark_quotes_the_text_between_its_offsets(case: dict[str, Any]) -> None:
    text = case["text"]
    ends = {0}
    for grapheme in case["graphemes"]:
        ends.add(max(ends) + len(grapheme))
    for mark in case["marks"]:
        if mark["span"] is None:
            continue
        span = Span(id="one", source="text", **mark["span"])
        assert span.text == text[span.start : span.end]
        assert span.flaw(Passage(length=len(text))) is None
        assert {span.start, span.end} <= ends


@pytest.mark.parametrize("case", VECTORS["cleaned"], ids=named)
def test_cleaning_a_text_moves_no_offset(case: dict[str, Any]) -> None:
    cleaned = clean_text("".join(map(chr, case["units"])))
    assert cleaned == case["cleaned"]
    assert len(cleaned) == case["length"]
    assert clean_text(cleaned) == cleaned
