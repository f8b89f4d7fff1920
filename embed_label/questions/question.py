"""What every kind of question has, and what every answer has."""

from typing import ClassVar

from embed_label.rules import AnyRule
from embed_label.wire import Id, Piece, Text, Wire


class Answer(Wire):
    """One answer: about the task, one region, or one item of a list. A subclass adds the value."""

    question: Id
    region: Id | None = None
    item: int | None = None

    @property
    def is_empty(self) -> bool:
        """Given, but with nothing in it: as good as no answer."""
        return False

    @property
    def values(self) -> tuple[str, ...]:
        """What a rule may compare it with."""
        return ()


class Question(Piece):
    """Asked about the task, or about each region or each item of the source `of`.

    Without a title its name stands in its place; `untitled`, only for who cannot see it.

    `when` says when it is asked; a question that is not asked is not answered either.
    """

    answer: ClassVar[type[Answer]]

    name: Id
    title: Text = ""
    untitled: bool = False
    hint: Text = ""
    required: bool = False
    required_message: Text = ""
    of: Id | None = None
    per_region: bool = False
    per_item: bool = False
    when: AnyRule | None = None

    @property
    def is_answerable(self) -> bool:
        """Whether there is anything to answer with; the task may have left its list empty."""
        return True

    @property
    def takes_one_act(self) -> bool:
        """Whether one click or key answers it for good."""
        return False

    def flaw(self, answer: Answer) -> str | None:
        """Why that answer does not fit this question, or None if it does."""
        raise NotImplementedError

    @property
    def mistaken(self) -> str:
        """What is wrong with an answer of another kind."""
        kind = str(type(self).model_fields["kind"].default).replace("_", " ")
        return f"is a {kind} question"
