"""Databases that older versions wrote, and what the schema of one is."""

import sqlite3
from pathlib import Path

FOLDER = Path(__file__).parent
Rows = list[tuple[object, ...]]


def restore(version: int, path: Path) -> Path:
    """The stored database of that version of the schema, as a file."""
    connection = sqlite3.connect(path)
    connection.executescript((FOLDER / f"version_{version}.sql").read_text())
    connection.close()
    return path


def rows(path: Path, query: str, *given: object) -> Rows:
    connection = sqlite3.connect(path)
    try:
        return connection.execute(query, given).fetchall()
    finally:
        connection.close()


def schema(path: Path) -> dict[str, tuple[Rows, Rows, Rows]]:
    """Of each table its columns, what is unique or indexed, and what refers to others."""
    tables = rows(path, "SELECT name FROM sqlite_schema WHERE type = 'table'")
    return {
        str(name): (columns(path, name), keys(path, name), links(path, name)) for (name,) in tables
    }


def columns(path: Path, table: object) -> Rows:
    wanted = 'SELECT name, type, "notnull", dflt_value, pk FROM pragma_table_info(?) ORDER BY name'
    return rows(path, wanted, table)


def keys(path: Path, table: object) -> Rows:
    """By name, but for those that SQLite named itself."""
    wanted = """
        SELECT CASE origin WHEN 'c' THEN list.name ELSE '' END, list."unique",
            (SELECT group_concat(name) FROM pragma_index_info(list.name)),
            (SELECT substr(sql, instr(sql, ' WHERE ')) FROM sqlite_schema AS made
                WHERE made.name = list.name AND list.partial)
        FROM pragma_index_list(?) AS list ORDER BY 1, 2, 3
    """
    return rows(path, wanted, table)


def links(path: Path, table: object) -> Rows:
    wanted = 'SELECT "table", "from", "to" FROM pragma_foreign_key_list(?) ORDER BY 1, 2, 3'
    return rows(path, wanted, table)
