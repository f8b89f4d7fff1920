"""Tables of comma separated values: rows read with their lines named, and written."""

import csv
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

from embed_label.errors import TaskError, nearest
from embed_label.formats.cells import CSV_LIMIT

Cells = Mapping[str, str]


def rows(
    path: Path, needed: Sequence[str], *, separators: Sequence[str] = (",",)
) -> Iterator[tuple[str, Cells]]:
    """Each row with its place; a cell that is not there is empty.

    Of several `separators` counts the first by which the needed columns are there.
    """
    csv.field_size_limit(max(csv.field_size_limit(), CSV_LIMIT))
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            separator = _separator(file.readline(), needed, separators)
            file.seek(0)
            table = csv.DictReader(file, delimiter=separator)
            columns = list(table.fieldnames or ())
            for name in needed:
                if name not in columns:
                    raise TaskError(f'{path} has no column "{name}"; {nearest(name, columns)}')
            for row in table:
                # What stands behind the last column has no name.
                cells = {key: row.get(key) or "" for key in columns}
                yield f"{path}, line {table.line_num}", cells
    except (csv.Error, UnicodeDecodeError, OSError) as error:
        raise TaskError(f"{path} is no table: {error}") from error


def _separator(head: str, needed: Sequence[str], separators: Sequence[str]) -> str:
    def has_all(separator: str) -> bool:
        columns = [name for row in csv.reader([head], delimiter=separator) for name in row]
        return all(name in columns for name in needed)

    return next(filter(has_all, separators), separators[0])


class Table:
    """A file that is written row by row."""

    def __init__(self, path: Path, head: Sequence[str], *, separator: str = ",") -> None:
        self._file = path.open("w", encoding="utf-8", newline="")
        self._rows = csv.DictWriter(self._file, head, restval="", delimiter=separator)
        self._rows.writeheader()

    def add(self, cells: Cells) -> None:
        self._rows.writerow(cells)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        where: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        self._file.close()
