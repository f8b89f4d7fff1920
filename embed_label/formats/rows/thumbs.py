"""Rows for KTO: a prompt, an answer, and whether it was any good."""

from collections.abc import Iterator
from dataclasses import dataclass

from embed_label.errors import Unheld
from embed_label.formats.rows.told import LeftOut, Row, Told, Wording
from embed_label.questions import Rating, RatingAnswer, YesNoAnswer

# How a feedback names its questions.
NAMES = ("good", "rating", "scale")


@dataclass(frozen=True, slots=True)
class Thumbs:
    """From a `threshold` on a rating is good; without one, above the middle of its scale.

    `question` is the one that says so, if it has another name than in a feedback.
    """

    wording: Wording
    question: str | None = None
    threshold: int | None = None

    def rows(self, one: Told, left_out: LeftOut) -> Iterator[Row]:
        label = self._label(one)
        yield {
            "prompt": self.wording.asked(one),
            "completion": self.wording.judged(one),
            "label": label,
        }

    def _label(self, one: Told) -> bool:
        names = NAMES if self.question is None else (self.question,)
        for name in names:
            match one.answers.get(name):
                case YesNoAnswer(yes=yes):
                    return yes
                case RatingAnswer(rating=rating):
                    return self._is_good(rating, one.interface.questions.get(name))
                case _:
                    pass
        raise Unheld("nobody said whether it is good")

    def _is_good(self, rating: int, question: object) -> bool:
        if self.threshold is not None:
            return rating >= self.threshold
        if not isinstance(question, Rating):
            raise Unheld("nobody knows how far the rating goes: say threshold=")
        middle = (question.lowest + question.stars) / 2
        if rating == middle:
            raise Unheld("a rating in the middle is neither good nor bad")
        return rating > middle
