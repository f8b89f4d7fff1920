"""A completion, from whatever a handler was given."""

import copy
from types import MappingProxyType
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from embed_label.annotation import Annotation
from embed_label.completion import Completion
from embed_label.errors import InvalidCompletion
from embed_label.verdict import Diff
from embed_label.wire import MAX_DEPTH
from tests.unit.given import Rude, a_box, a_span, an_annotation, an_interface, any_text, nested


def sent(**other: Any) -> dict[str, Any]:
    """What a browser sends: plain JSON values."""
    annotation = an_annotation().to_dict()
    return {"id": "c1", "task": "t1", "annotation": annotation, "lead_time": 2.5, **other}


def with_region(**other: Any) -> dict[str, Any]:
    return sent(annotation={"id": "a1", "regions": [a_box(**other)]})


def refused(value: Any) -> str:
    with pytest.raises(InvalidCompletion) as error:
        Completion.read(value)
    assert error.value.code == "shape"
    return str(error.value)


def test_what_a_browser_sends_is_read() -> None:
    read = Completion.read(sent())
    assert (read.id, read.task, read.lead_time) == ("c1", "t1", 2.5)
    assert read.annotation == an_annotation()


def test_a_completion_and_any_mapping_are_read_alike() -> None:
    read = Completion.read(sent())
    assert Completion.read(read) is read
    assert Completion.read(MappingProxyType(sent())) == read
    assert Completion.model_validate(sent()) == read
    assert Completion.read(read.to_dict()) == read


BAD: dict[str, tuple[dict[str, Any], str]] = {
    "null where a number belongs": (with_region(x=None), "annotation.regions.0.box.x"),
    "NaN": (with_region(x=float("nan")), "annotation.regions.0.box.x"),
    "infinite": (with_region(width=float("inf")), "annotation.regions.0.box.width"),
    "no lead time": (sent(lead_time=float("nan")), "lead_time"),
    "negative time": (sent(lead_time=-1), "lead_time: Input should be greater"),
    "time without a zone": (sent(created_at="2024-01-01T00:00:00"), "created_at"),
    "huge time": (sent(lead_time=10**5000), "lead_time"),
    "huge number in a box": (
        with_region(x=10**400),
        "annotation.regions.0.x: the number is too large",
    ),
    "a span the wrong way round": (
        sent(annotation={"regions": [a_span(start=7, end=6)]}),
        "annotation.regions.0.span: Value error, end 6 must come after start 7",
    ),
    "unknown region kind": (
        sent(annotation={"regions": [{"kind": "hologram"}]}),
        "annotation.regions.0: Input tag 'hologram'",
    ),
    "a region that is none": (sent(annotation={"regions": [5]}), "annotation.regions.0"),
    "a region without a name": (with_region(id=None), "annotation.regions.0.box.id"),
    "no annotation": (sent(annotation=None), "annotation"),
    "a text for an annotation": (sent(annotation="none"), "annotation"),
    "predictions that are none": (sent(predictions=None), "predictions"),
    "no task": (sent(task=None), "task"),
    "no id": ({"task": "t1", "annotation": {}}, "needs an id"),
    "null for an id": (sent(id=None), "needs an id"),
    "a number for an id": (sent(id=7), "id"),
    "an empty id": (sent(id=""), "id"),
    "a foreign value for an id": (sent(id=Rude()), "id"),
    "nested too deep": (sent(widget=nested(MAX_DEPTH)), "nested deeper than 64 levels"),
    "nested too deep where nobody looks": (sent(new=nested(100_000)), "nested deeper"),
    "a foreign value": (sent(widget=Rude()), "widget: Input should be a valid string (got a Rude)"),
    "a foreign value deep inside": (with_region(labels=[Rude()]), "(got a Rude)"),
    "an interface that cannot be": (
        sent(carried={"task": {"id": "t1", "data": {}}, "interface": {"body": []}}),
        "needs a source or a question",
    ),
    "a task that cannot be": (
        sent(carried={"task": {"id": "t1"}, "interface": {"body": [{"kind": "row"}]}}),
        "data",
    ),
}


@pytest.mark.parametrize(("value", "said"), BAD.values(), ids=BAD)
def test_what_is_no_completion_is_refused_with_the_place_of_the_flaw(
    value: dict[str, Any], said: str
) -> None:
    assert said in refused(value)


@pytest.mark.parametrize("value", [None, 5, [1], "c1", {1: 2}, {Rude(): 1}], ids=type)
def test_what_is_not_even_an_object_is_refused(value: Any) -> None:
    refused(value)


def test_what_holds_itself_is_refused() -> None:
    circle = sent()
    circle["widget"] = [circle]
    assert "nested deeper" in refused(circle)


