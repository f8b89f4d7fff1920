"""What a table is like, in words that belong to no database."""

import warnings
from collections.abc import Iterable, Mapping
from typing import Any

from pydantic import BaseModel
from sqlalchemy import (
    Boolean,
    Column,
    Connection,
    Float,
    ForeignKeyConstraint,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    UniqueConstraint,
    func,
    inspect,
    select,
)
from sqlalchemy.exc import SAWarning
from sqlalchemy.types import TypeEngine

from embed_label.store.schema import Counter

KINDS: Mapping[str, TypeEngine[Any]] = {
    "text": String(),
    "integer": Counter,
    "float": Float(),
    "boolean": Boolean(),
}


class Layout(BaseModel):
    """`counter` is the last number that was given to a row, be it there or not."""

    name: str
    columns: dict[str, str]
    needed: list[str]
    key: list[str]
    unique: list[list[str]]
    foreign: list[tuple[list[str], str, list[str]]]
    indexes: dict[str, list[str]]
    rows: int
    counter: int | None


def found(connection: Connection) -> MetaData:
    """The tables as they are there, whatever version made them."""
    made = MetaData()
    with warnings.catch_warnings():
        # It says that it leaves out an index; of indices nothing is asked here.
        warnings.simplefilter("ignore", SAWarning)
        made.reflect(connection, resolve_fks=False)
    return made


def layout(connection: Connection, table: Table, rows: int) -> Layout:
    keyed = list(table.constraints)
    unique = [each for each in keyed if isinstance(each, UniqueConstraint)]
    foreign = [each for each in keyed if isinstance(each, ForeignKeyConstraint)]
    # A constraint that is unique is an index too, which some databases list twice.
    told = [sorted(_names(each.columns)) for each in unique]
    alone = [each for each in table.indexes if each.unique]
    extra = [each for each in alone if sorted(_names(each.columns)) not in told]
    return Layout(
        name=table.name,
        columns={each.name: _kind(each.type) for each in table.columns},
        needed=[each.name for each in table.columns if not each.nullable],
        key=_names(table.primary_key.columns),
        unique=sorted(_names(each.columns) for each in (*unique, *extra)),
        foreign=sorted(
            (
                [str(name) for name in each.column_keys],
                each.elements[0].target_fullname.partition(".")[0],
                [element.target_fullname.rpartition(".")[2] for element in each.elements],
            )
            for each in foreign
        ),
        indexes={
            str(each.name): _names(each.columns)
            for each in sorted(table.indexes, key=lambda one: str(one.name))
            if not each.unique
        },
        rows=rows,
        counter=_counter(connection, table),
    )


def rebuilt(layouts: Iterable[Layout]) -> MetaData:
    """Tables of an older version, to be made and then brought to this one."""
    made = MetaData()
    for each in layouts:
        counts = each.counter is not None
        Table(
            each.name,
            made,
            *(
                Column(
                    name,
                    KINDS[kind],
                    nullable=name not in each.needed,
                    primary_key=name in each.key,
                    autoincrement=counts and [name] == each.key,
                )
                for name, kind in each.columns.items()
            ),
            *(UniqueConstraint(*names) for names in each.unique),
            *(
                ForeignKeyConstraint(names, [f"{table}.{name}" for name in there])
                for names, table, there in each.foreign
            ),
            *(Index(name, *names) for name, names in each.indexes.items()),
            sqlite_autoincrement=counts,
        )
    return made


def go_on_from(connection: Connection, layout: Layout) -> None:
    """The next row gets a number that none had before."""
    if layout.counter is None or layout.counter < 1:
        return
    if connection.dialect.name == "sqlite":
        _go_on_in_sqlite(connection, layout)
        return
    sequence = _sequence(connection, layout.name, layout.key[0])
    if sequence is not None:
        connection.execute(select(func.setval(sequence, layout.counter, True))).close()


def _go_on_in_sqlite(connection: Connection, layout: Layout) -> None:
    if not inspect(connection).has_table("sqlite_sequence"):
        return
    values = (layout.counter, layout.name)
    update = "UPDATE sqlite_sequence SET seq = max(seq, ?) WHERE name = ?"
    if not connection.exec_driver_sql(update, values).rowcount and _counts(connection, layout.name):
        add = "INSERT INTO sqlite_sequence (seq, name) VALUES (?, ?)"
        connection.exec_driver_sql(add, values)


def _counts(connection: Connection, name: str) -> bool:
    asked = "SELECT sql FROM sqlite_master WHERE type = 'table' AND name = ?"
    return "AUTOINCREMENT" in str(connection.exec_driver_sql(asked, (name,)).scalar())


def _counter(connection: Connection, table: Table) -> int | None:
    keys = list(table.primary_key.columns)
    if len(keys) != 1 or _kind(keys[0].type) != "integer":
        return None
    last = int(connection.scalar(select(func.max(keys[0]))) or 0)
    if connection.dialect.name == "sqlite":
        if not _counts(connection, table.name):
            return last
        asked = "SELECT seq FROM sqlite_sequence WHERE name = ?"
        return max(last, int(connection.exec_driver_sql(asked, (table.name,)).scalar() or 0))
    sequence = _sequence(connection, table.name, keys[0].name)
    if sequence is None:
        return last
    asked = f"SELECT last_value FROM {sequence} WHERE is_called"
    return max(last, int(connection.exec_driver_sql(asked).scalar() or 0))


def _sequence(connection: Connection, table: str, column: str) -> str | None:
    found = connection.scalar(select(func.pg_get_serial_sequence(table, column)))
    return None if found is None else str(found)


def _names(columns: Iterable[Any]) -> list[str]:
    return [str(each.name) for each in columns]


def _kind(kind: TypeEngine[Any]) -> str:
    match kind:
        case Boolean():
            return "boolean"
        case Float():
            return "float"
        case Integer():
            return "integer"
        case _:
            return "text"
