"""Several short texts, one after the other."""

from typing import Annotated, Literal

from pydantic import Field

from embed_label.questions.comment import Limit
from embed_label.questions.question import Answer, Question
from embed_label.wire import Many, Text


class EntriesAnswer(Answer):
    """What was written, in the order in which it stands."""

    kind: Literal["entries"] = "entries"
    texts: Many[Text]

    @property
    def is_empty(self) -> bool:
        return not any(text.strip() for text in self.texts)

    @property
    def values(self) -> tuple[str, ...]:
        return tuple(self.texts)


class Entries(Question):
    """At most `most`; `editable` lets people change one that stands, `unique` takes none twice."""

    kind: Literal["entries"] = "entries"
    placeholder: Text = ""
    default: Many[Text] = ()
    rows: Annotated[int, Field(ge=1, le=50)] = 1
    max_length: Limit = 10_000
    most: Annotated[int, Field(ge=1)] | None = None
    editable: bool = True
    unique: bool = False
    answer = EntriesAnswer

    def flaw(self, answer: Answer) -> str | None:
        if not isinstance(answer, EntriesAnswer):
            return self.mistaken
        if self.most is not None and len(answer.texts) > self.most:
            texts = "text" if self.most == 1 else "texts"
            return f"takes {self.most} {texts}, not {len(answer.texts)}"
        if self.unique and len(set(answer.texts)) < len(answer.texts):
            return "takes no text twice"
        for text in answer.texts:
            if len(text) > self.max_length:
                return f"takes {self.max_length} characters, not {len(text)}"
        return None
