"""Makes a store out of a backup, on either database."""

import time
from collections.abc import Iterator, Mapping
from itertools import groupby, islice
from os import PathLike
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Table, inspect

from embed_label.errors import StoreError
from embed_label.store.backup.layout import go_on_from, rebuilt
from embed_label.store.backup.lines import Header, header_of, rows_of
from embed_label.store.backup.writing import OFTEN, Progress
from embed_label.store.engine.failures import masked
from embed_label.store.engine.opening import open_engine, parse
from embed_label.store.engine.transaction import alone
from embed_label.store.migrations import VERSION, migrate
from embed_label.store.schema import metadata

BATCH = 1_000  # rows


def restore(url: str, path: str | PathLike[str], *, progress: Progress | None = None) -> None:
    """Every row as it was, into a database without tables, all of it or nothing.

    The file is read to its end before anything is written. What an older version wrote is brought
    to this one.
    """
    file = Path(path).absolute()
    header = header_of(file)
    for _ in rows_of(file, header):
        pass
    parsed = parse(url)
    engine = open_engine(parsed)
    try:
        if engine.facts()["journal"] == "memory":
            raise StoreError(
                "a database in memory would be gone at once; restore into a file: "
                "sqlite:///labels.db"
            )
        name = masked(parsed)
        engine.write(lambda connection: _restore(connection, name, file, header, progress))
    finally:
        engine.close()


def _restore(
    connection: Connection, name: str, file: Path, header: Header, progress: Progress | None
) -> None:
    alone(connection, "schema", patient=True)
    there = inspect(connection).get_table_names()
    if there:
        raise StoreError(
            f'{name} is not empty: it has the table "{there[0]}". Restore into an empty database'
        )
    is_own = header.schema_version == VERSION
    made = metadata if is_own else rebuilt(header.tables)
    made.create_all(connection)
    last, done = 0.0, 0
    for table, rows in _batches(file, header, made.tables):
        connection.execute(table.insert(), rows)
        done += len(rows)
        if progress and time.monotonic() - last > OFTEN:
            last = time.monotonic()
            progress(done, header.rows)
    for each in header.tables:
        go_on_from(connection, each)
    if not is_own:
        migrate(connection)
    if progress:
        progress(done, header.rows)


def _batches(
    file: Path, header: Header, tables: Mapping[str, Table]
) -> Iterator[tuple[Table, list[dict[str, Any]]]]:
    for name, some in groupby(rows_of(file, header), key=lambda each: each[0].name):
        if name not in tables:
            raise StoreError(f'{file} has a table "{name}", which this version does not know')
        rows = (dict(zip(told.columns, row, strict=True)) for told, row in some)
        while batch := list(islice(rows, BATCH)):
            yield tables[name], batch
