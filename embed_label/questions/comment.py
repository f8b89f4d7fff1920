"""A text in one's own words."""

from typing import Annotated, Literal

from pydantic import Field

from embed_label.questions.question import Answer, Question
from embed_label.wire import Text

Limit = Annotated[int, Field(ge=1, le=100_000)]


class CommentAnswer(Answer):
    """What was written."""

    kind: Literal["comment"] = "comment"
    text: Text

    @property
    def is_empty(self) -> bool:
        return not self.text.strip()

    @property
    def values(self) -> tuple[str, ...]:
        return (self.text,)


class Comment(Question):
    """`max_length` counts code points; `default` is there to be rewritten."""

    kind: Literal["comment"] = "comment"
    placeholder: Text = ""
    default: Text = ""
    rows: Annotated[int, Field(ge=1, le=50)] = 1
    max_length: Limit = 10_000
    answer = CommentAnswer

    def flaw(self, answer: Answer) -> str | None:
        if not isinstance(answer, CommentAnswer):
            return self.mistaken
        if len(answer.text) > self.max_length:
            return f"takes {self.max_length} characters, not {len(answer.text)}"
        return None
