"""A PDF by URL."""

from typing import Literal

from embed_label.modalities.worded import Worded
from embed_label.regions import Box, Ellipse, Polygon, Span


class DocumentSource(Worded):
    """Its regions lie on its pages, which are its items: boxes in points, spans in their text."""

    kind: Literal["document"] = "document"
    regions = (Box, Ellipse, Polygon, Span)
