"""Tags: which answers fit."""

import pytest

from embed_label.errors import InterfaceError
from embed_label.questions import RatingAnswer, Suggestion, Tag, Tags, TagsAnswer

CAT = Suggestion(name="cat", score=0.9)
PICTURE = Tags(name="tags", suggestions=[CAT, "dog", "cow"], most=3)
CLOSED = Tags(name="tags", suggestions=[CAT, "dog"], free=False, most=1)


def taken(*tags: Tag) -> TagsAnswer:
    return TagsAnswer(question="tags", tags=tags)


@pytest.mark.parametrize(
    ("question", "tags", "flaw"),
    [
        (PICTURE, [], None),
        (PICTURE, [Tag(name="dog", rank=2), Tag(name="cat", rank=1, score=0.9)], None),
        (PICTURE, [Tag(name="mine"), Tag(name="cow", rank=3)], None),
        (PICTURE, [Tag(name="cat", rank=1)], None),
        (PICTURE, [Tag(name="mine"), Tag(name="mine")], 'has the tag "mine" twice'),
        (PICTURE, [Tag(name=name) for name in "abcd"], "takes at most 3, not 4"),
        (CLOSED, [Tag(name=name) for name in "ab"], "takes at most 1, not 2"),
        (PICTURE, [Tag(name="dog", rank=1)], 'suggests "dog" at rank 2, not 1'),
        (PICTURE, [Tag(name="dog")], 'suggests "dog" at rank 2, not without one'),
        (
            PICTURE,
            [Tag(name="cat", rank=1, score=0.2)],
            'suggests "cat" with a score of 0.9, not 0.2',
        ),
        (PICTURE, [Tag(name="catt", rank=1)], 'does not suggest "catt"; did you mean "cat"?'),
        (CLOSED, [Tag(name="catt")], 'does not suggest "catt"; did you mean "cat"?'),
    ],
)
def test_an_answer_fits_or_is_told_why_not(
    question: Tags, tags: list[Tag], flaw: str | None
) -> None:
    assert question.flaw(taken(*tags)) == flaw


def test_the_answer_to_another_kind_of_question_does_not_fit() -> None:
    assert PICTURE.flaw(RatingAnswer(question="tags", rating=1)) == "is a tags question"


def test_the_values_are_the_names_in_the_order_in_which_they_were_taken() -> None:
    answer = taken(Tag(name="mine"), Tag(name="cat", rank=1))
    assert answer.values == ("mine", "cat")
    assert not answer.is_empty
    assert taken().is_empty


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"free": False}, "no suggestions"),
        ({"suggestions": ["cat", "cat"]}, '"cat" twice'),
        ({"most": 0}, "most"),
        ({"suggestions": [{"name": "cat", "score": 2}]}, "score"),
    ],
)
def test_a_question_that_cannot_be_answered_is_refused(given: dict[str, object], said: str) -> None:
    with pytest.raises(InterfaceError) as error:
        Tags.model_validate({"name": "tags", **given})
    assert said in str(error.value)


def test_where_the_task_suggests_nothing_only_a_free_field_is_left_to_answer() -> None:
    assert Tags(name="tags").is_answerable
    assert not Tags(name="tags", suggestions="$found", free=False).is_answerable
