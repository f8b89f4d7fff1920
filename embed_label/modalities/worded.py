"""What is made of words: how they are marked, and where the marks are named."""

from typing import Literal

from pydantic import JsonValue

from embed_label.modalities.source import Source
from embed_label.regions import AnySpace, Passage


class Worded(Source):
    """`granularity` is the least that is marked: a stroke is widened to whole ones.

    Labels stand `labelled` "inline", behind what they mark, or in the "margin".
    """

    granularity: Literal["symbol", "word", "sentence", "paragraph"] = "symbol"
    labelled: Literal["inline", "margin"] = "inline"

    def text_of(self, shown: JsonValue, item: int | None = None) -> str | None:
        """The text that spans are counted in, where the server can know it without loading it."""
        return None

    def measure(self, shown: JsonValue, item: int | None = None) -> AnySpace | None:
        text = self.text_of(shown, item)
        return Passage.of(text) if text else None
