"""An interface is filled for its task: the vectors that the widget reads too."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from pydantic import JsonValue

from embed_label.annotation import Annotation
from embed_label.errors import InterfaceError
from embed_label.interface import Header, Interface
from embed_label.interface.interface import walk
from tests.unit.given import json_values

FOLDER = Path(__file__).parents[2] / "vectors"
VECTORS = json.loads((FOLDER / "filling.json").read_text("utf-8"))
REPEATS = json.loads((FOLDER / "repeats.json").read_text("utf-8"))


@pytest.mark.parametrize("case", VECTORS, ids=lambda case: case["name"])
def test_an_interface_is_filled_as_the_vectors_say(case: dict[str, Any]) -> None:
    given_one = Interface.model_validate({"body": case["body"]})
    assert given_one.filled(case["data"]) == Interface.model_validate({"body": case["made"]})


def test_what_needs_nothing_of_the_task_stays_itself() -> None:
    plain = Interface.model_validate({"body": [{"kind": "rating", "name": "stars"}]})
    assert plain.filled({"stars": 5}) is plain


@given(json_values, json_values)
def test_no_data_of_a_task_breaks_its_interface(some: JsonValue, other: JsonValue) -> None:
    again = {"kind": "repeat", "on": "$some", "children": [{"kind": "yes_no", "name": "f{{idx}}"}]}
    face = Interface.model_validate(
        {
            "body": [
                {"kind": "header", "text": "$some.text"},
                {"kind": "choices", "name": "a", "variable": "$some", "title": "$other"},
                {"kind": "taxonomy", "name": "b", "variable": "$other"},
                {"kind": "tags", "name": "c", "variable": "$some"},
                {"kind": "ranking", "name": "d", "variable": "$other"},
                {"kind": "comment", "name": "e", "default": "$some"},
                again,
            ]
        }
    )
    filled = face.filled({"some": some, "other": other})
    assert set("abcde") <= set(filled.questions)


def a_repeat(name: str, depth: int, deepest: int) -> dict[str, Any]:
    index = f"<{depth}>"
    inner: dict[str, Any] = {"kind": "yes_no", "name": f"{name}_{index}"}
    if depth < deepest:
        inner = a_repeat(f"{name}_{index}", depth + 1, deepest)
    return {"kind": "repeat", "on": f"$l{depth}", "index": index, "children": [inner]}


@pytest.mark.parametrize("case", REPEATS["cases"], ids=lambda case: case["name"])
def test_repeats_are_written_out_as_often_as_a_page_can_hold(case: dict[str, Any]) -> None:
    data: dict[str, JsonValue] = {
        f"l{depth}": [0] * count for depth, count in enumerate(case["items"])
    }
    face = Interface.model_validate({"body": [a_repeat("q", 0, len(case["items"]) - 1)]})
    filled = face.filled(data)
    notes = [node.text for node, _ in walk(filled.body) if isinstance(node, Header)]
    assert len(filled.questions) == case["questions"]
    assert notes == case["notes"] if "notes" in case else len(notes) == case["notes_count"]


def test_a_repeat_over_nothing_leaves_an_interface_with_nothing_to_ask() -> None:
    face = Interface.model_validate({"body": [a_repeat("q", 0, 0)]})
    assert face.filled({"l0": []}).questions == {}
    assert list(Annotation().missing(face, {})) == []


def test_a_name_that_a_repeat_writes_twice_is_refused_with_what_to_do() -> None:
    same = {"kind": "repeat", "on": "$l", "children": [{"kind": "yes_no", "name": "same"}]}
    face = Interface.model_validate({"body": [same]})
    assert set(face.filled({"l": [1]}).questions) == {"same"}
    with pytest.raises(InterfaceError, match=r'"same" stands twice .* put its index into the name'):
        face.filled({"l": [1, 2]})
