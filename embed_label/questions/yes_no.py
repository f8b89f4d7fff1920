"""Yes or no."""

from typing import Literal

from embed_label.questions.question import Answer, Question
from embed_label.wire import Text


class YesNoAnswer(Answer):
    """Whether it is so."""

    kind: Literal["yes_no"] = "yes_no"
    yes: bool

    @property
    def values(self) -> tuple[str, ...]:
        return ("yes" if self.yes else "no",)


class YesNo(Question):
    """`yes` and `no` are the words for it; a "thumb" is shown with them, up or down."""

    kind: Literal["yes_no"] = "yes_no"
    yes: Text = "Yes"
    no: Text = "No"
    icon: Literal["", "thumb"] = ""
    default: bool | None = None
    answer = YesNoAnswer

    @property
    def takes_one_act(self) -> bool:
        return True

    def flaw(self, answer: Answer) -> str | None:
        return None if isinstance(answer, YesNoAnswer) else self.mistaken
