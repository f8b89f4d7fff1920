"""What became of predicted answers; and what Python and the widget say alike of all verdicts."""

import json
from pathlib import Path
from typing import Any

import pytest

from embed_label.annotation import Annotation
from embed_label.questions import (
    Answer,
    ChoicesAnswer,
    CommentAnswer,
    QuantityAnswer,
    RatingAnswer,
    Tag,
    TagsAnswer,
    TaxonomyAnswer,
    YesNoAnswer,
)
from embed_label.regions import Box
from embed_label.verdict import Diff, Verdict, judge
from tests.unit.given import a_box

VECTORS = json.loads((Path(__file__).parents[1] / "vectors" / "verdicts.json").read_text("utf-8"))


@pytest.mark.parametrize("case", VECTORS, ids=lambda case: case["name"])
def test_the_widget_and_the_server_judge_alike(case: dict[str, Any]) -> None:
    predictions = [Annotation.model_validate(each) for each in case["predictions"]]
    found = judge(Annotation.model_validate(case["annotation"]), predictions)
    keys = ("outcome", "predicted", "region", "question", "item", "relabelled", "confirmed")
    assert [{key: getattr(each, key) for key in keys} for each in found] == case["verdicts"]


def judged(said: list[Any], *predicted: list[Any], **more: Any) -> tuple[Verdict, ...]:
    models = [
        Annotation(model=f"m{at}", score=0.5, answers=answers)
        for at, answers in enumerate(predicted)
    ]
    return judge(Annotation(answers=said, **more), models)


def pick(*chosen: str, **about: Any) -> ChoicesAnswer:
    return ChoicesAnswer(question="what", chosen=chosen, **about)


def test_an_answer_that_was_left_is_accepted_and_nobody_knows_whether_it_was_seen() -> None:
    assert judged([pick("cat")], [pick("cat")]) == (
        Verdict(outcome="accepted", model="m0", score=0.5, question="what"),
    )


@pytest.mark.parametrize(
    ("before", "after", "moved"),
    [
        (RatingAnswer(question="q", rating=3), RatingAnswer(question="q", rating=5), {"rating": 2}),
        (
            QuantityAnswer(question="q", number=1.5),
            QuantityAnswer(question="q", number=1),
            {"number": -0.5},
        ),
        (CommentAnswer(question="q", text="a"), CommentAnswer(question="q", text="b"), {}),
        (YesNoAnswer(question="q", yes=True), YesNoAnswer(question="q", yes=False), {}),
    ],
)
def test_another_answer_was_edited_and_a_number_says_how_far(
    before: Answer, after: Answer, moved: dict[str, float]
) -> None:
    (verdict,) = judged([after], [before])
    assert (verdict.outcome, verdict.moved, verdict.confirmed) == ("edited", moved, True)


@pytest.mark.parametrize("said", [[], [CommentAnswer(question="q", text=" ")]])
def test_an_answer_that_was_emptied_is_rejected(said: list[Any]) -> None:
    (verdict,) = judged(said, [CommentAnswer(question="q", text="so")])
    assert (verdict.outcome, verdict.confirmed) == ("rejected", True)


def test_what_no_model_answered_is_not_judged() -> None:
    assert judged([pick("cat")], []) == ()
    assert judged([pick("cat")], [CommentAnswer(question="q", text="")]) == ()


def test_an_answer_at_another_place_was_added() -> None:
    found = judged([pick("cat", item=0), pick("dog", item=1)], [pick("cat", item=0)])
    assert [(each.outcome, each.item) for each in found] == [("accepted", 0), ("added", 1)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (pick("a", "b"), pick("b", "a")),
        (
            TagsAnswer(question="q", tags=[Tag(name="x", rank=1, score=0.5), Tag(name="y")]),
            TagsAnswer(question="q", tags=[Tag(name="y", rank=2), Tag(name="x")]),
        ),
        (
            TaxonomyAnswer(question="q", paths=[["a", "b"], ["c"]]),
            TaxonomyAnswer(question="q", paths=[["c"], ["a", "b"]]),
        ),
    ],
)
def test_in_which_order_things_were_picked_says_nothing(one: Answer, other: Answer) -> None:
    assert [each.outcome for each in judged([other], [one])] == ["accepted"]


def test_each_model_is_judged_by_its_own_answer() -> None:
    found = judged([pick("cat")], [pick("cat")], [pick("dog")], [])
    assert [(each.model, each.outcome) for each in found] == [("m0", "accepted"), ("m1", "edited")]


def box(name: str, **other: Any) -> Box:
    return Box.model_validate(a_box(id=name, **other))


def test_an_answer_about_a_region_goes_where_the_region_went() -> None:
    guess = Annotation(
        model="m",
        regions=[box("p"), box("gone")],
        answers=[pick("cat", region="p"), pick("dog", region="gone")],
    )
    said = Annotation(
        regions=[box("r", derived_from="p"), box("new")],
        answers=[pick("cat", region="r"), pick("bird", region="new")],
    )
    answers = [each for each in judge(said, [guess]) if each.question]
    assert [(each.outcome, each.predicted, each.region) for each in answers] == [
        ("accepted", "p", "r"),
        ("rejected", "gone", None),
        ("added", None, "new"),
    ]


def test_pairs_of_answers_have_both() -> None:
    before, after = pick("cat"), pick("dog")
    diff = Diff.between(Annotation(answers=[after]), [Annotation(model="m", answers=[before])])
    (pair,) = diff.pairs
    assert (pair.before, pair.after) == (before, after)
