"""Which of two is better."""

from typing import Literal

from embed_label.questions.question import Answer, Question
from embed_label.wire import Text

Side = Literal["left", "right", "tie", "both_bad"]


class PairwiseAnswer(Answer):
    """The better one, or that neither is."""

    kind: Literal["pairwise"] = "pairwise"
    picked: Side

    @property
    def values(self) -> tuple[str, ...]:
        return (self.picked,)


class Pairwise(Question):
    """`left` and `right` name the two sources, if they are sources. `ties` allows "as good"."""

    kind: Literal["pairwise"] = "pairwise"
    left: Text = ""
    right: Text = ""
    ties: bool = True
    both_bad: bool = True
    answer = PairwiseAnswer

    @property
    def takes_one_act(self) -> bool:
        return True

    def flaw(self, answer: Answer) -> str | None:
        if not isinstance(answer, PairwiseAnswer):
            return self.mistaken
        if answer.picked == "tie" and not self.ties:
            return "takes no tie"
        if answer.picked == "both_bad" and not self.both_bad:
            return 'does not take "both bad"'
        return None
