"""What a database says of itself, and what it keeps under the hash of its content."""

from sqlalchemy import Column, String, Table, Text

from embed_label.store.schema.metadata import metadata

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
