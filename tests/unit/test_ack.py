"""What a host hands back to its widgets."""

import pytest

import embed_label as el

DONE = el.Completion(id="c1", task="t1", annotation=el.Annotation())


def test_an_acknowledged_id_is_last_and_stands_once() -> None:
    assert el.ack(["c1", "c0"], DONE) == ["c0", "c1"]


def test_a_dict_is_acknowledged_like_a_completion() -> None:
    assert el.ack([], {"id": "c7"}) == ["c7"]


def test_the_newest_hundred_are_kept() -> None:
    acked = [f"old{n}" for n in range(100)]
    assert el.ack(acked, DONE) == [*acked[1:], "c1"]


def test_what_was_given_stays_as_it_was() -> None:
    acked: list[str] = []
    el.ack(acked, DONE)
    assert acked == []


def test_a_refusal_says_why_and_with_which_code() -> None:
    error = el.InvalidCompletion("the box leaves the image", code="invalid")
    refusal = {"id": "c1", "reason": "the box leaves the image", "code": "invalid"}
    assert el.refuse([], DONE, error) == [refusal]


def test_a_conflict_has_a_code_too() -> None:
    assert el.refuse([], DONE, el.Conflict("taken"))[0]["code"] == "conflict"


def test_a_second_refusal_of_the_same_completion_is_heard_too() -> None:
    once = el.refuse([], DONE, el.Conflict("first"))
    twice = el.refuse(once, DONE, el.Conflict("second"))
    assert [each["reason"] for each in twice] == ["first", "second"]


def test_what_has_no_id_cannot_be_answered() -> None:
    with pytest.raises(el.InvalidCompletion, match="no id"):
        el.ack([], {"task": "t1"})
