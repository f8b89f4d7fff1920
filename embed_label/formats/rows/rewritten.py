"""Messages of a chat that somebody wrote anew, with what stands before them."""

from collections.abc import Iterator
from dataclasses import dataclass

from pydantic import JsonValue

from embed_label.errors import TaskError, Unheld
from embed_label.formats.rows.told import LeftOut, Told, Wording, messages_in
from embed_label.modalities import ChatSource
from embed_label.questions import RewriteAnswer


@dataclass(frozen=True, slots=True)
class Rewritten:
    """`prompt` are the messages before it, `was` the message as a model wrote it."""

    prompt: list[JsonValue]
    was: str
    text: str

    def message(self, text: str) -> JsonValue:
        return {"role": "assistant", "content": text}


def rewritten(one: Told, wording: Wording, left_out: LeftOut) -> Iterator[Rewritten]:
    for answer in one.record.completion.annotation.answers:
        if not isinstance(answer, RewriteAnswer) or answer.item is None or answer.is_empty:
            continue
        question = one.interface.questions.get(answer.question)
        source = one.interface.asked_of(question) if question else None
        if not isinstance(source, ChatSource):
            continue
        if not wording.conversational:
            raise Unheld("the prompt is a conversation, and conversational=True is not said")
        try:
            shown = source.read(one.task.data)
        except TaskError as error:
            raise Unheld(str(error)) from error
        messages = messages_in(shown[: answer.item + 1] if isinstance(shown, list) else [])
        match messages[answer.item :]:
            case [{"role": "assistant", "content": str(was)}] if was == answer.text:
                left_out["the rewrite is the same as the text"] += 1
            case [{"role": "assistant", "content": str(was)}] if answer.item > 0:
                yield Rewritten(messages[: answer.item], was, answer.text)
            case [{"role": "assistant"}]:
                left_out["a message that nothing stands before"] += 1
            case [_]:
                left_out["a rewrite of a message that no assistant wrote"] += 1
            case _:
                left_out["a message before the rewrite is no plain text"] += 1
