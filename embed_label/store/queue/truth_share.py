"""Tasks whose answer is known, mixed among the others: who does them cannot tell which they are."""

import hashlib
from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, Row, bindparam, select

from embed_label.store.queue import leases, walk
from embed_label.store.queue.plan import Plan
from embed_label.store.schema import plans

# One of so many is drawn for an author: two people side by side do not get the same ones.
DRAWN_FROM = 200

SALT = select(plans.c.created_at).where(plans.c.project == bindparam("project"))


def truths_among(
    connection: Connection, project: int, author: str, plan: Plan, count: int
) -> dict[int, Row[Any]]:
    """Which of the next `count` that the author is given are such, by their number from 0.

    The n-th that somebody gets is one or is not, however often it is asked.
    """
    if plan.truth_share == 0 or count <= 0:
        return {}
    had = walk.how_many_answered(connection, project, author)
    if plan.overlap is not None:
        had += leases.how_many(connection, project, author)
    # Only the database knows it: an author who knows this file cannot tell either.
    salt = connection.scalar(SALT.order_by(plans.c.number).limit(1), {"project": project})
    due = [
        number
        for number in range(count)
        if draw(f"{salt}\0{author}\0{had + number}") < plan.truth_share
    ]
    if not due:
        return {}
    found = walk.upcoming(connection, project, author, DRAWN_FROM, plan, which="truth")
    drawn = sorted(found, key=lambda row: draw(f"{salt}\0{author}\0{row.id}"))
    return dict(zip(due, drawn, strict=False))


def mixed(truths: dict[int, Row[Any]], others: Sequence[Row[Any]], count: int) -> list[Row[Any]]:
    """Those at their numbers, the others between them."""
    rest, found = iter(others), list[Row[Any]]()
    for number in range(count):
        row = truths.get(number) or next(rest, None)
        if row is not None:
            found.append(row)
    return found


def draw(text: str) -> float:
    """From 0 up to 1, the same for the same text."""
    return int.from_bytes(hashlib.sha256(text.encode()).digest()[:6], "big") / 2**48
