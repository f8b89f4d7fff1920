"""What one author said, with what they were shown: what rows are made from."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from pydantic import JsonValue

from embed_label.errors import TaskError, Unheld
from embed_label.interface import Interface
from embed_label.jobs.records import Records, Said
from embed_label.lookup import lookup
from embed_label.modalities import ChatSource, TextSource
from embed_label.questions import Answer, CommentAnswer, RewriteAnswer
from embed_label.showing import Showing
from embed_label.task import Task

Row = dict[str, JsonValue]
# Why there is no row, and how often.
LeftOut = Counter[str]
UNKNOWN = "what was shown is not known: give the project or the store"


@dataclass(frozen=True)
class Told:
    """One completion, and what it answers."""

    record: Said
    task: Task
    interface: Interface
    showing: Showing

    @cached_property
    def answers(self) -> Mapping[str, Answer]:
        """Those about all of the task, with something in them."""
        return {
            each.question: each
            for each in self.record.completion.annotation.answers
            if each.region is None and each.item is None and not each.is_empty
        }

    def written(self, question: str) -> str:
        answer = self.answers.get(question)
        return answer.text if isinstance(answer, CommentAnswer | RewriteAnswer) else ""

    def shown(self, source: str) -> JsonValue:
        """The text or the messages that a source shows."""
        found = self.interface.sources.get(source)
        if not isinstance(found, TextSource | ChatSource):
            raise Unheld(f'"{source}" shows no text')
        try:
            return found.read(self.task.data)
        except TaskError as error:
            raise Unheld(str(error)) from error


def told(records: Records, left_out: LeftOut) -> Iterator[Told]:
    for record in records:
        shown = records.shown(record)
        if shown is None:
            left_out[UNKNOWN] += 1
        else:
            yield Told(record, *shown, records.showing(record))


@dataclass(frozen=True, slots=True)
class Wording:
    """How a row says things: in plain texts, or in messages.

    `prompt` is where a task has what was asked, `text` what was answered to it.
    """

    conversational: bool = False
    prompt: str = "$prompt"
    text: str = "$text"

    def asked(self, one: Told) -> JsonValue:
        return self._worded(lookup(self.prompt, one.task.data), "user", "prompt")

    def answered(self, value: JsonValue) -> JsonValue:
        return self._worded(value, "assistant", "answer")

    def judged(self, one: Told) -> JsonValue:
        return self.answered(lookup(self.text, one.task.data))

    def _worded(self, value: JsonValue, role: str, what: str) -> JsonValue:
        if isinstance(value, str) and value.strip():
            return [{"role": role, "content": value}] if self.conversational else value
        messages = messages_in(value)
        if not messages:
            raise Unheld(f"there is no text of the {what}")
        if not self.conversational:
            raise Unheld(f"the {what} is a conversation, and conversational=True is not said")
        return messages


def messages_in(value: JsonValue) -> list[JsonValue]:
    """Those of a chat, or nothing where one of them is none."""
    found: list[JsonValue] = []
    for each in value if isinstance(value, list) else []:
        role = each.get("role") if isinstance(each, dict) else None
        content = each.get("content") if isinstance(each, dict) else None
        if not isinstance(role, str) or not isinstance(content, str):
            return []
        found.append({"role": role, "content": content})
    return found
