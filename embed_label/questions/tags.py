"""Take some of what is suggested, in the order of a ranking, or write one's own."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated, Literal, Self

from pydantic import Field, model_validator

from embed_label.errors import InterfaceError, nearest
from embed_label.questions.question import Answer, Question
from embed_label.questions.term import Term, Terms, Variable, offered, repeated
from embed_label.rules import AnyRule
from embed_label.wire import Id, Many, Text, Wire, doubled

Score = Annotated[float, Field(ge=0, le=1)]


class Suggestion(Term):
    """A tag that a model suggests, with how sure it is."""

    score: Score | None = None


class Tag(Wire):
    """One that was taken. `rank` counts the suggestions from 1; what was written has none."""

    name: Id
    rank: Annotated[int, Field(ge=1)] | None = None
    score: Score | None = None


class TagsAnswer(Answer):
    """What was taken, in the order in which it was."""

    kind: Literal["tags"] = "tags"
    tags: Many[Tag]

    @property
    def is_empty(self) -> bool:
        return not self.tags

    @property
    def values(self) -> tuple[str, ...]:
        return tuple(tag.name for tag in self.tags)


class Tags(Question):
    """The best suggestion stands first. `free` lets people write tags that nobody suggested."""

    kind: Literal["tags"] = "tags"
    suggestions: Annotated[Many[Suggestion], Terms] = ()
    variable: Variable = ""
    free: bool = True
    most: Annotated[int, Field(ge=1)] | None = None
    placeholder: Text = ""
    answer = TagsAnswer

    if TYPE_CHECKING:
        # A bare string is a suggestion too, which no annotation of the field can say.
        def __init__(
            self,
            *,
            name: str,
            suggestions: Sequence[Suggestion | str] | str = (),
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
            free: bool = True,
            most: int | None = None,
            placeholder: str = "",
            kept: dict[str, str] = ...,
        ) -> None: ...

    _offer = offered("suggestions")

    @model_validator(mode="after")
    def _must_be_answerable(self) -> Self:
        if not self.free and not self.suggestions and not self.variable:
            raise InterfaceError(
                f'question "{self.name}" has no suggestions and takes nothing else; give it some'
            )
        if twice := repeated(self.suggestions):
            raise InterfaceError(f'question "{self.name}" suggests "{twice}" twice')
        return self

    @property
    def is_answerable(self) -> bool:
        return self.free or bool(self.suggestions)

    def flaw(self, answer: Answer) -> str | None:
        if not isinstance(answer, TagsAnswer):
            return self.mistaken
        for twice in doubled(tag.name for tag in answer.tags):
            return f'has the tag "{twice}" twice'
        if self.most is not None and len(answer.tags) > self.most:
            return f"takes at most {self.most}, not {len(answer.tags)}"
        ranked = {each.name: (at, each) for at, each in enumerate(self.suggestions, start=1)}
        for tag in answer.tags:
            if tag.name not in ranked:
                if tag.rank is not None or not self.free:
                    return f'does not suggest "{tag.name}"; {nearest(tag.name, ranked)}'
                continue
            rank, suggestion = ranked[tag.name]
            if tag.rank != rank:
                return f'suggests "{tag.name}" at rank {rank}, not {tag.rank or "without one"}'
            if tag.score is not None and tag.score != suggestion.score:
                return f'suggests "{tag.name}" with a score of {suggestion.score}, not {tag.score}'
        return None
