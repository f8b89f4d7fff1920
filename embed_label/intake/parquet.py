"""Rows of Parquet, a few thousand at a time: `pip install 'embed-label[parquet]'`."""

import math
from collections.abc import Iterator
from datetime import date, time
from decimal import Decimal
from importlib import import_module
from pathlib import Path
from typing import Any, cast

from pydantic import JsonValue

from embed_label.errors import PackageMissing, TaskError
from embed_label.intake.brought import Flaw
from embed_label.wire import doubled, shown

AT_ONCE = 2000  # rows
Record = tuple[int, JsonValue]


def parquet_rows(path: Path, file: str) -> Iterator[Record | Flaw]:
    """`line` is the number of the row, from 1."""
    try:
        # It says nothing of its types.
        arrow: Any = import_module("pyarrow")
        reader: Any = import_module("pyarrow.parquet")
    except ImportError as error:
        raise PackageMissing("Parquet", "parquet") from error
    try:
        table = reader.ParquetFile(path, pre_buffer=False)
    except (arrow.ArrowException, OSError) as error:
        raise TaskError(f"{file} is no Parquet: {error}") from error
    with table:
        for twice in doubled(table.schema_arrow.names):
            raise TaskError(f'{file}: two columns are called "{twice}"; give one another name')
        number = 0
        try:
            for batch in table.iter_batches(batch_size=AT_ONCE, use_threads=False):
                for row in batch.to_pylist():
                    number += 1
                    yield _record(row, number, file)
        except (arrow.ArrowException, OSError) as error:
            yield Flaw(file, number + 1, f"{error}; what comes after it was not read")


def _record(row: dict[str, Any], number: int, file: str) -> Record | Flaw:
    try:
        return number, {key: _plain(value) for key, value in row.items()}
    except TypeError as error:
        return Flaw(file, number, str(error))


def _plain(value: Any) -> JsonValue:
    """What JSON has no word for. A number that is none is how pandas writes that there is none."""
    match value:
        case None | str() | bool() | int():
            return value
        case float():
            return value if math.isfinite(value) else None
        case list():
            return [_plain(each) for each in cast("list[Any]", value)]
        case dict():
            return {str(key): _plain(each) for key, each in cast("dict[Any, Any]", value).items()}
        case date() | time():
            return value.isoformat()
        case Decimal():
            return str(value)
        case _:
            raise TypeError(f"{shown(value)} is nothing that a task holds: text, numbers, lists")
