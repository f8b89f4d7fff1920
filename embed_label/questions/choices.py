"""Pick one, or many, of a few."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated, Literal, Self

from pydantic import model_validator

from embed_label.errors import InterfaceError, nearest
from embed_label.questions.question import Answer, Question
from embed_label.questions.term import Term, Terms, repeated
from embed_label.wire import Many, Text


class Choice(Term):
    """One of the things to pick."""


class ChoicesAnswer(Answer):
    """The names of what was picked, in the order of the question."""

    kind: Literal["choices"] = "choices"
    chosen: Many[Text]

    @property
    def is_empty(self) -> bool:
        return not self.chosen


class Choices(Question):
    """`many` lets people pick more than one."""

    kind: Literal["choices"] = "choices"
    choices: Annotated[Many[Choice], Terms]
    many: bool = False
    answer = ChoicesAnswer

    if TYPE_CHECKING:
        # A bare string is a choice too, which no annotation of the field can say.
        def __init__(
            self,
            *,
            name: str,
            choices: Sequence[Choice | str],
            title: str = "",
            hint: str = "",
            required: bool = False,
            of: str | None = None,
            per_region: bool = False,
            many: bool = False,
        ) -> None: ...

    @model_validator(mode="after")
    def _must_be_answerable(self) -> Self:
        if not self.choices:
            raise InterfaceError(f'question "{self.name}" has no choices; give it some')
        if twice := repeated(self.choices):
            raise InterfaceError(f'question "{self.name}" has the choice "{twice}" twice')
        return self

    def flaw(self, answer: Answer) -> str | None:
        if not isinstance(answer, ChoicesAnswer):
            return f"is a {self.kind} question"
        known = {choice.name for choice in self.choices}
        for name in answer.chosen:
            if name not in known:
                return f'has no choice "{name}"; {nearest(name, known)}'
        if len(set(answer.chosen)) < len(answer.chosen):
            return "has a choice that was picked twice"
        if len(answer.chosen) > 1 and not self.many:
            return f"takes one choice, not {len(answer.chosen)}"
        return None
