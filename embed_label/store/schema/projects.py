"""Projects: their interfaces and plans, their tasks, and who has which of them."""

from sqlalchemy import (
    Boolean,
    Column,
    Float,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    String,
    Table,
    Text,
    UniqueConstraint,
    text,
)

from embed_label.store.schema.contents import contents
from embed_label.store.schema.metadata import Counter, metadata

# Queries must say these word for word, or the indices are not used.
PLAIN = text("removed_at IS NULL AND NOT is_truth")
TRUTH = text("removed_at IS NULL AND is_truth")

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

# How tasks are handed out. The last one counts; those before it stay.
plans = Table(
    "plans",
    metadata,
    Column("project", Counter, ForeignKey(projects.c.id), primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("body", Text, nullable=False),
    Column("created_at", String, nullable=False),
)

# `done`: how many people have done it, skips aside. `taken`: those, and who has a lease on it.
# The two are counts of other rows, kept beside the task so that the queue need not count.
tasks = Table(
    "tasks",
    metadata,
    Column("project", Counter, ForeignKey(projects.c.id), primary_key=True),
    Column("id", String, primary_key=True),
    Column("sequence", Integer, nullable=False),
    Column("content", String, ForeignKey(contents.c.hash), nullable=False),
    # Least first; where two have the same, by sequence.
    Column("rank", Float, nullable=False, server_default="0"),
    Column("done", Integer, nullable=False, server_default="0"),
    Column("taken", Integer, nullable=False, server_default="0"),
    Column("skips", Integer, nullable=False, server_default="0"),
    # Its answer is known: it is mixed in to see how well people do, whatever the overlap.
    Column("is_truth", Boolean, nullable=False, server_default="0"),
    # Taken out: no longer handed out; what was said of it stays.
    Column("removed_at", String),
    UniqueConstraint("project", "sequence"),
    Index("tasks_by_rank", "project", "rank", "sequence"),
    # The queue looks for what few have taken. It may not even read past what is never handed out.
    # Sorted by what `tasks_by_rank` has not: else PostgreSQL walks that, past all that is full.
    Index(
        "tasks_by_taken",
        "project",
        "taken",
        text("(rank + 0)"),
        "sequence",
        sqlite_where=PLAIN,
        postgresql_where=PLAIN,
    ),
    Index(
        "tasks_by_truth",
        "project",
        "rank",
        "sequence",
        sqlite_where=TRUTH,
        postgresql_where=TRUTH,
    ),
)

# Who has a task at the moment. One that ran out is swept when the next task is asked for.
leases = Table(
    "leases",
    metadata,
    Column("project", Counter, primary_key=True),
    Column("task", String, primary_key=True),
    Column("author", String, primary_key=True),
    Column("given_at", String, nullable=False),
    Column("expires_at", String, nullable=False),
    ForeignKeyConstraint(["project", "task"], [tasks.c.project, tasks.c.id]),
    Index("leases_by_author", "project", "author"),
    Index("leases_by_end", "project", "expires_at"),
)

# What models said of tasks before anybody was asked; `body` is an annotation.
predictions = Table(
    "predictions",
    metadata,
    Column("sequence", Counter, primary_key=True),
    Column("project", Counter, nullable=False),
    Column("task", String, nullable=False),
    Column("model", String, nullable=False),
    Column("score", Float),
    Column("content", String, nullable=False),
    Column("body", Text, nullable=False),
    Column("created_at", String, nullable=False),
    UniqueConstraint("project", "task", "content"),
    ForeignKeyConstraint(["project", "task"], [tasks.c.project, tasks.c.id]),
    sqlite_autoincrement=True,
)

# What is right for a task, as somebody knows it; `body` is an annotation.
truths = Table(
    "truths",
    metadata,
    Column("project", Counter, primary_key=True),
    Column("task", String, primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("author", String, nullable=False),
    Column("body", Text, nullable=False),
    Column("created_at", String, nullable=False),
    ForeignKeyConstraint(["project", "task"], [tasks.c.project, tasks.c.id]),
)

# Where tasks come from, to look there again. `options` never hold a secret.
sources = Table(
    "sources",
    metadata,
    Column("project", Counter, ForeignKey(projects.c.id), primary_key=True),
    Column("url", String, primary_key=True),
    Column("options", Text, nullable=False),
    Column("added_at", String, nullable=False),
    Column("synced_at", String),
)
