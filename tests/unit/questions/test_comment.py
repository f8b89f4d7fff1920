"""Comments: which answers fit."""

import pytest

from embed_label.errors import InterfaceError
from embed_label.questions import Comment, CommentAnswer, RatingAnswer


def test_a_comment_is_as_long_as_it_may_be_in_code_points() -> None:
    question = Comment(name="why", max_length=3)
    assert question.flaw(CommentAnswer(question="why", text="🦊🦊🦊")) is None
    flaw = question.flaw(CommentAnswer(question="why", text="four"))
    assert flaw == "takes 3 characters, not 4"


@pytest.mark.parametrize(("text", "is_empty"), [("", True), (" \n\t", True), (" x ", False)])
def test_a_comment_of_blanks_is_as_good_as_none(text: str, is_empty: bool) -> None:
    assert CommentAnswer(question="why", text=text).is_empty is is_empty


def test_the_answer_to_another_kind_of_question_does_not_fit() -> None:
    answer = RatingAnswer(question="why", rating=1)
    assert Comment(name="why").flaw(answer) == "is a comment question"


def test_a_comment_is_cleaned() -> None:
    assert CommentAnswer(question="why", text="a\0\ud800").text == "a\ufffd\ufffd"


@pytest.mark.parametrize("length", [0, 100_001])
def test_a_comment_has_a_sane_limit(length: int) -> None:
    with pytest.raises(InterfaceError, match='Comment "why": max_length'):
        Comment(name="why", max_length=length)
