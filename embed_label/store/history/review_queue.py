"""What waits for a reviewer: the last words of others that nobody has reviewed."""

import hashlib
from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, Row, delete, select

from embed_label.store.clock import ago
from embed_label.store.history.reviews import reviewed, superseded
from embed_label.store.ledger.queries import stored
from embed_label.store.schema import completions, keep_once, review_marks

Rows = Sequence[Row[Any]]

# So many that came one after another are reviewed in an order that differs between reviewers.
SPREAD = 32
# A mark is moved when it saves going through so many.
FAR = 500
# What takes longer than this to be written may be missed: a later one may be seen before it.
SETTLED = 1 / 24  # days


def waiting(connection: Connection, project: int, reviewer: str, count: int) -> Rows:
    """Oldest first; but of those that came about together each reviewer begins with others, so
    that several seldom have the same one before them.
    """
    one = completions.c
    wanted = stored().where(
        one.sequence > mark(connection, project, reviewer),
        # As a sum, because SQLite would take an index that has them in another order, and sort.
        one.project + 0 == project,
        one.skipped.is_(False),
        one.author != reviewer,
        ~superseded(),
        ~reviewed(),
    )
    # Two more rounds than are wanted: the last one may be cut off in the middle.
    found = connection.execute(wanted.limit(count + 2 * SPREAD)).all()

    def turn(row: Row[Any]) -> tuple[int, str]:
        drawn = hashlib.sha256(f"{reviewer}\0{row.id}".encode()).hexdigest()
        return row.sequence // SPREAD, drawn

    return sorted(found, key=turn)[:count]


def mark(connection: Connection, project: int, reviewer: str) -> int:
    """Up to there nothing waits for them."""
    theirs = review_marks.c.project == project, review_marks.c.reviewer == reviewer
    return int(connection.scalar(select(review_marks.c.sequence).where(*theirs)) or 0)


def is_far(connection: Connection, project: int, reviewer: str, first: int | None) -> int | None:
    """Where to move their mark, if that is worth it; `first` is the oldest they are given."""
    old = select(completions.c.sequence).where(completions.c.received_at < ago(SETTLED))
    settled = connection.scalar(old.order_by(completions.c.sequence.desc()).limit(1)) or 0
    to = settled if first is None else min(settled, first - first % SPREAD - 1)
    return to if to >= mark(connection, project, reviewer) + FAR else None


def move(connection: Connection, project: int, reviewer: str, to: int) -> None:
    theirs = review_marks.c.project == project, review_marks.c.reviewer == reviewer
    connection.execute(delete(review_marks).where(*theirs))
    keep_once(connection, review_marks, project=project, reviewer=reviewer, sequence=to)
