"""A number of stars."""

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from embed_label.errors import InterfaceError
from embed_label.questions.question import Answer, Question

Stars = Annotated[int, Field(ge=1, strict=True)]


class RatingAnswer(Answer):
    """How many stars."""

    kind: Literal["rating"] = "rating"
    rating: Stars

    @property
    def values(self) -> tuple[str, ...]:
        return (str(self.rating),)


class Rating(Question):
    """From one star to `stars`; the star may be another `icon`."""

    kind: Literal["rating"] = "rating"
    stars: Annotated[int, Field(ge=1, le=20)] = 5
    icon: Literal["star", "heart", "fire", "smile"] = "star"
    size: Literal["small", "medium", "large"] = "medium"
    default: Stars | None = None
    answer = RatingAnswer

    @model_validator(mode="after")
    def _default_must_fit(self) -> Self:
        if self.default is not None and self.default > self.stars:
            raise InterfaceError(
                f'question "{self.name}" goes up to {self.stars}, its default is {self.default}'
            )
        return self

    @property
    def takes_one_act(self) -> bool:
        return True

    def flaw(self, answer: Answer) -> str | None:
        if not isinstance(answer, RatingAnswer):
            return self.mistaken
        if answer.rating > self.stars:
            return f"goes up to {self.stars}, not {answer.rating}"
        return None
