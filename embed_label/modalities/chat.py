"""A conversation with a model."""

from typing import Literal

from pydantic import JsonValue

from embed_label.modalities.said import written_in
from embed_label.modalities.worded import Worded
from embed_label.regions import Span


class ChatSource(Worded):
    """A list of messages, each with a `role` and its `content`, as models' interfaces have them.

    A message may also have a `name`, a time (`created_at`, `timestamp` or `time`), its thinking
    (`reasoning_content`), `tool_calls`, and `is_error` or a `status` where it is a tool's result.
    `"streaming": true` says that it is still being written: give the widget the same task with
    more of it, as often as there is more, and leave the field out of the last one.

    Its regions are counted in code points of all messages, one line break between two. The text
    of a message are its strings as they are written, Markdown and all, again with one line break
    between two: the thinking, the texts of its content, results of tools and a refusal, and what
    tools are called with. What is given as an object and not as a string is shown, and not counted.
    """

    kind: Literal["chat"] = "chat"
    regions = (Span,)
    shows = ("list",)

    def text_of(self, shown: JsonValue, item: int | None = None) -> str | None:
        if not isinstance(shown, list):
            return None
        return "\n".join(written_in(message) for message in shown)
