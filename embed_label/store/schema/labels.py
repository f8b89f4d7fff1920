"""Labels: completions, what was refused or contested, and what others said of them."""

from sqlalchemy import (
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    String,
    Table,
    Text,
    UniqueConstraint,
)

from embed_label.store.schema.metadata import Counter, metadata
from embed_label.store.schema.projects import projects

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
    # It came when as many people as were wanted had done the task already.
    Column("surplus", Boolean, nullable=False, server_default="0"),
    # The file that it came in from, where nobody made it in a widget of ours.
    Column("origin", String),
    Index("one_row_per_completion", "id", unique=True),
    Index("one_row_per_revision", "project", "task", "author", "revision", unique=True),
    Index("completions_by_task", "task"),
    Index("completions_by_author", "project", "author", "revision"),
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

# What somebody else said of a completion; the last one counts. `fixed` is what stands in its place.
# Project, task and author are the completion's: whose work came back is asked for each next task.
reviews = Table(
    "reviews",
    metadata,
    Column("sequence", Counter, primary_key=True),
    Column("id", String, nullable=False, unique=True),
    Column("completion", String, ForeignKey(completions.c.id), nullable=False),
    Column("project", Counter, ForeignKey(projects.c.id), nullable=False),
    Column("task", String, nullable=False),
    Column("author", String, nullable=False),
    Column("outcome", String, nullable=False),
    Column("reviewer", String, nullable=False),
    Column("comment", Text, nullable=False),
    Column("fixed", String, ForeignKey(completions.c.id)),
    Column("created_at", String, nullable=False),
    Index("reviews_by_completion", "completion"),
    Index("reviews_by_fixed", "fixed"),
    Index("reviews_by_author", "project", "author", "outcome"),
    sqlite_autoincrement=True,
)

# Up to which completion nothing waits for a reviewer any more, so that they need not be gone
# through each time.
review_marks = Table(
    "review_marks",
    metadata,
    Column("project", Counter, ForeignKey(projects.c.id), primary_key=True),
    Column("reviewer", String, primary_key=True),
    Column("sequence", Counter, nullable=False),
)

# What was done to the store itself: each row has the hash of the one before it. In the chain, who
# did it is a salted hash (`mark`): name and salt can be erased, and the chain still holds.
audit = Table(
    "audit",
    metadata,
    Column("sequence", Counter, primary_key=True, autoincrement=False),
    Column("at", String, nullable=False),
    Column("project", Counter, ForeignKey(projects.c.id), nullable=False),
    Column("who", String, nullable=False),
    Column("salt", String, nullable=False),
    Column("mark", String, nullable=False),
    Column("what", String, nullable=False),
    Column("detail", Text, nullable=False),
    Column("chain", String, nullable=False),
)

# Who was forgotten and when, as hashes that only who holds the store's secret can compare: what
# they had on its way before then must not bring them back.
forgotten = Table(
    "forgotten",
    metadata,
    Column("mark", String, primary_key=True),
    Column("at", String, nullable=False),
)
