"""Names and their values, or rows."""

from typing import Literal

from embed_label.modalities.source import Source
from embed_label.regions import Cells


class TableSource(Source):
    """An object, or a list of rows. Its regions are cells; what is asked per item is of a row."""

    kind: Literal["table"] = "table"
    regions = (Cells,)
    shows = ("object", "list")
