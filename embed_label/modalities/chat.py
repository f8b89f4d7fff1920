"""A conversation with a model."""

from typing import Literal

from embed_label.modalities.source import Source
from embed_label.regions import Span


class ChatSource(Source):
    """A list of messages, each with a `role` and its `content`."""

    kind: Literal["chat"] = "chat"
    regions = (Span,)
    shows = ("list",)
