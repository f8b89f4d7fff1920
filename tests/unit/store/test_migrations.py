"""How a database comes to the schema of this version."""

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import Connection

from embed_label.errors import StoreError
from embed_label.store import LabelStore, migrations
from tests.unit.store.stored import rows

NOW = migrations.VERSION


def version(path: Path) -> object:
    return rows(path, "SELECT value FROM meta WHERE key = 'schema_version'")[0][0]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    made = tmp_path / "labels.db"
    LabelStore(f"sqlite:///{made}").close()
    return made


def to_next(connection: Connection) -> None:
    connection.exec_driver_sql("CREATE TABLE moods (task TEXT PRIMARY KEY)")


def ahead(monkeypatch: pytest.MonkeyPatch, *steps: Callable[[Connection], None]) -> None:
    """As if versions to come had these steps."""
    monkeypatch.setattr(migrations, "STEPS", dict(enumerate(steps, NOW + 1)))
    monkeypatch.setattr(migrations, "VERSION", NOW + len(steps))


def test_a_new_database_has_the_newest_version_and_stays_on_a_second_start(path: Path) -> None:
    schema = rows(path, "SELECT sql FROM sqlite_schema ORDER BY name")
    LabelStore(f"sqlite:///{path}").close()
    assert version(path) == str(migrations.VERSION)
    assert rows(path, "SELECT sql FROM sqlite_schema ORDER BY name") == schema


def test_an_older_database_is_brought_up_step_by_step(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def to_last(connection: Connection) -> None:
        connection.exec_driver_sql("ALTER TABLE moods ADD COLUMN until TEXT")

    ahead(monkeypatch, to_next, to_last)
    with LabelStore(f"sqlite:///{path}") as store:
        assert store.report().schema_version == migrations.VERSION == NOW + 2
    assert rows(path, "SELECT name FROM pragma_table_info('moods')") == [("task",), ("until",)]


def test_a_step_that_fails_leaves_the_database_as_it_was(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def to_last(_connection: Connection) -> None:
        raise RuntimeError("half way")

    before = rows(path, "SELECT name FROM sqlite_schema ORDER BY name")
    ahead(monkeypatch, to_next, to_last)
    with pytest.raises(RuntimeError, match="half way"):
        LabelStore(f"sqlite:///{path}")
    assert version(path) == str(NOW)
    assert rows(path, "SELECT name FROM sqlite_schema ORDER BY name") == before


def test_a_database_of_a_newer_version_is_left_alone(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute(f"UPDATE meta SET value = '{NOW + 1}' WHERE key = 'schema_version'")
    connection.commit()
    connection.close()
    said = f"schema version {NOW + 1}, and this embed_label knows {NOW}"
    with pytest.raises(StoreError, match=said):
        LabelStore(f"sqlite:///{path}")
    assert version(path) == str(NOW + 1)


def test_the_database_of_another_program_is_left_alone(tmp_path: Path) -> None:
    connection = sqlite3.connect(tmp_path / "other.db")
    connection.execute("CREATE TABLE meta (key TEXT, value TEXT)")
    connection.close()
    with pytest.raises(StoreError, match="not ours"):
        LabelStore(f"sqlite:///{tmp_path / 'other.db'}")
    assert rows(tmp_path / "other.db", "SELECT name FROM sqlite_schema") == [("meta",)]
