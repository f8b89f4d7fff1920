"""Examples as a Parquet file, a group of rows at a time."""

from collections.abc import Iterable, Iterator
from itertools import islice
from os import PathLike
from pathlib import Path
from typing import Any

from embed_label.formats.example import Example
from embed_label.formats.files import exported
from embed_label.formats.parquet.columns import arrow, rows_of, schema
from embed_label.interface import Interface

FILE = "annotations.parquet"
GROUP = 2_000  # rows


def write(
    examples: Iterable[Example],
    folder: str | PathLike[str],
    *,
    interface: Interface,
    lossy: bool = False,
) -> Path:
    """`annotations.parquet`: all that was said, in columns and as JSON; the interface in `meta`."""
    with exported(folder, "Parquet", lossy=lossy) as (made, _):
        shown = schema().with_metadata({"embed_label.interface": interface.model_dump_json()})
        rows = (row for example in examples for row in rows_of(example))
        write_rows(made / FILE, shown, rows)
    return Path(folder) / FILE


def write_rows(path: Path, columns: Any, rows: Iterator[dict[str, Any]]) -> int:
    """How many there were. Some thousand rows are a group; then they leave memory."""
    pa, parquet = arrow(), arrow("pyarrow.parquet")
    count = 0
    with parquet.ParquetWriter(path, columns, compression="zstd") as file:
        while batch := list(islice(rows, GROUP)):
            file.write_table(pa.Table.from_pylist(batch, schema=columns))
            count += len(batch)
    return count
