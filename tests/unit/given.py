"""An interface with one of everything, a task for it, and an annotation that fits both."""

from typing import Any

from hypothesis import strategies as st
from pydantic import JsonValue

from embed_label.annotation import Annotation
from embed_label.interface import Interface

TEXT = "hello 🦊 world"
DATA: dict[str, JsonValue] = {"photo": "/street.jpg", "text": TEXT}

# Unlike `st.text()` this makes NUL, lone surrogates, and pairs that stand together.
any_text = st.text(st.characters() | st.sampled_from("\0\ud83d\ude00🦊a"), max_size=12)

json_values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**63) + 1, 2**63 - 1)
    | st.floats(allow_nan=False)
    | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3)
    ),
    max_leaves=8,
)


def an_interface(*more: dict[str, Any]) -> Interface:
    body: list[dict[str, Any]] = [
        {"kind": "image", "name": "photo"},
        {"kind": "text", "name": "text"},
        {"kind": "labels", "name": "things", "of": "photo", "labels": ["car", "person"]},
        {"kind": "labels", "name": "words", "of": "text", "labels": ["a", "b"], "many": True},
        {"kind": "choices", "name": "weather", "choices": ["sun", "rain"]},
        {"kind": "rating", "name": "sure", "of": "photo", "per_region": True},
        {"kind": "comment", "name": "why", "max_length": 20},
    ]
    return Interface.model_validate({"body": [*body, *more]})


def a_box(**other: Any) -> dict[str, Any]:
    box = {"kind": "box", "id": "b1", "source": "photo", "labels": ["car"]}
    return box | {"x": 10, "y": 20, "width": 30, "height": 40} | other


def a_span(**other: Any) -> dict[str, Any]:
    span = {"kind": "span", "id": "s1", "source": "text", "labels": ["a", "b"]}
    return span | {"start": 6, "end": 7, "text": "🦊"} | other


def an_annotation(**other: Any) -> Annotation:
    """Valid in all of its parts; `other` stands in place of some of them."""
    value = {
        "id": "a1",
        "regions": [a_box(), a_span()],
        "answers": [
            {"kind": "choices", "question": "weather", "chosen": ["sun"]},
            {"kind": "rating", "question": "sure", "region": "b1", "rating": 4},
            {"kind": "comment", "question": "why", "text": "because"},
        ],
        "spaces": {"photo": {"kind": "plane", "width": 100, "height": 80}},
    }
    return Annotation.model_validate(value | other)


def nested(levels: int) -> JsonValue:
    """A list in a list in a list …"""
    value: JsonValue = "bottom"
    for _ in range(levels):
        value = [value]
    return value


class Rude:
    """A stranger's value, which raises when it is looked at."""

    def __repr__(self) -> str:
        raise RuntimeError("no")
