"""New tasks for an author: each with a place that is free, and theirs from then on."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, Row, bindparam, select

from embed_label.errors import Busy
from embed_label.store.queue import leases, walk
from embed_label.store.queue.plan import Plan
from embed_label.store.queue.truth_share import mixed, truths_among
from embed_label.store.schema import tasks

# On PostgreSQL: so many more candidates than are wanted, for others are after the same ones.
SPARE = 24
ROUNDS = 3

_chosen = tasks.c.project == bindparam("project"), tasks.c.id.in_(bindparam("ids", expanding=True))
_with_place = (*_chosen, walk.PLAIN, tasks.c.taken < bindparam("overlap"))
_in_order = tasks.c.rank, tasks.c.sequence

# Whoever has one of them locked is about to take it, or to hand it in: then another one will do.
LOCKED = (
    select(tasks.c.id)
    .where(*_with_place)
    .order_by(*_in_order)
    .limit(bindparam("wanted"))
    .with_for_update(key_share=True, skip_locked=True)
)
# What stands in other tables may have changed until the row was locked.
OPEN = select(tasks.c.id).where(*_with_place, ~walk.answered(), ~walk.had())
TRUTHS = select(tasks.c.id).where(*_chosen).with_for_update(key_share=True, skip_locked=True)


def take_places(
    connection: Connection, project: int, author: str, wanted: int, plan: Plan
) -> list[str]:
    """The versions of so many tasks, or of as many as there are; they are leased. May be `Busy`."""
    truths = truths_among(connection, project, author, plan, wanted)
    if truths and connection.dialect.name != "sqlite":
        drawn = {"project": project, "ids": [row.id for row in truths.values()]}
        free = set(connection.scalars(TRUTHS, drawn))
        truths = {number: row for number, row in truths.items() if row.id in free}
    missing = wanted - len(truths)
    found: list[Row[Any]] = []
    rows: Sequence[Row[Any]] = ()
    for _ in range(ROUNDS if missing else 0):
        rows = candidates(connection, project, author, missing, plan)
        mine = set(open_places(connection, project, author, [r.id for r in rows], missing, plan))
        found = [row for row in rows if row.id in mine]
        if len(found) == missing or not rows:
            break
    given = mixed(truths, found, wanted)
    if not given and rows:
        raise Busy
    leases.give(connection, project, author, [row.id for row in given], plan)
    return [row.content for row in given]


def candidates(
    connection: Connection, project: int, author: str, wanted: int, plan: Plan
) -> Sequence[Row[Any]]:
    spare = 0 if connection.dialect.name == "sqlite" else SPARE
    return walk.upcoming(connection, project, author, wanted + spare, plan)


def open_places(
    connection: Connection,
    project: int,
    author: str,
    ids: Sequence[str],
    wanted: int,
    plan: Plan,
) -> Sequence[str]:
    """Those of the candidates that nobody else can take before this transaction ends."""
    given = {"project": project, "author": author, "overlap": plan.overlap, "wanted": wanted}
    if ids and connection.dialect.name != "sqlite":
        ids = connection.scalars(LOCKED, {**given, "ids": ids}).all()
    return connection.scalars(OPEN, {**given, "ids": ids}).all() if ids else ()
