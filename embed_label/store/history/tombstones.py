"""Who was forgotten when: what they had on its way before then must not bring them back.

No name is kept, only a hash of it under the store's secret. When that secret goes, so do the
tickets that it signed.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, delete, select

from embed_label.store.clock import now
from embed_label.store.schema import forgotten, keep_once
from embed_label.store.ticket import Keys


@dataclass(frozen=True, slots=True)
class Sender:
    """Who sent something, as their tombstones would have it; `made`: when, in Unix time."""

    marks: tuple[str, ...] = ()
    made: float | None = None


def sender(keys: Keys, author: str, project: str | None, made: float | None) -> Sender:
    """Of something that is to go to that project, or to none."""
    here = marks(keys, author, project) if project else []
    return Sender((*marks(keys, author, None), *here), made)


# What a host itself says in the name of an author is never stopped.
NOBODY = Sender()


def is_forgotten(connection: Connection, sender: Sender) -> bool:
    """Whether what they sent is from before they were forgotten. Looked at before it is stored."""
    return bool(sender.marks) and stops(standing(connection, sender.marks), sender)


def marks(keys: Keys, author: str, project: str | None) -> list[str]:
    """Under which hashes it would be known that the project forgot them; None is the store."""
    # No other seal begins like this.
    return keys.seals(f"forgotten\\0{json.dumps([project, author])}")


def set_up(connection: Connection, mark: str) -> None:
    """From now on. It is to be committed before anything is erased."""
    connection.execute(delete(forgotten).where(forgotten.c.mark == mark))
    keep_once(connection, forgotten, mark=mark, at=now())


def wait_for_writers(connection: Connection) -> None:
    """Returns when all have ended who looked before the tombstone stood.

    Whoever stores a completion has looked at this table first, and on PostgreSQL that holds a
    lock on it until the end. SQLite has one writer at a time.
    """
    if connection.dialect.name == "postgresql":
        connection.exec_driver_sql("LOCK TABLE forgotten IN ACCESS EXCLUSIVE MODE")


def standing(connection: Connection, wanted: Iterable[str]) -> dict[str, float]:
    """Those of these marks that are there, with their moments in Unix time."""
    chosen = select(forgotten.c.mark, forgotten.c.at).where(forgotten.c.mark.in_(set(wanted)))
    return {
        str(mark): datetime.fromisoformat(at).timestamp() for mark, at in connection.execute(chosen)
    }


def stops(found: dict[str, float], sender: "Sender") -> bool:
    """Whether this is from before its sender was forgotten; if nobody knows when, it may be."""
    moments = [found[mark] for mark in sender.marks if mark in found]
    return bool(moments) and (sender.made is None or sender.made <= max(moments))
