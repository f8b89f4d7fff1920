"""How a database comes to the schema of this version."""

import sqlite3
from pathlib import Path

import pytest
from sqlalchemy import Connection

from embed_label.errors import StoreError
from embed_label.store import LabelStore, migrations


def rows(path: Path, query: str) -> list[tuple[object, ...]]:
    connection = sqlite3.connect(path)
    try:
        return connection.execute(query).fetchall()
    finally:
        connection.close()


def version(path: Path) -> object:
    return rows(path, "SELECT value FROM meta WHERE key = 'schema_version'")[0][0]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    made = tmp_path / "labels.db"
    LabelStore(f"sqlite:///{made}").close()
    return made


def to_two(connection: Connection) -> None:
    connection.exec_driver_sql("CREATE TABLE leases (task TEXT PRIMARY KEY)")


def test_the_first_schema_has_version_one_and_stays_on_a_second_start(path: Path) -> None:
    schema = rows(path, "SELECT sql FROM sqlite_schema ORDER BY name")
    LabelStore(f"sqlite:///{path}").close()
    assert version(path) == "1"
    assert rows(path, "SELECT sql FROM sqlite_schema ORDER BY name") == schema


def test_an_older_database_is_brought_up_step_by_step(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def to_three(connection: Connection) -> None:
        connection.exec_driver_sql("ALTER TABLE leases ADD COLUMN until TEXT")

    monkeypatch.setattr(migrations, "STEPS", {2: to_two, 3: to_three})
    monkeypatch.setattr(migrations, "VERSION", 3)
    with LabelStore(f"sqlite:///{path}") as store:
        assert store.report().schema_version == 3
    assert rows(path, "SELECT name FROM pragma_table_info('leases')") == [("task",), ("until",)]


def test_a_step_that_fails_leaves_the_database_as_it_was(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def to_three(_connection: Connection) -> None:
        raise RuntimeError("half way")

    before = rows(path, "SELECT name FROM sqlite_schema ORDER BY name")
    monkeypatch.setattr(migrations, "STEPS", {2: to_two, 3: to_three})
    monkeypatch.setattr(migrations, "VERSION", 3)
    with pytest.raises(RuntimeError, match="half way"):
        LabelStore(f"sqlite:///{path}")
    assert version(path) == "1"
    assert rows(path, "SELECT name FROM sqlite_schema ORDER BY name") == before


def test_a_database_of_a_newer_version_is_left_alone(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute("UPDATE meta SET value = '2' WHERE key = 'schema_version'")
    connection.commit()
    connection.close()
    with pytest.raises(StoreError, match="schema version 2, and this embed_label knows 1"):
        LabelStore(f"sqlite:///{path}")
    assert version(path) == "2"


def test_the_database_of_another_program_is_left_alone(tmp_path: Path) -> None:
    connection = sqlite3.connect(tmp_path / "other.db")
    connection.execute("CREATE TABLE meta (key TEXT, value TEXT)")
    connection.close()
    with pytest.raises(StoreError, match="not ours"):
        LabelStore(f"sqlite:///{tmp_path / 'other.db'}")
    assert rows(tmp_path / "other.db", "SELECT name FROM sqlite_schema") == [("meta",)]
