"""The short way to a task comes to the same task, id and hash as the long one."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from embed_label.intake.brought import content_id
from embed_label.intake.plain_task import plain_task
from embed_label.task import Task

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=12,
)
DATA = st.dictionaries(st.text(), VALUES, max_size=4)


@given(st.none() | st.text(max_size=5), DATA, DATA)
def test_the_short_way_gives_what_the_long_one_gives(
    name: str | None, data: dict[str, Any], meta: dict[str, Any]
) -> None:
    found = plain_task(name, data, meta)
    if found is None:
        return
    task, version = found
    long = Task(id=name or "-", data=data, meta=meta)
    long = long if name else long.model_copy(update={"id": content_id(long)})
    assert task == long
    assert version == long.version
    assert task.model_dump_json() == long.model_dump_json()


@pytest.mark.parametrize(
    "data",
    [
        {"a": float("nan")},
        {"a": float("inf")},
        {"a": "\0"},
        {"a": "\ud800"},
        {"\ud83e\udd8a": 1},
        {"a": 1 << 63},
        {"a": [[[[[[[[[[{"b": ["["] * 60}]]]]]]]]]]},
    ],
)
def test_what_needs_a_closer_look_does_not_go_the_short_way(data: dict[str, Any]) -> None:
    assert plain_task("a", data, {}) is None


def test_most_tasks_go_the_short_way() -> None:
    assert plain_task(None, {"text": "Grüße 🦊 \n", "n": -1.5e-7, "list": [1, {"a": None}]}, {})
