"""Pick one, or many, of a few."""

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Annotated, Literal, Self

from pydantic import model_validator

from embed_label.errors import InterfaceError, nearest
from embed_label.questions.question import Answer, Question
from embed_label.questions.term import Term, Terms, Variable, offered, repeated
from embed_label.rules import AnyRule
from embed_label.wire import Many, Text


class Choice(Term):
    """One of the things to pick; `image` is shown with it."""

    image: Text = ""


class ChoicesAnswer(Answer):
    """The names of what was picked, in the order of the question."""

    kind: Literal["choices"] = "choices"
    chosen: Many[Text]

    @property
    def is_empty(self) -> bool:
        return not self.chosen

    @property
    def values(self) -> tuple[str, ...]:
        return tuple(self.chosen)


class Choices(Question):
    """`many` lets people pick more than one. `choices="$name"` takes them from the task."""

    kind: Literal["choices"] = "choices"
    choices: Annotated[Many[Choice], Terms] = ()
    variable: Variable = ""
    many: bool = False
    layout: Literal["inline", "vertical", "select"] = "inline"
    default: Many[Text] = ()
    answer = ChoicesAnswer

    if TYPE_CHECKING:
        # A bare string is a choice too, which no annotation of the field can say.
        def __init__(
            self,
            *,
            name: str,
            choices: Sequence[Choice | str] | str = (),
            variable: str = "",
            title: str = "",
            untitled: bool = False,
            hint: str = "",
            required: bool = False,
            required_message: str = "",
            of: str | None = None,
            per_region: bool = False,
            per_item: bool = False,
            when: AnyRule | None = None,
            many: bool = False,
            layout: Literal["inline", "vertical", "select"] = "inline",
            default: Sequence[str] = (),
            kept: dict[str, str] = ...,
        ) -> None: ...

    _offer = offered("choices")

    @model_validator(mode="after")
    def _must_be_answerable(self) -> Self:
        if not self.choices and not self.variable:
            raise InterfaceError(f'question "{self.name}" has no choices; give it some')
        if twice := repeated(self.choices):
            raise InterfaceError(f'question "{self.name}" has the choice "{twice}" twice')
        if not self.variable and (flaw := self._unfit(self.default)):
            raise InterfaceError(f'question "{self.name}", by its default, {flaw}')
        return self

    @property
    def is_answerable(self) -> bool:
        return bool(self.choices)

    @property
    def takes_one_act(self) -> bool:
        return not self.many

    def flaw(self, answer: Answer) -> str | None:
        if not isinstance(answer, ChoicesAnswer):
            return self.mistaken
        return self._unfit(answer.chosen)

    @cached_property
    def _known(self) -> frozenset[str]:
        return frozenset(choice.name for choice in self.choices)

    def _unfit(self, chosen: Sequence[str]) -> str | None:
        for name in chosen:
            if name not in self._known:
                return f'has no choice "{name}"; {nearest(name, self._known)}'
        if len(set(chosen)) < len(chosen):
            return "has a choice that was picked twice"
        if len(chosen) > 1 and not self.many:
            return f"takes one choice, not {len(chosen)}"
        return None
