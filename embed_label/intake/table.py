"""Rows of CSV and TSV, each with the line that it begins at."""

import csv
from collections.abc import Iterator, Sequence
from typing import BinaryIO

from pydantic import JsonValue

from embed_label.errors import TaskError
from embed_label.formats.cells import CSV_LIMIT
from embed_label.intake.brought import Flaw
from embed_label.intake.names import modality
from embed_label.intake.options import Options
from embed_label.intake.text import Lines
from embed_label.wire import doubled

SEPARATORS = (",", ";", "\t", "|")
# A quote that is not closed takes in all that follows, up to so much.
LONGEST = 4_000_000  # bytes
# Each costs to be read up to there; a file with more of them is no table.
MOST_BROKEN = 100
Record = tuple[int, JsonValue]


class Source(Iterator[str]):
    """The lines of one row after the other; a row can be given up, and the next line is read."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self._lines = Lines(file)
        self._number, self._length, self._first = 0, 0, -1
        self.flaw = ""

    def begin(self) -> None:
        self._number, self._length, self._first, self.flaw = self._lines.number, 0, -1, ""

    @property
    def row(self) -> int:
        return self._number + 1

    def __next__(self) -> str:
        line = self._lines.next()
        if not line:
            raise StopIteration
        if self._first < 0:
            # Of a cut line, the end: what was read of it is given up too.
            self._first = self._file.tell()
        self._length += len(line)
        if self._lines.is_cut or self._length > LONGEST:
            raise csv.Error(f"it has more than {LONGEST:,} bytes: is a quote not closed?")
        try:
            text = line.decode()
        except UnicodeDecodeError:
            self.flaw = "it is not in UTF-8; say encoding=…"
            return line.decode(errors="replace")
        if "\0" in text:
            self.flaw = "it has a NUL"
        return text

    def give_up(self) -> None:
        """All of the row but its first line is read again."""
        self._file.seek(self._first)
        self._lines.number = self._number + 1


def rows(
    file: BinaryIO, name: str, options: Options, separator: str | None
) -> Iterator[Record | Flaw]:
    csv.field_size_limit(max(csv.field_size_limit(), CSV_LIMIT))
    start = file.tell()
    separator = options.delimiter or separator or _separator(file, start)
    if len(separator) != 1:
        raise TaskError(f"delimiter={separator!r} should be one character")
    source = Source(file)
    columns = list(options.columns) if options.columns else _head(source, separator, name)
    for twice in doubled(columns):
        raise TaskError(f'{name}: two columns are called "{twice}"; give one another name')
    yield from _rows(source, name, separator, columns)


def _rows(
    source: Source, name: str, separator: str, columns: Sequence[str]
) -> Iterator[Record | Flaw]:
    table, broken = csv.reader(source, delimiter=separator, strict=True), 0
    while broken < MOST_BROKEN:
        source.begin()
        try:
            cells = next(table, None)
        except csv.Error as error:
            broken += 1
            yield Flaw(name, source.row, _said(error))
            source.give_up()
            table = csv.reader(source, delimiter=separator, strict=True)
            continue
        if cells is None:
            return
        if source.flaw:
            yield Flaw(name, source.row, source.flaw)
        elif len(cells) == len(columns):
            yield source.row, dict(zip(columns, cells, strict=True))
        elif cells:
            yield Flaw(name, source.row, f"the row has {len(cells)} cells, the head {len(columns)}")
    yield Flaw(name, source.row, f"{broken} rows were broken; what comes after was not read")


def _said(error: csv.Error) -> str:
    said = str(error)
    return "a quote is not closed" if said == "unexpected end of data" else said


def _separator(file: BinaryIO, start: int) -> str:
    """The one by which the first line has most columns."""
    head = file.readline(LONGEST).decode(errors="replace")
    file.seek(start)

    def columns(separator: str) -> int:
        return sum(len(row) for row in csv.reader([head], delimiter=separator))

    return max(SEPARATORS, key=columns)


def _head(source: Source, separator: str, name: str) -> list[str]:
    source.begin()
    try:
        columns = next(csv.reader(source, delimiter=separator, strict=True), list[str]())
    except csv.Error as error:
        raise TaskError(f"{name} is no table: {_said(error)}") from error
    if source.flaw:
        raise TaskError(f"{name} is no table: in its first line, {source.flaw}")
    if not columns:
        raise TaskError(f"{name} has no first line with the names of columns")
    columns = [each.strip() for each in columns]
    for each in columns:
        if _is_no_name(each):
            raise TaskError(
                f'{name}, line 1: "{each[:100]}" is no name of a column; if the table does not '
                'name its columns, do it: columns=["image", "text"]'
            )
    return columns


def _is_no_name(cell: str) -> bool:
    try:
        float(cell)
    except ValueError:
        return not cell or "://" in cell or "\n" in cell or modality(cell) is not None
    return True
