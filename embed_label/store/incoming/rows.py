"""Rows of tasks in bulk, as each database takes them fastest."""

import json
from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, TextClause, text

Row = tuple[str, int, str, float]  # id, sequence, content, rank

ROOM = 64_000  # KiB
THERE = text("SELECT id, content FROM tasks WHERE project = :project AND id = ANY(:ids)")
CONTENTS = text(
    "INSERT INTO contents (hash, kind, body) SELECT hash, 'task', body "
    "FROM unnest(CAST(:hash AS text[]), CAST(:body AS text[])) AS given (hash, body) "
    "ON CONFLICT DO NOTHING"
)
TASKS = text(
    "INSERT INTO tasks (project, id, sequence, content, rank) "
    "SELECT :project, id, sequence, content, rank FROM unnest("
    "CAST(:id AS text[]), CAST(:sequence AS int[]), CAST(:content AS text[]), "
    "CAST(:rank AS float8[])) AS given (id, sequence, content, rank)"
)
ANSWERED = text(
    "SELECT DISTINCT task FROM completions WHERE project = :project AND task = ANY(:ids)"
)


# On SQLite each is one step: a step for each row would wait for Python's lock each time.
SQLITE_THERE = (
    "SELECT json_group_array(json_array(id, content)) FROM tasks "
    "WHERE id IN (SELECT value FROM json_each(?)) AND project = ?"
)
SQLITE_ANSWERED = (
    "SELECT json_group_array(json_array(task)) FROM (SELECT DISTINCT task FROM completions "
    "WHERE task IN (SELECT value FROM json_each(?)) AND project = ?)"
)
SQLITE_CONTENTS = (
    "INSERT OR IGNORE INTO contents (hash, kind, body) "
    "SELECT json_extract(value, '$[0]'), 'task', json_extract(value, '$[1]') FROM json_each(?)"
)
SQLITE_TASKS = (
    "INSERT INTO tasks (project, id, sequence, content, rank) "
    "SELECT ?, json_extract(value, '$[0]'), json_extract(value, '$[1]'), "
    "json_extract(value, '$[2]'), json_extract(value, '$[3]') FROM json_each(?)"
)


def make_room(connection: Connection) -> None:
    """Where many rows are to come: in SQLite's usual 2 MB their indexes do not fit."""
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql(f"PRAGMA cache_size=-{ROOM}").close()


def contents_of(connection: Connection, project: int, ids: Sequence[str]) -> dict[str, Any]:
    """The versions of those that the project has, by id."""
    found = _among(connection, project, ids, THERE, SQLITE_THERE)
    return {row[0]: row[1] for row in found}


def answered(connection: Connection, project: int, ids: Sequence[str]) -> list[str]:
    """Those that somebody has answered or skipped."""
    return [row[0] for row in _among(connection, project, ids, ANSWERED, SQLITE_ANSWERED)]


def add_contents(connection: Connection, bodies: Sequence[tuple[str, str]]) -> None:
    """Of tasks, by hash, unless they are there."""
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql(SQLITE_CONTENTS, (json.dumps(bodies),)).close()
        return
    hashes, texts = zip(*bodies, strict=True)
    connection.execute(CONTENTS, {"hash": [*hashes], "body": [*texts]}).close()


def add_tasks(connection: Connection, project: int, rows: Sequence[Row]) -> None:
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql(SQLITE_TASKS, (project, json.dumps(rows))).close()
        return
    ids, sequences, contents, ranks = zip(*rows, strict=True)
    given = {"id": [*ids], "sequence": [*sequences], "content": [*contents], "rank": [*ranks]}
    connection.execute(TASKS, {"project": project, **given}).close()


def _among(
    connection: Connection, project: int, ids: Sequence[str], postgres: TextClause, sqlite: str
) -> Sequence[Any]:
    if connection.dialect.name == "sqlite":
        found = connection.exec_driver_sql(sqlite, (json.dumps(ids), project)).scalar_one()
        return json.loads(str(found))
    return connection.execute(postgres, {"project": project, "ids": [*ids]}).all()
