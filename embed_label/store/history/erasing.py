"""Takes labels out of the store, with all that hangs on them; the counts stay right.

Each function is one transaction's worth of work, so that what is put meanwhile need not wait long.
"""

from collections import Counter
from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, Row, delete, or_, select, update

from embed_label.store.clock import now
from embed_label.store.queue.counts import lock, recount
from embed_label.store.schema import completions, conflicts, refused, review_marks, reviews, tasks

Rows = Sequence[Row[Any]]
# How many rows of what went.
Taken = Counter[str]

BATCH = 200


def remove(connection: Connection, project: int, rows: Rows) -> Taken:
    """These completions, what was sent under their ids, and what was said of them."""
    ids, of_tasks = [row.id for row in rows], sorted({row.task for row in rows})
    if not ids:
        return Taken()
    lock(connection, [(project, each) for each in of_tasks])
    about = or_(reviews.c.completion.in_(ids), reviews.c.fixed.in_(ids))
    taken = Taken(
        reviews=connection.execute(delete(reviews).where(about)).rowcount,
        conflicts=connection.execute(
            delete(conflicts).where(conflicts.c.completion.in_(ids))
        ).rowcount,
        labels=connection.execute(delete(completions).where(completions.c.id.in_(ids))).rowcount,
    )
    if taken["reviews"]:
        # What a review is gone of waits again.
        connection.execute(delete(review_marks).where(review_marks.c.project == project))
    recount(connection, project, of_tasks)
    return taken


def old(connection: Connection, project: int, before: str, after: int) -> Rows:
    """Some of the labels that came before that moment."""
    one = completions.c
    wanted = select(one.sequence, one.id, one.task).where(
        one.sequence > after,
        # As a sum, because SQLite would take an index that has them in another order, and sort.
        one.project + 0 == project,
        one.received_at < before,
    )
    found: Sequence[Any] = connection.execute(wanted.order_by(one.sequence).limit(BATCH)).all()
    return found


def expire(connection: Connection, project: int, rows: Rows) -> Taken:
    """Their tasks are asked no more."""
    taken = remove(connection, project, rows)
    theirs = tasks.c.project == project, tasks.c.id.in_({row.task for row in rows})
    connection.execute(
        update(tasks).where(*theirs, tasks.c.removed_at.is_(None)).values(removed_at=now())
    )
    return taken


def expire_refused(connection: Connection, before: str) -> Taken:
    """What was refused before that moment."""
    gone = delete(refused).where(refused.c.received_at < before)
    return Taken(refused=connection.execute(gone).rowcount)
