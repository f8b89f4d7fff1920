"""A document in HTML."""

from typing import Literal

from embed_label.modalities.source import Source
from embed_label.regions import Span


class HtmlSource(Source):
    """Shows HTML, sanitised; its regions are counted in code points of the text in it."""

    kind: Literal["html"] = "html"
    regions = (Span,)
