"""A conversation with a model."""

from typing import Literal

from embed_label.modalities.worded import Worded
from embed_label.regions import Span


class ChatSource(Worded):
    """A list of messages, each with a `role` and its `content`."""

    kind: Literal["chat"] = "chat"
    regions = (Span,)
    shows = ("list",)
