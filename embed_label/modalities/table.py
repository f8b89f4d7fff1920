"""Names and their values, or rows."""

from typing import Literal

from embed_label.modalities.source import Source


class TableSource(Source):
    """An object, or a list of objects: shown, not marked."""

    kind: Literal["table"] = "table"
    shows = ("object", "list")
