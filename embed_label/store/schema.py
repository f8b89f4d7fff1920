"""The tables. Rows are added and, but for counts, never changed; what must not double is unique."""

from functools import cache

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Connection,
    ForeignKey,
    Index,
    Insert,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
)
from sqlalchemy.dialects import postgresql, sqlite

# What belongs to no project belongs to this row: a NULL would make no key unique.
NO_PROJECT = 0
Counter = BigInteger().with_variant(Integer, "sqlite")

metadata = MetaData()

meta = Table(
    "meta",
    metadata,
    Column("key", String, primary_key=True),
    Column("value", Text, nullable=False),
)

contents = Table(
    "contents",
    metadata,
    Column("hash", String, primary_key=True),
    Column("kind", String, nullable=False),
    Column("body", Text, nullable=False),
)

projects = Table(
    "projects",
    metadata,
    Column("id", Counter, primary_key=True),
    Column("name", String, nullable=False, unique=True),
    Column("created_at", String, nullable=False),
)

project_interfaces = Table(
    "project_interfaces",
    metadata,
    Column("project", Counter, ForeignKey(projects.c.id), primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("interface", String, ForeignKey(contents.c.hash), nullable=False),
    Column("created_at", String, nullable=False),
)

tasks = Table(
    "tasks",
    metadata,
    Column("project", Counter, ForeignKey(projects.c.id), primary_key=True),
    Column("id", String, primary_key=True),
    Column("sequence", Integer, nullable=False),
    Column("content", String, ForeignKey(contents.c.hash), nullable=False),
    UniqueConstraint("project", "sequence"),
)

completions = Table(
    "completions",
    metadata,
    Column("sequence", Counter, primary_key=True),
    Column("id", String, nullable=False),
    Column("content", String, nullable=False),
    Column("author", String, nullable=False),
    Column("project", Counter, ForeignKey(projects.c.id), nullable=False),
    Column("task", String, nullable=False),
    Column("revision", Integer, nullable=False),
    Column("supersedes", String),
    Column("verified", Boolean, nullable=False),
    Column("skipped", Boolean, nullable=False),
    Column("task_version", String),
    Column("interface_version", String),
    Column("received_at", String, nullable=False),
    Column("body", Text, nullable=False),
    Column("showing_version", String),
    Index("one_row_per_completion", "id", unique=True),
    Index("one_row_per_revision", "project", "task", "author", "revision", unique=True),
    Index("completions_by_task", "task"),
    # A sequence is never given twice, so "what came after" stays true when rows are forgotten.
    sqlite_autoincrement=True,
)

refused = Table(
    "refused",
    metadata,
    Column("sequence", Counter, primary_key=True),
    Column("digest", String, nullable=False, unique=True),
    Column("completion", String),
    Column("author", String, nullable=False),
    Column("code", String, nullable=False),
    Column("reason", Text, nullable=False),
    Column("received_at", String, nullable=False),
    Column("body", Text, nullable=False),
)

conflicts = Table(
    "conflicts",
    metadata,
    Column("sequence", Counter, primary_key=True),
    Column("completion", String, ForeignKey(completions.c.id), nullable=False),
    Column("content", String, nullable=False),
    Column("author", String, nullable=False),
    Column("received_at", String, nullable=False),
    Column("body", Text, nullable=False),
    UniqueConstraint("completion", "content", "author"),
)

# How much more often `one` stood before `other` in blind comparisons than after it.
balances = Table(
    "balances",
    metadata,
    Column("project", Counter, ForeignKey(projects.c.id), primary_key=True),
    Column("one", String, primary_key=True),
    Column("other", String, primary_key=True),
    Column("lead", Integer, nullable=False),
)

# Who was told which models are behind the aliases of a showing.
reveals = Table(
    "reveals",
    metadata,
    Column("showing", String, ForeignKey(contents.c.hash), primary_key=True),
    Column("author", String, primary_key=True),
    Column("revealed_at", String, nullable=False),
)

INSERTS = {"sqlite": sqlite.insert, "postgresql": postgresql.insert}


@cache
def _insert(table: Table, dialect: str) -> Insert:
    return INSERTS[dialect](table).on_conflict_do_nothing()


def keep_once(connection: Connection, table: Table, **values: object) -> bool:
    """Add a row unless one of its unique keys is taken; whether it was added."""
    insert = _insert(table, connection.dialect.name)
    return connection.execute(insert, values).rowcount == 1
