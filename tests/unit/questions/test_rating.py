"""Ratings: which answers fit."""

import pytest
from pydantic import ValidationError

from embed_label.errors import InterfaceError
from embed_label.questions import CommentAnswer, Rating, RatingAnswer


def test_a_rating_goes_from_one_to_its_stars() -> None:
    question = Rating(name="stars", stars=7)
    assert question.flaw(RatingAnswer(question="stars", rating=1)) is None
    assert question.flaw(RatingAnswer(question="stars", rating=7)) is None
    assert question.flaw(RatingAnswer(question="stars", rating=8)) == "goes up to 7, not 8"


@pytest.mark.parametrize("rating", [-1, 2.5, None, float("nan"), "many"])
def test_what_is_no_number_of_stars_is_no_rating(rating: object) -> None:
    with pytest.raises(ValidationError, match="rating"):
        RatingAnswer.model_validate({"question": "stars", "rating": rating})


def test_the_answer_to_another_kind_of_question_does_not_fit() -> None:
    answer = CommentAnswer(question="stars", text="five")
    assert Rating(name="stars").flaw(answer) == "is a rating question"


def test_every_rating_says_something() -> None:
    assert not RatingAnswer(question="stars", rating=1).is_empty


@pytest.mark.parametrize("stars", [0, 21, None])
def test_there_are_one_to_twenty_stars(stars: object) -> None:
    with pytest.raises(InterfaceError, match='Rating "stars": stars'):
        Rating.model_validate({"name": "stars", "stars": stars})


def test_a_scale_may_begin_at_none() -> None:
    scale = Rating(name="scale", icon="number", lowest=0, stars=10)
    assert scale.flaw(RatingAnswer(question="scale", rating=0)) is None
    assert Rating(name="stars").flaw(RatingAnswer(question="stars", rating=0)) == (
        "begins at 1, not 0"
    )


def test_nobody_sees_no_stars() -> None:
    with pytest.raises(InterfaceError, match="counts from 1"):
        Rating(name="stars", lowest=0)


@pytest.mark.parametrize("default", [0, 6])
def test_a_default_lies_on_its_scale(default: int) -> None:
    with pytest.raises(InterfaceError, match="by its default"):
        Rating(name="stars", default=default)
