"""What every kind of question has, and what every answer has."""

from typing import ClassVar

from embed_label.errors import InterfaceError
from embed_label.wire import Id, Text, Wire, Written


class Answer(Wire):
    """One answer, about the task or about one region. A subclass adds the value."""

    question: Id
    region: Id | None = None

    @property
    def is_empty(self) -> bool:
        """Given, but with nothing in it: as good as no answer."""
        return False


class Question(Written):
    """Asked about the task, or with `per_region` about each region of the source `of`."""

    error = InterfaceError
    answer: ClassVar[type[Answer]]

    name: Id
    title: Text = ""
    hint: Text = ""
    required: bool = False
    of: Id | None = None
    per_region: bool = False

    def flaw(self, answer: Answer) -> str | None:
        """Why that answer does not fit this question, or None if it does."""
        raise NotImplementedError
