"""A number."""

from math import isclose, isfinite
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from embed_label.errors import InterfaceError
from embed_label.questions.question import Answer, Question
from embed_label.wire import Text


class QuantityAnswer(Answer):
    """The number."""

    kind: Literal["quantity"] = "quantity"
    number: float

    @property
    def values(self) -> tuple[str, ...]:
        return (f"{self.number:.15g}",)


class Quantity(Question):
    """From `min` to `max` in steps that are counted from `min`; without `step`, any number."""

    kind: Literal["quantity"] = "quantity"
    min: float | None = None
    max: float | None = None
    step: Annotated[float, Field(gt=0)] | None = None
    default: float | None = None
    slider: bool = False
    unit: Text = ""
    answer = QuantityAnswer

    @model_validator(mode="after")
    def _must_be_answerable(self) -> Self:
        if self.min is not None and self.max is not None and self.min > self.max:
            raise InterfaceError(
                f'question "{self.name}": min {self.min:g} is more than max {self.max:g}'
            )
        if self.slider and (self.min is None or self.max is None):
            raise InterfaceError(f'question "{self.name}": a slider needs min= and max=')
        if self.default is not None and (flaw := self._unfit(self.default)):
            raise InterfaceError(f'question "{self.name}", by its default, {flaw}')
        return self

    def flaw(self, answer: Answer) -> str | None:
        if not isinstance(answer, QuantityAnswer):
            return self.mistaken
        return self._unfit(answer.number)

    def _unfit(self, number: float) -> str | None:
        if self.min is not None and number < self.min:
            return f"starts at {self.min:g}, {number:g} is less"
        if self.max is not None and number > self.max:
            return f"goes up to {self.max:g}, not {number:g}"
        if self.step is None:
            return None
        steps = (number - (self.min or 0)) / self.step
        if isfinite(steps) and isclose(steps, round(steps), rel_tol=1e-9, abs_tol=1e-6):
            return None
        return f"goes in steps of {self.step:g}, {number:g} is between two"
