"""Who has which task until when.

The times are those of the machine that wrote them. Where two clocks differ by seconds, a lease ends
that much sooner or later: then somebody else may get the task, and who comes last is surplus.
"""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Row, and_, bindparam, delete, func, select, update

from embed_label.store.queue.counts import lock
from embed_label.store.queue.plan import Plan
from embed_label.store.schema import keep_once, leases, tasks

# While this much of a lease is left, asking again writes nothing.
FRESH = 0.9
# So many that ended are swept at a time.
SWEPT = 100

_mine = leases.c.project == bindparam("project"), leases.c.author == bindparam("author")
_of_task = and_(tasks.c.project == leases.c.project, tasks.c.id == leases.c.task)

HELD = (
    select(*[tasks.c.id, tasks.c.content, leases.c.expires_at])
    .join(tasks, _of_task)
    .where(*_mine, tasks.c.removed_at.is_(None))
    .order_by(leases.c.given_at, tasks.c.rank, tasks.c.sequence)
    .limit(bindparam("wanted"))
)
OURS = and_(*_mine, leases.c.task.in_(bindparam("ids", expanding=True)))
# Who waits for a lease while they have one could wait for somebody who waits for theirs.
FREE = select(leases.c.task).where(OURS).with_for_update(skip_locked=True)
# A parameter of an UPDATE may not be named like a column.
RENEW = (
    update(leases)
    .where(
        leases.c.project == bindparam("in_project"),
        leases.c.author == bindparam("of_author"),
        leases.c.task.in_(bindparam("ids", expanding=True)),
    )
    .values(expires_at=bindparam("until"))
)
COUNT_MINE = select(func.count()).where(*_mine)

_ended = and_(leases.c.project == bindparam("project"), leases.c.expires_at < bindparam("at"))
ENDED = select(leases.c.task).where(_ended).order_by(leases.c.expires_at).limit(SWEPT)
IDS = tasks.c.project == bindparam("project"), tasks.c.id.in_(bindparam("ids", expanding=True))
UNLOCKED = select(tasks.c.id).where(*IDS).with_for_update(key_share=True, skip_locked=True)
SWEEP = (
    delete(leases)
    .where(_ended, leases.c.task.in_(bindparam("ids", expanding=True)))
    .returning(leases.c.task)
)
MOVE = (
    update(tasks)
    .where(tasks.c.project == bindparam("in_project"), tasks.c.id == bindparam("of_task"))
    .values(taken=tasks.c.taken + bindparam("more"))
)


def moment(after: float = 0) -> str:
    """Now, or so many seconds after it, as `clock.now` writes it."""
    return (datetime.now(UTC) + timedelta(seconds=after)).isoformat(timespec="microseconds")


def end(plan: Plan) -> str:
    return moment(plan.lease * 60)


def held(connection: Connection, project: int, author: str, count: int) -> Sequence[Row[Any]]:
    """What the author has, in the order in which it was given."""
    wanted = {"project": project, "author": author, "wanted": count}
    return connection.execute(HELD, wanted).all()


def are_fresh(rows: Sequence[Row[Any]], plan: Plan) -> bool:
    renewed = moment(plan.lease * 60 * FRESH)
    return all(row.expires_at >= renewed for row in rows)


def how_many(connection: Connection, project: int, author: str) -> int:
    return int(connection.scalar(COUNT_MINE, {"project": project, "author": author}) or 0)


def renew(
    connection: Connection, project: int, author: str, plan: Plan, ids: Sequence[str] | None = None
) -> int:
    """How many of these, or of all that the author has, go on from now."""
    own = {"project": project, "author": author}
    if ids is None:
        ids = list(connection.scalars(select(leases.c.task).where(*_mine), own))
    else:
        there = select(leases.c.task).where(OURS)
        ids = list(connection.scalars(there, {**own, "ids": ids})) if ids else []
    if ids and connection.dialect.name != "sqlite":
        ids = list(connection.scalars(FREE, {**own, "ids": ids}))
    if ids:
        these = {"in_project": project, "of_author": author, "ids": ids}
        connection.execute(RENEW, {**these, "until": end(plan)})
    return len(ids)


def give(connection: Connection, project: int, author: str, ids: Sequence[str], plan: Plan) -> None:
    """Tasks that are locked, and that the author neither has nor had."""
    until = end(plan)
    given = [
        task
        for number, task in enumerate(ids)
        if keep_once(
            connection,
            leases,
            project=project,
            task=task,
            author=author,
            # A microsecond each: they are asked for in the order in which they were given.
            given_at=moment(number * 1e-6),
            expires_at=until,
        )
    ]
    _move(connection, project, given, 1)


def sweep(connection: Connection, project: int) -> None:
    """Free the places of leases that ended, but for those somebody is at work on."""
    ended = {"project": project, "at": moment()}
    ids = list(connection.scalars(ENDED, ended))
    if ids and connection.dialect.name != "sqlite":
        ids = list(connection.scalars(UNLOCKED, {"project": project, "ids": ids}))
    if ids:
        swept = connection.scalars(SWEEP, {**ended, "ids": ids}).all()
        _move(connection, project, swept, -1)


def release(connection: Connection, project: int, author: str, task: str | None) -> int:
    """Give back one, or all that the author has; how many those were."""
    own = select(leases.c.task).where(leases.c.project == project, leases.c.author == author)
    if task is not None:
        own = own.where(leases.c.task == task)
    ids = list(connection.scalars(own))
    lock(connection, [(project, each) for each in ids])
    if not ids:
        return 0
    gone = delete(leases).where(
        leases.c.project == project, leases.c.author == author, leases.c.task.in_(ids)
    )
    freed = connection.scalars(gone.returning(leases.c.task)).all()
    _move(connection, project, freed, -1)
    return len(freed)


def live(connection: Connection, project: int) -> Sequence[Row[Any]]:
    """All that have not ended, in the order in which they were given."""
    wanted = select(leases).where(leases.c.project == project, leases.c.expires_at >= moment())
    return connection.execute(wanted.order_by(leases.c.given_at, leases.c.task)).all()


def _move(connection: Connection, project: int, ids: Sequence[str], more: int) -> None:
    if ids:
        moves = [{"in_project": project, "of_task": each, "more": more} for each in sorted(ids)]
        connection.execute(MOVE, moves)
