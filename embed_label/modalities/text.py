"""A plain text."""

from typing import Literal

from pydantic import JsonValue

from embed_label.modalities.source import Source
from embed_label.regions import AnySpace, Passage, Span


class TextSource(Source):
    """Shows a text as it is; its regions are counted in code points."""

    kind: Literal["text"] = "text"
    regions = (Span,)

    def measure(self, shown: JsonValue) -> AnySpace | None:
        return Passage(length=len(shown)) if isinstance(shown, str) else None
