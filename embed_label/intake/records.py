"""The objects of a file of JSON, JSONL, CSV, TSV or Parquet, one by one."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from pydantic import JsonValue

from embed_label.errors import ArrayBroken, NotJson, TaskError
from embed_label.intake.array import Array
from embed_label.intake.brought import Flaw
from embed_label.intake.json_text import whole
from embed_label.intake.options import Options
from embed_label.intake.parquet import parquet_rows
from embed_label.intake.table import rows
from embed_label.intake.text import LARGEST, Lines, opened
from embed_label.wire import shown

Record = tuple[int, JsonValue]
NONE = (
    "is no file of tasks that we know: JSON, JSONL, CSV, TSV, Parquet, a folder, "
    "or a zip or tar of these"
)


def records(path: Path, file: str, options: Options) -> Iterator[Record | Flaw]:
    """`TaskError` if the file as a whole is none of these, before anything is read of it."""
    kind = _kind(path, file)
    if kind == "parquet":
        yield from parquet_rows(path, file)
        return
    with opened(path, file, options.encoding) as text:
        if kind in ("csv", "tsv"):
            yield from rows(text, file, options, "\t" if kind == "tsv" else None)
        elif kind == "jsonl" or _has_a_line_for_each(text, file):
            yield from _lines(text, file)
        else:
            yield from _json(text, file)


def _kind(path: Path, file: str) -> str:
    with path.open("rb") as found:
        head = found.read(8)
    if not head:
        raise TaskError(f"{file} is empty")
    end = file.lower().rpartition(".")[2]
    if head.startswith(b"PAR1") or end == "parquet":
        return "parquet"
    if end in ("csv", "tsv", "json"):
        return end
    if end in ("jsonl", "ndjson"):
        return "jsonl"
    if re.match(rb"(\xef\xbb\xbf)?\s*[\[{]", head):
        return "json"
    raise TaskError(f"{file} {NONE}")


def _has_a_line_for_each(text: BinaryIO, file: str) -> bool:
    """Some call JSONL JSON."""
    start = text.tell()
    first = text.readline(LARGEST).strip()
    while first == b"" and text.tell() != start:
        start = text.tell()
        first = text.readline(LARGEST).strip()
    if not first:
        raise TaskError(f"{file} is empty")
    has_more = text.read(1) != b""
    text.seek(start)
    if not first.startswith(b"{") or not has_more:
        return False
    try:
        whole(first.decode())
    except (NotJson, UnicodeDecodeError):
        return False
    return True


def _json(text: BinaryIO, file: str) -> Iterator[Record | Flaw]:
    start = text.tell()
    if text.read(1) != b"[":
        text.seek(start)
        yield 1, _one(text, file)
        return
    text.seek(start)
    array = Array(text)
    try:
        for value in array:
            yield array.line, value
    except ArrayBroken as error:
        yield Flaw(file, error.line, str(error))


def _one(text: BinaryIO, file: str) -> JsonValue:
    read = text.read(LARGEST + 1)
    if len(read) > LARGEST:
        raise TaskError(f"{file} is one object of more than {LARGEST:,} bytes; give an array")
    try:
        value = whole(read.decode())
    except (NotJson, UnicodeDecodeError) as error:
        raise TaskError(f"{file} is not JSON: {error}") from error
    if not isinstance(value, dict):
        raise TaskError(f"{file} has no tasks: there is {shown(value)}")
    if not isinstance(value.get("data"), dict):
        raise TaskError(
            f'{file} is one object without "data", so it is no task; '
            "give an array of them, or read it by its format, as in el.formats"
        )
    return value


def _lines(text: BinaryIO, file: str) -> Iterator[Record | Flaw]:
    lines = Lines(text)
    while line := lines.next():
        if lines.is_cut:
            yield Flaw(file, lines.number, f"the line has more than {LARGEST:,} bytes")
            continue
        try:
            read = line.decode()
            if read.strip():
                yield lines.number, whole(read)
        except UnicodeDecodeError:
            yield Flaw(file, lines.number, "it is not in UTF-8; say encoding=…")
        except NotJson as error:
            place = "" if error.at is None else f" at character {error.at + 1}"
            yield Flaw(file, lines.number, f"it is not JSON: {error}{place}")
