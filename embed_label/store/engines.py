"""The engine that a URL asks for."""

from sqlalchemy import URL, make_url
from sqlalchemy.exc import ArgumentError

from embed_label.errors import StoreError
from embed_label.store.engine import Engine
from embed_label.store.sqlite import SqliteEngine

SUPPORTED = 'supported: "sqlite:///labels.db", or "sqlite://" for one that lives in memory'


def parse(url: str) -> URL:
    """A database URL; `StoreError` if it is none."""
    try:
        return make_url(url)
    except (ArgumentError, ValueError) as error:
        raise StoreError(f"the store's address is not a database URL; {SUPPORTED}") from error


def open_engine(url: URL) -> Engine:
    """Open the database; `StoreError` names what is supported."""
    match url.get_backend_name(), url.drivername:
        case "sqlite", "sqlite" | "sqlite+pysqlite":
            return SqliteEngine(url)
        case (("postgresql" | "postgres"), _):
            raise StoreError(
                "PostgreSQL comes with a later version of embed_label, as the extra "
                f'"embed-label[postgres]"; this one stores in SQLite. {SUPPORTED}'
            )
        case _:
            raise StoreError(f'"{url.drivername}" is not a database that we know; {SUPPORTED}')
