"""What stands in the cells of a table, read as the widget reads it."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Self

from pydantic import JsonValue

from embed_label.modalities.written import cell_text, ordered_names
from embed_label.regions import Cells, Grid

# A quote of more characters is cut here: a whole table would weigh more than all the rest.
QUOTED = 10_000

Fields = dict[str, JsonValue]


@dataclass(frozen=True)
class Sheet:
    """`columns` are their names, "" above lists. A row without columns stands in the first."""

    rows: list[JsonValue]
    columns: tuple[str, ...]
    # Their names are in the rows.
    is_headed: bool

    @classmethod
    def of(cls, shown: JsonValue) -> Self:
        """An object is its names beside their values; a list has rows."""
        if isinstance(shown, dict):
            pairs: list[JsonValue] = [[name, shown[name]] for name in ordered_names(shown)]
            return cls(pairs, ("Name", "Value"), is_headed=False)
        rows: list[JsonValue] = shown if isinstance(shown, list) else [shown]
        names = _names(rows)
        if names:
            return cls(rows, names, is_headed=True)
        width = max((len(row) for row in rows if isinstance(row, list)), default=1)
        return cls(rows, ("",) * max(width, 1), is_headed=False)

    @cached_property
    def grid(self) -> Grid | None:
        return Grid(rows=len(self.rows), columns=self.columns) if self.rows else None

    def quote(self, cells: Cells) -> str:
        """Tabs between the columns, line breaks between the rows."""
        found: list[str] = []
        length = 0
        for part in self._parts(cells):
            found.append(part[: QUOTED + 1])
            length += len(part)
            if length > QUOTED:
                break
        return "".join(found)[:QUOTED]

    def says(self, cells: Cells) -> bool:
        """Whether its quote is what stands there: looked at only as far as the two are the same."""
        at = 0
        for part in self._parts(cells):
            if not cells.text.startswith(part[: QUOTED - at], at):
                return False
            at += len(part)
            if at >= QUOTED:
                return True
        return at == len(cells.text)

    def _parts(self, cells: Cells) -> Iterator[str]:
        for row in range(cells.row, cells.row + cells.rows):
            if row > cells.row:
                yield "\n"
            for column in range(cells.column, cells.column + cells.columns):
                if column > cells.column:
                    yield "\t"
                yield cell_text(self._at(row, column))

    def _at(self, row: int, column: int) -> JsonValue:
        found = self.rows[row]
        if self.is_headed and isinstance(found, dict):
            return found.get(self.columns[column])
        if not self.is_headed and isinstance(found, list):
            return found[column] if column < len(found) else None
        return found if column == 0 else None


def _names(rows: list[JsonValue]) -> tuple[str, ...]:
    """Every name, in the order in which they appear."""
    names: dict[str, None] = {}
    for row in rows:
        # Most rows bring nothing that was not there: those are passed by quickly.
        if isinstance(row, dict) and not row.keys() <= names.keys():
            names |= dict.fromkeys(ordered_names(row))
    return tuple(names)
