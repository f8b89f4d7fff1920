"""Where the tasks of a project come from, to look there again. No secret is ever kept."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from os import PathLike
from pathlib import Path
from typing import Any

from pydantic import JsonValue
from sqlalchemy import Connection, select, update

from embed_label.errors import TaskError
from embed_label.intake.bucket import is_secret, must_be_bare, without_secrets
from embed_label.store.clock import now
from embed_label.store.schema import keep_once
from embed_label.store.schema import sources as table


@dataclass(frozen=True, slots=True, kw_only=True)
class Attached:
    url: str
    options: Mapping[str, JsonValue]
    added_at: datetime
    synced_at: datetime | None


def place(url: str | PathLike[str]) -> str:
    """The address, or the whole path: it is looked at again from wherever a process runs."""
    text = str(url)
    if "://" in text:
        must_be_bare(text)
        return text
    return str(Path(text).resolve())


def plain(url: str | PathLike[str], options: Mapping[str, Any]) -> tuple[str, dict[str, Any]]:
    """What is kept of both; `TaskError` for what must not be."""
    return place(url), without_secrets(options)


def harmless(options: Mapping[str, Any]) -> dict[str, Any]:
    """Those that may be kept, of options that were handed over for one time."""
    kept: dict[str, Any] = {}
    for key, value in options.items():
        try:
            kept |= {} if is_secret(key, value) else without_secrets({key: value})
        except TaskError:
            continue
    return kept


def attach(connection: Connection, project: int, url: str, options: Mapping[str, Any]) -> None:
    """With other options than before, those count."""
    text = json.dumps(dict(options), sort_keys=True)
    row = {"project": project, "url": url, "options": text}
    if not keep_once(connection, table, **row, added_at=now()):
        here = table.c.project == project, table.c.url == url
        connection.execute(update(table).where(*here).values(options=text))


def synced(connection: Connection, project: int, url: str) -> None:
    here = table.c.project == project, table.c.url == url
    connection.execute(update(table).where(*here).values(synced_at=now()))


def attached(connection: Connection, project: int) -> list[Attached]:
    chosen = select(table).where(table.c.project == project).order_by(table.c.url)
    return [
        Attached(
            url=row.url,
            options=json.loads(row.options),
            added_at=datetime.fromisoformat(row.added_at),
            synced_at=row.synced_at and datetime.fromisoformat(row.synced_at),
        )
        for row in connection.execute(chosen)
    ]
