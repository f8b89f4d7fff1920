"""A document in HTML."""

from typing import Literal

from embed_label.modalities.unpacking import unpacked
from embed_label.modalities.worded import Worded
from embed_label.regions import Span
from embed_label.wire import Text


class HtmlSource(Worded):
    """Shows HTML, sanitised; its regions are counted in code points of the text in it.

    They are all texts of it that are seen, one after the other. `by_url`: the task has the address
    of the document, which is read as `encoding` says; "base64" and "base64unicode" are what a task
    may have in place of the document itself.
    """

    kind: Literal["html"] = "html"
    regions = (Span,)
    by_url: bool = False
    encoding: Text = "utf-8"

    def html_of(self, shown: str) -> str | None:
        """The document, where the task has it; in which texts are counted, browsers say."""
        return None if self.by_url else unpacked(shown, self.encoding)
