"""A number of stars."""

from typing import Annotated, Literal

from pydantic import Field

from embed_label.questions.question import Answer, Question


class RatingAnswer(Answer):
    """How many stars."""

    kind: Literal["rating"] = "rating"
    rating: Annotated[int, Field(ge=1, strict=True)]


class Rating(Question):
    """From one star to `stars`."""

    kind: Literal["rating"] = "rating"
    stars: Annotated[int, Field(ge=2, le=10)] = 5
    answer = RatingAnswer

    def flaw(self, answer: Answer) -> str | None:
        if not isinstance(answer, RatingAnswer):
            return f"is a {self.kind} question"
        if answer.rating > self.stars:
            return f"goes up to {self.stars}, not {answer.rating}"
        return None
