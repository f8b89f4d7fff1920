"""A plain text."""

from typing import Literal

from pydantic import JsonValue

from embed_label.modalities.unpacking import unpacked
from embed_label.modalities.worded import Worded
from embed_label.regions import Span
from embed_label.wire import Text


class TextSource(Worded):
    """Shows a text as it is; its regions are counted in code points.

    The texts of a list are pages, which are its items. `by_url`: the task has the address of the
    text, which is read as `encoding` says.
    """

    kind: Literal["text"] = "text"
    regions = (Span,)
    shows = ("string", "list")
    by_url: bool = False
    encoding: Text = "utf-8"

    def text_of(self, shown: JsonValue, item: int | None = None) -> str | None:
        page = shown[item] if isinstance(shown, list) and item is not None else shown
        return unpacked(page, self.encoding) if isinstance(page, str) and not self.by_url else None
