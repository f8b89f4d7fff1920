"""Rewrites: which answers fit, and that they go through every table of answers."""

import pytest

import embed_label as el
from embed_label.questions import CommentAnswer, Rewrite, RewriteAnswer


def test_a_rewrite_is_as_long_as_it_may_be_in_code_points() -> None:
    question = Rewrite(name="better", max_length=3)
    assert question.flaw(RewriteAnswer(question="better", text="🦊🦊🦊")) is None
    flaw = question.flaw(RewriteAnswer(question="better", text="four"))
    assert flaw == "takes 3 characters, not 4"
    assert question.flaw(CommentAnswer(question="better", text="x")) == "is a rewrite question"


@pytest.mark.parametrize(("text", "is_empty"), [("", True), (" \n", True), ("x", False)])
def test_a_rewrite_of_blanks_is_as_good_as_none(text: str, is_empty: bool) -> None:
    assert RewriteAnswer(question="better", text=text).is_empty is is_empty


def test_the_text_may_be_one_of_the_task() -> None:
    interface = el.Interface(body=[el.Rewrite(name="better", text="$answer")])
    filled = interface.filled({"answer": "So it is."})
    assert filled.questions["better"].text == "So it is."  # pyright: ignore[reportAttributeAccessIssue] it is a Rewrite
