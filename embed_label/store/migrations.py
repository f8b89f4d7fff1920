"""Brings a database to the schema of this version, step by step."""

from collections.abc import Callable, Mapping

from sqlalchemy import Connection, insert, inspect, select, update

from embed_label.errors import StoreError
from embed_label.store.clock import now
from embed_label.store.schema import NO_PROJECT, meta, metadata, projects

VERSION = 2


def _add_showings(connection: Connection) -> None:
    number = "INTEGER" if connection.dialect.name == "sqlite" else "BIGINT"
    for statement in (
        "ALTER TABLE completions ADD COLUMN showing_version VARCHAR",
        f"""CREATE TABLE balances (
            project {number} NOT NULL REFERENCES projects (id),
            one VARCHAR NOT NULL,
            other VARCHAR NOT NULL,
            lead INTEGER NOT NULL,
            PRIMARY KEY (project, one, other)
        )""",
        """CREATE TABLE reveals (
            showing VARCHAR NOT NULL REFERENCES contents (hash),
            author VARCHAR NOT NULL,
            revealed_at VARCHAR NOT NULL,
            PRIMARY KEY (showing, author)
        )""",
    ):
        connection.exec_driver_sql(statement)


# STEPS[n] turns a database of version n - 1 into one of version n. It is written out in SQL: the
# tables of this version may be others than those of its own.
STEPS: Mapping[int, Callable[[Connection], None]] = {2: _add_showings}


def migrate(connection: Connection) -> int:
    """Make or update the tables, inside the caller's transaction; the version that was there."""
    if not inspect(connection).has_table(meta.name):
        metadata.create_all(connection)
        connection.execute(insert(meta).values(key="schema_version", value=str(VERSION)))
        connection.execute(insert(projects).values(id=NO_PROJECT, name="", created_at=now()))
        return 0
    found = schema_version(connection)
    if found > VERSION:
        raise StoreError(
            f"the database has schema version {found}, and this embed_label knows {VERSION}; "
            "install the newer embed_label that wrote it"
        )
    for number in range(found + 1, VERSION + 1):
        STEPS[number](connection)
    if found < VERSION:
        stamp = update(meta).where(meta.c.key == "schema_version").values(value=str(VERSION))
        connection.execute(stamp)
    return found


def schema_version(connection: Connection) -> int:
    """The version the database says it has."""
    text = connection.scalar(select(meta.c.value).where(meta.c.key == "schema_version"))
    if not (isinstance(text, str) and text.isdigit()):
        raise StoreError(
            'the database has a table "meta" without a schema version: it is not ours; '
            "give the store a database of its own"
        )
    return int(text)
