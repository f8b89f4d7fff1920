"""An interface is filled for its task: the vectors that the widget reads too."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from pydantic import JsonValue

from embed_label.interface import Interface
from tests.unit.given import json_values

VECTORS = json.loads((Path(__file__).parents[2] / "vectors" / "filling.json").read_text("utf-8"))


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
