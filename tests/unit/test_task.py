"""A task, and what an interface misses in it."""

import pytest
from pydantic import JsonValue

from embed_label.errors import TaskError
from embed_label.task import Task
from tests.unit.given import DATA, an_interface, nested


def test_a_task_that_has_everything_has_no_gaps() -> None:
    assert Task(data=DATA).gaps(an_interface()) == {}


@pytest.mark.parametrize(
    ("data", "there"),
    [
        ({}, "nothing"),
        ({"photo": None}, "nothing"),
        ({"photo": ""}, "an empty text"),
        ({"photo": "  "}, "'  '"),
        ({"photo": 7}, "7"),
        ({"photo": {"url": "/a.jpg"}}, "{'url': '/a.jpg'}"),
    ],
    ids=["missing", "null", "empty", "blank", "number", "object"],
)
def test_a_gap_names_the_source_the_variable_and_what_is_there(
    data: dict[str, JsonValue], there: str
) -> None:
    gaps = Task(data={"text": "hello", **data}).gaps(an_interface())
    assert list(gaps) == ["photo"]
    assert isinstance(gaps["photo"], TaskError)
    assert str(gaps["photo"]) == f'source "photo" shows $photo, but the task has {there} there'


def test_every_gap_is_found() -> None:
    assert set(Task(data={}).gaps(an_interface())) == {"photo", "text"}


def test_what_is_there_is_shown_in_short() -> None:
    gaps = Task(data={"photo": {"url": "x" * 5000}, "text": "hello"}).gaps(an_interface())
    assert len(str(gaps["photo"])) < 200


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ({}, "data: Field required"),
        ({"data": None}, "data"),
        ({"data": {"x": float("nan")}}, "data.x"),
        ({"data": {"x": object()}}, "data.x"),
        ({"data": {"x": nested(70)}}, "nested deeper than 64 levels"),
        ({"data": {}, "id": ""}, "id"),
        ({"data": {}, "meat": {}}, "meat"),
        (None, "Task"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_task_that_cannot_be_is_a_task_error_that_says_where(value: object, said: str) -> None:
    with pytest.raises(TaskError) as error:
        Task.model_validate(value)
    assert said in str(error.value)


@pytest.mark.parametrize("data", [{1: 2}, {"a": [{None: 1}]}])
def test_a_key_that_is_no_text_is_a_task_error(data: object) -> None:
    with pytest.raises(TaskError):
        Task.model_validate({"data": data})


def test_a_task_that_was_taken_has_a_version() -> None:
    try:
        task = Task(data={"count": 10**5000})
    except TaskError:
        return
    assert task.version


def test_data_is_cleaned_keys_and_all() -> None:
    task = Task.model_validate({"data": {"a\0": ["b\ud800"]}, "meta": {"c": "\0"}})
    assert task.data == {"a\ufffd": ["b\ufffd"]}
    assert task.meta == {"c": "\ufffd"}


def test_a_task_gets_an_id_of_its_own() -> None:
    assert Task(data={}).id != Task(data={}).id


def test_the_same_task_is_the_same_version_whatever_the_order_of_its_data() -> None:
    one, other = Task(id="t", data={"a": 1, "b": 2}), Task(id="t", data={"b": 2, "a": 1})
    assert one.version == other.version
    assert one.version != Task(id="t", data={"a": 1, "b": 3}).version
