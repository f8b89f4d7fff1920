"""A PDF by URL."""

from typing import Literal

from pydantic import JsonValue

from embed_label.modalities.worded import Worded
from embed_label.regions import Box, Ellipse, Polygon, Span


class DocumentSource(Worded):
    """Shows a PDF; its pages are its items, counted from 0, and regions lie on them.

    Boxes are measured in points (72 to an inch) from the top left corner of the page as it is
    shown, after its own rotation. Spans are counted in the text of the page, as pdf.js reads it:
    its items in their order, as they are, a line feed behind each that ends a line, and U+FFFD for
    each NUL. The `Page` space of an annotation has the page's size and its text's checksum. On a
    page, labels always stand inline.
    """

    kind: Literal["document"] = "document"
    regions = (Box, Ellipse, Polygon, Span)

    def count(self, shown: JsonValue) -> int | None:
        # Only who opens it sees its pages.
        return None
