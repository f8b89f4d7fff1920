"""What was sent is kept as text, whatever it is."""

import json
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from embed_label.store.ledger.sent import as_text

anything = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(st.characters())
    | st.binary(max_size=4)
    | st.builds(lambda: 10**5000)
    | st.builds(object),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(st.text(max_size=4) | st.integers() | st.none(), inner, max_size=4)
        | st.tuples(inner, inner)
    ),
)


@given(anything)
def test_anything_becomes_a_text_that_every_database_takes(value: Any) -> None:
    text = as_text(value)
    assert "\0" not in text
    text.encode()


@given(
    st.dictionaries(
        st.text("abc", max_size=4),
        st.integers() | st.text(st.characters(codec="utf-8", exclude_characters="\0")) | st.none(),
    )
)
def test_what_is_json_stays_json(value: dict[str, Any]) -> None:
    assert json.loads(as_text(value)) == value


def test_what_json_refuses_keeps_every_part() -> None:
    ring: list[Any] = ["first"]
    ring.append(ring)
    assert as_text({"a": ring, "b": 10**5000, "c": [True, None, 1.5, "\ud800"]}) == (
        f'{{"a": ["first", "(itself)"], "b": {hex(10**5000)}, "c": [true, null, 1.5, "\ufffd"]}}'
    )


def test_one_value_in_two_places_is_written_twice() -> None:
    shared = ["x"]
    assert as_text([shared, shared, {}, [], 10**5000]).startswith('[["x"], ["x"], {}, [], 0x')


def test_bytes_and_text_stay_as_they_came() -> None:
    assert as_text(b'{"a": 1') == '{"a": 1'
    assert as_text("\ud83e\udd8a\0") == "🦊\ufffd"
