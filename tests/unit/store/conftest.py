"""A store and an engine on a file, neither of them patient; and a PostgreSQL to be hard on."""

from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest
from sqlalchemy import make_url

from embed_label.store import LabelStore
from embed_label.store.engine.sqlite import SqliteEngine
from tools.postgres import Postgres, postgres


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "labels.db"


@pytest.fixture
def store(path: Path) -> Iterator[LabelStore]:
    with LabelStore(f"sqlite:///{path}?timeout=0.2") as opened:
        yield opened


@pytest.fixture
def engine(path: Path) -> Iterator[SqliteEngine]:
    opened = SqliteEngine(make_url(f"sqlite:///{path}?timeout=0.2"))
    opened.write(lambda c: c.exec_driver_sql("CREATE TABLE notes (note TEXT UNIQUE)").close())
    yield opened
    opened.close()


@pytest.fixture(scope="session")
def server() -> Iterator[Postgres]:
    with postgres() as started:
        yield started


def run(url: str, statement: str) -> None:
    with psycopg.connect(url.replace("+psycopg", ""), autocommit=True) as connection:
        connection.execute(statement.encode())
