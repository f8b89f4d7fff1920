"""Names and their values, or rows."""

from typing import Literal

from pydantic import JsonValue

from embed_label.modalities.sheet import Sheet
from embed_label.modalities.source import Source
from embed_label.regions import AnySpace, Cells


class TableSource(Source):
    """An object, or a list of rows, which are its items: a question `per_item` is asked of each.

    Its regions are cells. To choose among rows or to rank them, a `Choices` or a `Ranking` that is
    `of` the table takes them as its `choices` or `entries`: `el.Ranking(name="best", of="rows",
    entries="$rows")`. A row is stored by its `id`, or as "#2" where it has none of its own.
    """

    kind: Literal["table"] = "table"
    regions = (Cells,)
    shows = ("object", "list")

    def measure(self, shown: JsonValue, item: int | None = None) -> AnySpace | None:
        return Sheet.of(shown).grid if item is None else None
