"""The engine that a URL asks for."""

from sqlalchemy import URL, make_url
from sqlalchemy.exc import ArgumentError

from embed_label.errors import StoreError
from embed_label.store.engine.engine import Engine
from embed_label.store.engine.postgres import PostgresEngine
from embed_label.store.engine.sqlite import SqliteEngine

SUPPORTED = (
    'supported: "sqlite:///labels.db", "sqlite://" for one that lives in memory, '
    '"postgresql+psycopg://user:password@host/database"'
)


def parse(url: str) -> URL:
    """A database URL; `StoreError` if it is none."""
    try:
        return make_url(url)
    except (ArgumentError, ValueError):
        # What they say may have a part of the password in it.
        raise StoreError(f"the store's address is not a database URL; {SUPPORTED}") from None


def open_engine(url: URL) -> Engine:
    """Open the database; `StoreError` names what is supported."""
    match url.get_backend_name(), url.drivername:
        case "sqlite", "sqlite" | "sqlite+pysqlite":
            return SqliteEngine(url)
        case _, "postgresql+psycopg" | "postgresql" | "postgres":
            return PostgresEngine(url)
        case _:
            raise StoreError(f'"{url.drivername}" is not a database that we know; {SUPPORTED}')
