"""What is refused is kept, whatever it is."""

import json
from contextlib import suppress
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from embed_label.completion import Completion
from embed_label.errors import InvalidCompletion
from embed_label.store import LabelStore
from embed_label.store.ledger.sent import Sent
from tests.contract.given import a_carried, a_task, an_answer, an_interface


def refuse(store: LabelStore, sent: Any, author: str = "ann") -> InvalidCompletion:
    with pytest.raises(InvalidCompletion) as error:
        store.put(sent, author=author)
    return error.value


def test_a_refused_completion_is_kept_with_its_reason_author_and_time(store: LabelStore) -> None:
    sent = an_answer(store.ticket(a_task(), an_interface()))
    sent["annotation"]["regions"][0]["labels"] = ["animul"]
    error = refuse(store, sent)
    assert 'did you mean "animal"' in str(error)
    (kept,) = store.refused()
    assert (kept.id, kept.code, kept.reason) == (sent["id"], "invalid", str(error))
    assert kept.author == "ann"
    assert (datetime.now(UTC) - kept.received_at).total_seconds() < 60
    assert Completion.read(json.loads(kept.body)) == Completion.read(sent)
    assert list(store.annotations()) == []


def test_the_same_refusal_of_the_same_body_is_kept_once(store: LabelStore) -> None:
    sent = an_answer()
    for _ in range(3):
        refuse(store, sent)
    refuse(store, sent, author="bob")
    assert [each.author for each in store.refused()] == ["ann", "bob"]


def deep(levels: int) -> Any:
    value: Any = "bottom"
    for _ in range(levels):
        value = [value]
    return value


def circle() -> dict[str, Any]:
    value: dict[str, Any] = {"task": "t1"}
    value["itself"] = value
    return value


class Rude:
    def __repr__(self) -> str:
        raise RuntimeError("no")


@pytest.mark.parametrize(
    ("more", "kept"),
    [
        ({"lead_time": float("nan")}, "NaN"),
        ({"lead_time": float("inf")}, "Infinity"),
        ({"lead_time": -1}, "-1"),
        ({"lead_time": 10**5000}, hex(10**5000)),
        ({"wire": 10**5000}, hex(10**5000)),
        ({"task": None}, "null"),
        ({"annotation": None}, "null"),
        ({"annotation": deep(70)}, "bottom"),
        ({"annotation": deep(100_000)}, "bottom"),
        ({"annotation": circle()}, "itself"),
        ({"annotation": Rude()}, "Rude"),
        ({"widget": object()}, "<object object"),
        ({"widget": {"\ud800": "\0"}}, "\ufffd"),
        ({1: 2}, "1"),
    ],
    ids=lambda value: str(value)[:30] if isinstance(value, str) else "",
)
def test_what_cannot_even_be_json_is_refused_and_kept(
    store: LabelStore, more: dict[Any, Any], kept: str
) -> None:
    error = refuse(store, an_answer() | more)
    assert error.code == "shape"
    (refused,) = store.refused()
    assert kept in refused.body


@pytest.mark.parametrize(
    "sent", [None, [1], 5, "hello", b"\xff\xfe{", "{", "[" * 100_000, "9" * 5000]
)
def test_what_is_no_object_is_refused_and_kept(store: LabelStore, sent: Any) -> None:
    assert refuse(store, sent).code == "shape"
    assert len(store.refused()) == 1


def test_a_null_where_a_number_belongs_is_refused(store: LabelStore) -> None:
    sent = a_carried()
    sent["annotation"]["regions"][0]["start"] = None
    assert "start" in str(refuse(store, sent))


@pytest.mark.parametrize("part", ["task", "interface"])
def test_a_carried_part_that_cannot_be_is_refused(store: LabelStore, part: str) -> None:
    sent = a_carried()
    sent["carried"][part] = {"body": []}
    assert refuse(store, sent).code == "shape"


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(st.characters()),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3)
    ),
    max_leaves=8,
)


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(data=st.data())
def test_any_damage_is_stored_as_a_completion_or_kept_as_refused(
    store: LabelStore, data: st.DataObject
) -> None:
    sent = a_carried()
    place: Any = sent
    while True:
        key = data.draw(
            st.sampled_from(list(place) if isinstance(place, dict) else range(len(place)))
        )
        if not (isinstance(place[key], dict | list) and place[key]) or data.draw(st.booleans()):
            break
        place = place[key]
    place[key] = data.draw(json_values)
    before = len(store.refused())
    try:
        sent = Sent.read(sent).completion
    except InvalidCompletion:
        refuse(store, sent)
        assert len(store.refused()) == before + 1
        return
    with suppress(InvalidCompletion):
        receipt = store.put(sent, author="ann")
        stored = store.completion(receipt.id)
        assert stored is not None
        assert stored.completion == sent
        return
    assert len(store.refused()) == before + 1
