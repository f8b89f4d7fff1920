"""A document in HTML."""

from typing import Literal

from embed_label.modalities.worded import Worded
from embed_label.regions import Span
from embed_label.wire import Text


class HtmlSource(Worded):
    """Shows HTML, sanitised; its regions are counted in code points of the text in it.

    `by_url`: the task has the address of the document, which is read as `encoding` says.
    """

    kind: Literal["html"] = "html"
    regions = (Span,)
    by_url: bool = False
    encoding: Text = "utf-8"