def test_a_completion_that_was_read_can_be_written_down() -> None:
    try:
        read = Completion.read(sent(wire=10**5000))
    except InvalidCompletion:
        return
    assert read.content


@given(any_text)
def test_lone_surrogates_become_one_replacement_each(text: str) -> None:
    read = Completion.read(sent(widget=text, **{text + "new": text}))
    assert len(read.widget.encode("utf-16-le")) == len(text.encode("utf-16-le", "surrogatepass"))
    assert "\0" not in read.widget
    assert read.content


def newer() -> dict[str, Any]:
    """A completion of a widget that knows more, in every part of it."""
    value = sent(mood="good", predictions=[an_annotation(id="p1").to_dict()])
    value["carried"] = {
        "task": {"id": "t1", "data": {"photo": "/a.jpg"}, "urgent": True},
        "interface": an_interface().to_dict() | {"dark": True},
        "locale": "de",
    }
    annotation = value["annotation"]
    annotation["mood"] = "good"
    annotation["regions"][0]["tilt"] = 3
    annotation["answers"][0]["after"] = [1, 2]
    annotation["spaces"]["photo"]["depth"] = 8
    value["predictions"][0]["regions"][1]["tilt"] = None
    value["carried"]["interface"]["body"][2]["labels"][0]["shape"] = "round"
    value["carried"]["interface"]["body"][0]["zoom"] = 2
    return value


@pytest.mark.parametrize("read", [Completion.read, Completion.model_validate])
def test_what_a_newer_widget_adds_is_left_out_however_deep(read: Any) -> None:
    completion = read(newer())
    assert completion.annotation == an_annotation()
    assert completion.predictions == (an_annotation(id="p1"),)
    assert completion.carried.interface == an_interface()
    for word in ("mood", "tilt", "after", "depth", "urgent", "dark", "locale", "shape", "zoom"):
        assert f"'{word}'" not in str(completion.to_dict())


def test_reading_changes_nothing_of_what_was_given() -> None:
    value, before = newer(), newer()
    Completion.read(value)
    assert value == before


def test_what_people_write_is_held_to_the_letter() -> None:
    with pytest.raises(ValidationError, match="predictons"):
        Completion(task="t1", annotation=Annotation(), predictons=[])


def nameless() -> dict[str, Any]:
    value = sent(predictions=[{"regions": [a_box()]}, {"regions": [a_box(), a_span()]}])
    del value["annotation"]["id"]
    for part in (value["annotation"], *value["predictions"]):
        for region in part["regions"]:
            del region["id"]
    return value | {"annotation": value["annotation"] | {"answers": []}}


def test_parts_without_an_id_are_named_after_their_completion() -> None:
    read = Completion.read(nameless())
    parts = (read.annotation, *read.predictions)
    names = [name for part in parts for name in (part.id, *(each.id for each in part.regions))]
    assert len(set(names)) == len(names) == 8
    assert all(name.startswith("c1.") for name in names)


def test_the_same_completion_without_ids_inside_is_the_same_content() -> None:
    first, again = Completion.read(nameless()), Completion.model_validate(nameless())
    assert first == again
    assert first.content == again.content


def test_a_carried_task_without_an_id_is_the_task_that_is_answered() -> None:
    carried = {"task": {"data": {}}, "interface": an_interface().to_dict()}
    first, again = Completion.read(sent(carried=carried)), Completion.read(sent(carried=carried))
    assert first.content == again.content


@given(st.sampled_from(["task", "lead_time", "widget", "skipped"]))
def test_other_content_has_another_hash(field: str) -> None:
    other = {"task": "t2", "lead_time": 3, "widget": "w", "skipped": "too dark"}[field]
    assert Completion.read(sent(**{field: other})).content != Completion.read(sent()).content


def test_the_ticket_is_no_part_of_the_content() -> None:
    renewed = Completion.read(sent(ticket="fresh"))
    assert renewed.content == Completion.read(sent(ticket="stale")).content


def test_a_region_of_other_content_makes_other_content() -> None:
    value = copy.deepcopy(sent())
    value["annotation"]["regions"][0]["x"] = 11
    assert Completion.read(value).content != Completion.read(sent()).content


def test_a_completion_knows_what_became_of_its_predictions() -> None:
    predictions = [{"id": "p", "regions": [a_box(id="p1"), a_box(id="p2"), a_box(id="p3")]}]
    regions = [
        a_box(id="r1", derived_from="p1"),
        a_box(id="r2", derived_from="p2", x=11),
        a_box(id="r4"),
    ]
    done = Completion.read(sent(annotation={"regions": regions}, predictions=predictions))
    assert done.diff == Diff(accepted=1, edited=1, rejected=1, added=1)
    assert [each.outcome for each in done.verdicts] == ["accepted", "edited", "added", "rejected"]
