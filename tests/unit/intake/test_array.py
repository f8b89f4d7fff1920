"""An array is read element by element, whatever stands in it and wherever it is cut."""

import io
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from embed_label.errors import ArrayBroken
from embed_label.intake import array
from embed_label.intake.array import Array

VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(10**15), 10**15)
    | st.floats(allow_nan=False)
    | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=10,
).filter(lambda value: "inf" not in repr(value).lower())


def read(text: str | bytes) -> list[Any]:
    return list(Array(io.BytesIO(text if isinstance(text, bytes) else text.encode())))


@given(st.lists(VALUES), st.integers(1, 9), st.sampled_from([None, 1]))
def test_an_array_comes_out_as_it_was_whatever_the_pieces(
    values: list[Any], piece: int, indent: int | None
) -> None:
    text = json.dumps(values, ensure_ascii=False, indent=indent)
    text = text.encode("utf-8", "surrogatepass").decode("utf-8", "replace")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(array, "PIECE", piece)
        assert read(text) == json.loads(text)


def test_each_element_is_known_by_the_line_it_begins_at() -> None:
    lines = Array(io.BytesIO(b'[\n\n{"a":\n1},\n\n 2\n,3]'))
    assert [(value, lines.line) for value in lines] == [({"a": 1}, 3), (2, 6), (3, 7)]


@pytest.mark.parametrize(
    ("text", "line", "why", "before"),
    [
        ("[1,\n2,\nx,\n4]", 3, "Expecting value", [1, 2]),
        ("[1\n2]", 2, "'2' is no comma", [1]),
        ("[1,2", 1, "not closed", [1, 2]),
        ('[1,"ab', 1, "Unterminated", [1]),
        ("[1] x", 1, "behind its end", [1]),
        ("[1,\nNaN]", 2, "NaN is no number", [1]),
        ("[1,\n-Infinity]", 2, "no number", [1]),
        (f"[1,{'9' * 5000}]", 1, "too many digits", [1]),
        (f"[1,{'[' * 100_000}", 1, "nested deeper", [1]),
        (b'[1,\n"\xff"]', 1, "UTF-8", []),
    ],
)
def test_what_breaks_an_array_is_said_and_what_came_before_is_read(
    text: str | bytes, line: int, why: str, before: list[int]
) -> None:
    got: list[Any] = []
    with pytest.raises(ArrayBroken, match=why) as broken:
        got.extend(iter_into(text, got))
    assert broken.value.line == line
    assert got == before


def iter_into(text: str | bytes, got: list[Any]) -> list[Any]:
    for value in Array(io.BytesIO(text if isinstance(text, bytes) else text.encode())):
        got.append(value)
    return []


def test_an_element_larger_than_any_task_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(array, "LARGEST", 1000)
    monkeypatch.setattr(array, "PIECE", 100)
    with pytest.raises(ArrayBroken, match="more than 1,000"):
        read(f'["{"a" * 5000}"]')
