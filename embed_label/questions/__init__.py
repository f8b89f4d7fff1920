"""Every kind of question, and the tables of questions and answers."""

from typing import Annotated

from pydantic import Field
from typing_extensions import TypeAliasType

from embed_label.questions.choices import Choice, Choices, ChoicesAnswer
from embed_label.questions.comment import Comment, CommentAnswer
from embed_label.questions.question import Answer, Question
from embed_label.questions.rating import Rating, RatingAnswer
from embed_label.questions.term import Term, Terms, repeated

AnyQuestion = TypeAliasType(
    "AnyQuestion", Annotated[Choices | Comment | Rating, Field(discriminator="kind")]
)
AnyAnswer = TypeAliasType(
    "AnyAnswer",
    Annotated[ChoicesAnswer | CommentAnswer | RatingAnswer, Field(discriminator="kind")],
)

__all__ = [
    "Answer",
    "AnyAnswer",
    "AnyQuestion",
    "Choice",
    "Choices",
    "ChoicesAnswer",
    "Comment",
    "CommentAnswer",
    "Question",
    "Rating",
    "RatingAnswer",
    "Term",
    "Terms",
    "repeated",
]
