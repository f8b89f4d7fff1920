"""Writes every row of a store into a file, as of one moment."""

import time
from collections.abc import Callable
from os import PathLike
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Select, Table, func, select

from embed_label.errors import StoreError
from embed_label.store.backup.layout import found, layout
from embed_label.store.backup.lines import FORMAT, KIND, Header, Lines, written
from embed_label.store.clock import now
from embed_label.store.engine.engine import Engine
from embed_label.store.label_store import LabelStore
from embed_label.store.migrations import schema_version
from embed_label.wire import new_id

Progress = Callable[[int, int | None], None]
OFTEN = 0.25  # seconds
STREAMED = {"stream_results": True, "yield_per": 2_000}


def write(
    store: LabelStore,
    path: str | PathLike[str],
    *,
    progress: Progress | None = None,
    secret: bool = True,
) -> Path:
    """Every table as JSON lines, packed where the name ends in `.gz`, for its owner alone to read.

    With the store's own `secret` tickets that browsers hold stay valid after `restore`, and who has
    the file can sign some; without it the restored store makes itself a new one, tickets of before
    are refused, and whom it was told to forget it knows no more. What the store was given as
    `secret=` is not in it.
    """
    engine: Engine = store._engine  # pyright: ignore[reportPrivateUsage]  # a backup is a part of it
    return write_engine(engine, path, progress=progress, secret=secret)


def write_engine(
    engine: Engine,
    path: str | PathLike[str],
    *,
    progress: Progress | None = None,
    secret: bool = True,
) -> Path:
    """`write`, of a database of whatever version."""
    wanted = Path(path).absolute()
    if wanted.exists():
        raise StoreError(f"{wanted} is there; name another file")
    made = wanted.with_name(f".{new_id()}.{wanted.name}")
    try:
        engine.read(lambda connection: _write(connection, made, progress, secret=secret))
        made.replace(wanted)
    except OSError as error:
        raise StoreError(f"{wanted} cannot be written: {error.strerror}") from error
    finally:
        made.unlink(missing_ok=True)
    return wanted


def _write(connection: Connection, path: Path, progress: Progress | None, *, secret: bool) -> None:
    tables = found(connection).sorted_tables
    wanted = {each.name: _wanted(each, secret=secret) for each in tables}
    layouts = [layout(connection, each, _count(connection, wanted[each.name])) for each in tables]
    header = Header(
        kind=KIND,
        format=FORMAT,
        schema_version=schema_version(connection),
        made_at=now(),
        has_secret=secret,
        tables=layouts,
    )
    last, done = 0.0, 0
    with written(path) as file:
        lines = Lines(file)
        lines.head(header)
        for table in tables:
            lines.begin(table.name)
            before = done
            chosen = wanted[table.name].order_by(*table.primary_key.columns)
            for row in connection.execute(chosen, execution_options=STREAMED):
                lines.row([*row])
                done += 1
                if progress and done % 500 == 0 and time.monotonic() - last > OFTEN:
                    last = time.monotonic()
                    progress(done, header.rows)
            lines.end(table.name, done - before)
        lines.close()
    if progress:
        progress(done, header.rows)


def _wanted(table: Table, *, secret: bool) -> Select[Any]:
    chosen = select(table)
    return chosen.where(table.c.key != "secret") if table.name == "meta" and not secret else chosen


def _count(connection: Connection, wanted: Select[Any]) -> int:
    return int(connection.scalar(select(func.count()).select_from(wanted.subquery())) or 0)
