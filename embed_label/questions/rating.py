"""A number of stars, a face, or a number on a scale."""

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from embed_label.errors import InterfaceError
from embed_label.questions.question import Answer, Question
from embed_label.wire import Text

Step = Annotated[int, Field(ge=0, strict=True)]

# Of these one is picked; the others are counted, and nobody sees none of them.
SINGLE = ("face", "number")


class RatingAnswer(Answer):
    """How many stars, or which step of a scale."""

    kind: Literal["rating"] = "rating"
    rating: Step

    @property
    def values(self) -> tuple[str, ...]:
        return (str(self.rating),)


class Rating(Question):
    """From `lowest` to `stars`; the star may be another `icon`.

    Of faces and numbers each step has its own. `low` and `high` are the words at the two ends.
    """

    kind: Literal["rating"] = "rating"
    stars: Annotated[int, Field(ge=1, le=20)] = 5
    icon: Literal["star", "heart", "fire", "smile", "face", "number"] = "star"
    lowest: Annotated[int, Field(ge=0, le=1)] = 1
    low: Text = ""
    high: Text = ""
    size: Literal["small", "medium", "large"] = "medium"
    default: Step | None = None
    answer = RatingAnswer

    @model_validator(mode="after")
    def _must_fit(self) -> Self:
        if self.lowest == 0 and self.icon not in SINGLE:
            raise InterfaceError(
                f'question "{self.name}" counts from 1: only faces and numbers have a lowest=0'
            )
        if self.default is not None and (flaw := self._unfit(self.default)):
            raise InterfaceError(f'question "{self.name}", by its default, {flaw}')
        return self

    @property
    def takes_one_act(self) -> bool:
        return True

    def flaw(self, answer: Answer) -> str | None:
        if not isinstance(answer, RatingAnswer):
            return self.mistaken
        return self._unfit(answer.rating)

    def _unfit(self, step: int) -> str | None:
        if step > self.stars:
            return f"goes up to {self.stars}, not {step}"
        if step < self.lowest:
            return f"begins at {self.lowest}, not {step}"
        return None
