"""What a completion says of the outputs that were compared."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import embed_label as el
from embed_label.jobs.compare import Asked, of_contents
from embed_label.jobs.outputs import outputs_of

NOTHING = el.Showing()
SIDES: list[Any] = ["left", "right", "tie", "both_bad"]


def compared(*names: str, models: dict[str, str] | None = None) -> tuple[el.Task, el.Interface]:
    made = of_contents(outputs_of(dict.fromkeys(names, "x"), "it"), Asked(), models=models)
    return el.Task(id="t", data=made.data), made.interface  # pyright: ignore[reportArgumentType] JSON


def said(*answers: Any, **more: Any) -> el.Completion:
    return el.Completion(task="t", annotation=el.Annotation(answers=answers), **more)


def picked(side: Any) -> el.Completion:
    return said(el.PairwiseAnswer(question="preference", picked=side))


def ranked(*order: str) -> el.Completion:
    return said(el.RankingAnswer(question="preference", order=order))


@pytest.mark.parametrize(
    ("side", "tiers", "is_bad"),
    [
        ("left", (("a",), ("b",)), False),
        ("right", (("b",), ("a",)), False),
        ("tie", (("a", "b"),), False),
        ("both_bad", (("a", "b"),), True),
    ],
)
def test_of_two_one_is_better_or_neither_is(side: str, tiers: Any, is_bad: bool) -> None:
    vote = el.vote_of(picked(side), *compared("a", "b"), NOTHING)
    assert vote == el.Vote(("a", "b"), tiers, is_bad)


@given(st.permutations("abcd"))
def test_of_more_the_order_is_the_vote(order: list[str]) -> None:
    vote = el.vote_of(ranked(*order), *compared(*"abcd"), NOTHING)
    assert vote == el.Vote(tuple("abcd"), tuple((name,) for name in order))


@given(st.sampled_from(SIDES))
def test_whichever_side_they_stood_on_the_vote_is_the_same(side: Any) -> None:
    there = {"left": "right", "right": "left"}.get(side, side)
    one = el.vote_of(picked(side), *compared("a", "b"), NOTHING)
    other = el.vote_of(picked(there), *compared("b", "a"), NOTHING)
    assert one is not None
    assert other is not None
    assert one.models == other.models[::-1]
    assert [set(tier) for tier in one.tiers] == [set(tier) for tier in other.tiers]
    assert one.is_bad == other.is_bad


def test_aliases_are_resolved_by_the_showing() -> None:
    showing = el.Showing(models={"A": "gpt", "B": "ours", "C": "third"})
    vote = el.vote_of(ranked("C", "A", "B"), *compared("A", "B", "C"), showing)
    assert vote == el.Vote(("gpt", "ours", "third"), (("third",), ("gpt",), ("ours",)))


def test_else_by_the_task_and_else_the_name_is_the_model() -> None:
    task, face = compared("one", "two", models={"one": "gpt-5"})
    vote = el.vote_of(picked("left"), task, face, NOTHING)
    assert vote == el.Vote(("gpt-5", "two"), (("gpt-5",), ("two",)))


def test_of_predictions_the_models_are_those_of_the_showing_or_of_the_completion() -> None:
    face = el.Interface(
        body=[
            el.Lineup(children=[el.ImageSource(name="image")]),
            el.Pairwise(name="preference", left="y", right="x"),
        ]
    )
    task = el.Task(id="t", data={"image": "/a.png"})
    predictions = [el.Annotation(model="x"), el.Annotation(model="y")]
    answer = el.PairwiseAnswer(question="preference", picked="left")
    shown = said(answer, predictions=predictions)
    expected = el.Vote(("y", "x"), (("y",), ("x",)))
    assert el.vote_of(shown, task, face, NOTHING) == expected
    assert el.vote_of(said(answer), task, face, el.Showing(predictions=predictions)) == expected
    blind = el.Showing(predictions=predictions, models={"x": "y", "y": "x"})
    assert el.vote_of(said(answer), task, face, blind) == el.Vote(("x", "y"), (("x",), ("y",)))


PLAIN = [el.TextSource(name="left_text"), el.TextSource(name="right_text")]


@pytest.mark.parametrize("sides", [{}, {"left": "left_text", "right": "right_text"}])
def test_two_sources_without_a_lineup_are_compared_too(sides: dict[str, str]) -> None:
    face = el.Interface(body=[*PLAIN, el.Pairwise(name="preference", **sides)])
    task = el.Task(id="t", data={"left_text": "x", "right_text": "y"})
    vote = el.vote_of(picked("right"), task, face, NOTHING)
    assert vote == el.Vote(("left_text", "right_text"), (("right_text",), ("left_text",)))


def test_buckets_are_tiers_in_the_order_of_the_question_and_empty_ones_are_none() -> None:
    task, face = compared("a", "b", "c")
    buckets = el.Ranking(name="sorted", entries=list("abc"), buckets=["good", "fair", "bad"])
    face = el.Interface(body=[face.lineups[0], buckets])
    answer = el.RankingAnswer(question="sorted", buckets={"bad": ["a"], "good": ["c", "b"]})
    vote = el.vote_of(said(answer), task, face, NOTHING)
    assert vote == el.Vote(("a", "b", "c"), (("c", "b"), ("a",)))


@pytest.mark.parametrize(
    "completion",
    [
        said(),
        said(el.CommentAnswer(question="preference", text="x")),
        said(skipped="too hard"),
        said(el.PairwiseAnswer(question="preference", picked="left"), skipped="x"),
        said(el.PairwiseAnswer(question="preference", picked="left", region="r")),
        said(el.PairwiseAnswer(question="elsewhere", picked="left")),
    ],
)
def test_where_nothing_was_said_there_is_no_vote(completion: el.Completion) -> None:
    assert el.vote_of(completion, *compared("a", "b"), NOTHING) is None


def test_a_ranking_of_something_else_is_no_vote() -> None:
    hits = el.Ranking(name="hits", entries=["first", "second"])
    face = el.Interface(body=[*PLAIN, hits])
    task = el.Task(id="t", data={"left_text": "x", "right_text": "y"})
    answer = el.RankingAnswer(question="hits", order=["first", "second"])
    assert el.vote_of(said(answer), task, face, NOTHING) is None


def test_three_sources_and_a_question_that_does_not_say_which_are_no_vote() -> None:
    face = el.Interface(body=[*PLAIN, el.TextSource(name="third"), el.Pairwise(name="preference")])
    task = el.Task(id="t", data={})
    assert el.vote_of(picked("left"), task, face, NOTHING) is None


def test_a_ranking_whose_entries_come_from_the_task_is_a_vote() -> None:
    task, face = compared("a", "b", "c")
    question = el.Ranking(name="preference", entries="$names")
    face = el.Interface(body=[face.lineups[0], question])
    task = el.Task(id="t", data={**task.data, "names": ["a", "b", "c"]})
    vote = el.vote_of(ranked("b", "c", "a"), task, face, NOTHING)
    assert vote == el.Vote(("a", "b", "c"), (("b",), ("c",), ("a",)))
