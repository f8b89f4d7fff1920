"""What a source shows of a task: the vectors that the widget reads too, and what is missing."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import JsonValue

from embed_label.errors import TaskError
from embed_label.lookup import lookup
from embed_label.modalities import ImageSource, TextSource
from tests.unit.given import json_values

VECTORS = json.loads((Path(__file__).parents[2] / "vectors" / "lookup.json").read_text("utf-8"))

keys = st.text(st.characters(exclude_characters=".[]"), min_size=1, max_size=5)


@pytest.mark.parametrize("vector", VECTORS, ids=lambda vector: vector["value"])
def test_a_variable_reaches_what_the_vectors_say(vector: dict[str, Any]) -> None:
    assert lookup(vector["value"], vector["data"]) == vector["found"]


@given(keys, st.lists(keys | st.integers(0, 3), max_size=5), json_values)
def test_every_place_in_the_data_can_be_reached(
    first: str, path: list[str | int], bottom: JsonValue
) -> None:
    inside, variable = bottom, f"${first}"
    for step in reversed(path):
        inside = {step: inside} if isinstance(step, str) else [None] * step + [inside]
    for step in path:
        variable += f".{step}" if isinstance(step, str) else f"[{step}]"
    assert lookup(variable, {first: inside}) == bottom


@given(st.text(max_size=12).map("$".__add__), st.dictionaries(keys, json_values, max_size=3))
def test_no_variable_is_an_error(variable: str, data: dict[str, JsonValue]) -> None:
    lookup(variable, data)


@pytest.mark.parametrize("variable", ["$a[" + "9" * 5000 + "]", "$a[99999999999999999999]"])
def test_an_index_beyond_counting_finds_nothing(variable: str) -> None:
    assert lookup(variable, {"a": ["x"]}) is None


def test_a_source_shows_the_variable_of_its_name_by_default() -> None:
    assert ImageSource(name="photo").read({"photo": "/a.jpg"}) == "/a.jpg"


def test_a_source_shows_the_variable_or_the_text_that_it_is_given() -> None:
    assert ImageSource(name="photo", value="$pages[0]").read({"pages": ["/a.jpg"]}) == "/a.jpg"
    assert TextSource(name="text", value="read this").read({}) == "read this"


def test_a_missing_value_is_a_task_error_that_names_source_and_variable() -> None:
    with pytest.raises(TaskError) as error:
        ImageSource(name="photo", value="$pages[3].url").read({"pages": []})
    said = 'source "photo" shows $pages[3].url, but the task has nothing there'
    assert str(error.value) == said


@pytest.mark.parametrize("found", ["", " \n", 7, True, [], {"url": "/a.jpg"}, None])
def test_what_is_no_text_is_not_shown(found: JsonValue) -> None:
    with pytest.raises(TaskError, match='source "photo"'):
        ImageSource(name="photo").read({"photo": found})


def test_what_is_shown_is_clean() -> None:
    assert TextSource(name="text").read({"text": "a\0b"}) == "a\ufffdb"
