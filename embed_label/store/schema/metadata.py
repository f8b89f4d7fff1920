"""What all tables share, and how a row is kept once."""

from functools import cache

from sqlalchemy import BigInteger, Connection, Insert, Integer, MetaData, Table
from sqlalchemy.dialects import postgresql, sqlite

# What belongs to no project belongs to this row: a NULL would make no key unique.
NO_PROJECT = 0
Counter = BigInteger().with_variant(Integer, "sqlite")

metadata = MetaData()

INSERTS = {"sqlite": sqlite.insert, "postgresql": postgresql.insert}


@cache
def _insert(table: Table, dialect: str) -> Insert:
    insert = INSERTS[dialect](table).on_conflict_do_nothing()
    # Without this, psycopg's count of what was added is not kept.
    return insert.execution_options(preserve_rowcount=True)


def keep_once(connection: Connection, table: Table, **values: object) -> bool:
    """Add a row unless one of its unique keys is taken; whether it was added."""
    insert = _insert(table, connection.dialect.name)
    return connection.execute(insert, values).rowcount == 1
