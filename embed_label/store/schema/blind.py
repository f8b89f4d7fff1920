"""Blind comparisons: in which order outputs stood, and who was told which was whose."""

from sqlalchemy import Column, ForeignKey, Integer, String, Table

from embed_label.store.schema.contents import contents
from embed_label.store.schema.metadata import Counter, metadata
from embed_label.store.schema.projects import projects

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
