"""A text in better words."""

from typing import Annotated, Literal

from pydantic import Field

from embed_label.questions.comment import Limit
from embed_label.questions.question import Answer, Question
from embed_label.wire import Text


class RewriteAnswer(Answer):
    """The text as it should be. While nothing is changed there is no answer."""

    kind: Literal["rewrite"] = "rewrite"
    text: Text

    @property
    def is_empty(self) -> bool:
        return not self.text.strip()

    @property
    def values(self) -> tuple[str, ...]:
        return (self.text,)


class Rewrite(Question):
    """The text of what it is asked about, to be changed; what changed is shown word by word.

    That is the marked text with `per_region`, the turn or the message with `per_item`, and
    otherwise all that the source `of` shows. `text` is another one, such as `"$answer"`.
    `default` is there in its place at first; `max_length` counts code points.
    """

    kind: Literal["rewrite"] = "rewrite"
    text: Text = ""
    default: Text = ""
    rows: Annotated[int, Field(ge=1, le=50)] = 2
    max_length: Limit = 100_000
    answer = RewriteAnswer

    def flaw(self, answer: Answer) -> str | None:
        if not isinstance(answer, RewriteAnswer):
            return self.mistaken
        if len(answer.text) > self.max_length:
            return f"takes {self.max_length} characters, not {len(answer.text)}"
        return None
