"""Cells of a table."""

from typing import Literal

from pydantic import Field

from embed_label.regions.region import Region
from embed_label.regions.space import AnySpace, Grid
from embed_label.wire import Text


class Cells(Region):
    """A rectangle of cells from the row `row` and the column `column` on, both counted from 0.

    `text` quotes them: tabs between the columns, line breaks between the rows, and no more than the
    first 10,000 characters.
    """

    kind: Literal["cells"] = "cells"
    row: int = Field(ge=0)
    column: int = Field(ge=0)
    rows: int = Field(default=1, gt=0)
    columns: int = Field(default=1, gt=0)
    text: Text = ""

    def overlap(self, other: Region) -> float:
        if not isinstance(other, Cells):
            return 0.0
        down = _shared(self.row, self.rows, other.row, other.rows)
        across = _shared(self.column, self.columns, other.column, other.columns)
        common = down * across
        either = self.rows * self.columns + other.rows * other.columns - common
        return common / either

    def flaw(self, space: AnySpace) -> str | None:
        if not isinstance(space, Grid):
            return "cells need a table"
        last_row, last_column = self.row + self.rows - 1, self.column + self.columns - 1
        if last_row < space.rows and last_column < len(space.columns):
            return None
        return (
            f"the cells up to row {last_row}, column {last_column} (counted from 0) leave "
            f"the table of {space.rows} rows and {len(space.columns)} columns"
        )


def _shared(one: int, its: int, other: int, theirs: int) -> int:
    return max(0, min(one + its, other + theirs) - max(one, other))
