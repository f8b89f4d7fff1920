"""A PDF by URL."""

from typing import Literal

from embed_label.modalities.source import Source
from embed_label.regions import Box


class DocumentSource(Source):
    """Its regions lie on its pages, which are its items."""

    kind: Literal["document"] = "document"
    regions = (Box,)
