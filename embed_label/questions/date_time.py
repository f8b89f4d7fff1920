"""A date, a time of day, or both."""

import re
from datetime import date, datetime, time
from typing import Literal, Self

from pydantic import model_validator

from embed_label.errors import InterfaceError
from embed_label.questions.question import Answer, Question
from embed_label.wire import Text

FORMS = {
    "datetime": (re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?"), "2026-01-31T18:05"),
    "date": (re.compile(r"\d{4}-\d\d-\d\d"), "2026-01-31"),
    "time": (re.compile(r"\d\d:\d\d(:\d\d)?"), "18:05"),
    "month": (re.compile(r"\d{4}-\d\d"), "2026-01"),
    "year": (re.compile(r"\d{4}"), "2026"),
}


class DateTimeAnswer(Answer):
    """ISO 8601, in the local time of whoever answers: no zone."""

    kind: Literal["datetime"] = "datetime"
    datetime: Text

    @property
    def is_empty(self) -> bool:
        return not self.datetime

    @property
    def values(self) -> tuple[str, ...]:
        return (self.datetime,)


class DateTime(Question):
    """`only` says how much of a moment is asked for; `min` and `max` are written like answers."""

    kind: Literal["datetime"] = "datetime"
    only: Literal["datetime", "date", "time", "month", "year"] = "datetime"
    min: Text = ""
    max: Text = ""
    default: Text = ""
    answer = DateTimeAnswer

    @model_validator(mode="after")
    def _limits_must_be_dates(self) -> Self:
        for each in (self.min, self.max, self.default):
            if each and (flaw := self._misread(each)):
                raise InterfaceError(f'question "{self.name}" {flaw}')
        return self

    def flaw(self, answer: Answer) -> str | None:
        if not isinstance(answer, DateTimeAnswer):
            return self.mistaken
        if not answer.datetime:
            return None
        if flaw := self._misread(answer.datetime):
            return flaw
        # Written alike, they sort as they follow each other.
        if self.min and answer.datetime < self.min:
            return f"starts at {self.min}, {answer.datetime} is before that"
        if self.max and answer.datetime > self.max:
            return f"ends at {self.max}, {answer.datetime} is after that"
        return None

    def _misread(self, text: str) -> str | None:
        form, example = FORMS[self.only]
        if form.fullmatch(text) and _exists(self.only, text):
            return None
        return f'takes a {self.only} such as {example}, not "{text:.40}"'


def _exists(only: str, text: str) -> bool:
    try:
        match only:
            case "datetime":
                datetime.fromisoformat(text)
            case "time":
                time.fromisoformat(text)
            case _:
                date.fromisoformat((text + "-01-01")[:10] if only != "date" else text)
    except ValueError:
        return False
    return True
