"""Spans: what two share, and whether one lies in its text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from embed_label.regions import Passage, Plane, Span


def over(start: int, length: int) -> Span:
    return Span(id="s", source="text", start=start, end=start + length)


spans = st.builds(over, st.integers(0, 30), st.integers(1, 20))
long_spans = st.builds(over, st.integers(0, 10**18), st.integers(1, 10**18))


@given(spans, spans)
def test_overlap_is_the_share_of_characters_that_are_in_both(one: Span, other: Span) -> None:
    first, second = set(range(one.start, one.end)), set(range(other.start, other.end))
    expected = len(first & second) / len(first | second)
    assert one.overlap(other) == pytest.approx(expected)


@given(long_spans, long_spans)
def test_overlap_is_symmetric_and_between_none_and_all(one: Span, other: Span) -> None:
    assert 0 <= one.overlap(other) <= 1
    assert one.overlap(other) == other.overlap(one)
    assert one.overlap(one) == 1


def test_spans_that_only_touch_do_not_overlap() -> None:
    assert over(0, 3).overlap(over(3, 3)) == 0


@given(st.integers(1, 1000), st.data())
def test_a_span_has_a_flaw_exactly_where_it_leaves_its_text(
    length: int, data: st.DataObject
) -> None:
    span = data.draw(spans)
    flaw = span.flaw(Passage(length=length))
    assert (flaw is None) == (span.end <= length)


def test_a_span_that_leaves_its_text_is_told_by_how_much() -> None:
    flaw = over(2, 5).flaw(Passage(length=6))
    assert flaw == "the span 2 to 7 leaves the text of 6 characters"


def test_a_span_cannot_lie_on_an_image() -> None:
    assert over(0, 1).flaw(Plane(width=9, height=9)) == "a span needs a text"


@pytest.mark.parametrize(
    ("start", "end", "said"),
    [(3, 3, "must come after"), (4, 3, "must come after"), (-1, 3, "start"), (0.5, 3, "start")],
)
def test_a_span_that_marks_nothing_is_none(start: float, end: int, said: str) -> None:
    with pytest.raises(ValidationError, match=said):
        Span.model_validate({"source": "text", "start": start, "end": end})
