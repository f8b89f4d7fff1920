"""The queue: whose turn a task is, by the plan of its project."""

from collections.abc import Sequence

from sqlalchemy import Connection, and_, bindparam, select

from embed_label.store.history import reviews
from embed_label.store.queue import leases, walk
from embed_label.store.queue.counts import Before, Finished, before_of, finished_all, lock, recount
from embed_label.store.queue.places import take_places
from embed_label.store.queue.plan import Plan
from embed_label.store.queue.plans import add_plan, current_plan
from embed_label.store.queue.ranks import rank_of
from embed_label.store.queue.truth_share import mixed, truths_among
from embed_label.store.schema import completions, tasks
from embed_label.store.schema import reviews as review

__all__ = [
    "Before",
    "Finished",
    "add_plan",
    "before_of",
    "current_plan",
    "finished_all",
    "lock",
    "look",
    "rank_of",
    "recount",
    "renew",
    "take",
]

# What an author has to do again, and waits longest first. Built once, for it is asked each time.
SENT_BACK = (
    select(tasks.c.content)
    .select_from(review)
    .join(completions, completions.c.id == review.c.completion)
    .join(tasks, and_(tasks.c.project == review.c.project, tasks.c.id == review.c.task))
    .where(
        review.c.project == bindparam("project"),
        review.c.author == bindparam("author"),
        review.c.outcome == "send_back",
        tasks.c.removed_at.is_(None),
        ~reviews.is_overruled(review),
        ~reviews.superseded(),
    )
    .order_by(review.c.sequence)
)


def look(connection: Connection, project: int, author: str, count: int) -> list[str] | None:
    """The versions of what this author does next; None if that takes a transaction that writes."""
    plan = current_plan(connection, project)
    if plan.overlap is None:
        return _everything(connection, project, author, count, plan)
    own = leases.held(connection, project, author, count)
    back = [] if len(own) == count else _sent_back(connection, project, author)
    if len(own) + len(back) < count or not leases.are_fresh(own, plan):
        return None
    return [*(row.content for row in own), *back][:count]


def take(connection: Connection, project: int, author: str, count: int) -> list[str]:
    """The same with leases: what the author has, what came back to them, then what has a place."""
    plan = current_plan(connection, project)
    if plan.overlap is None:
        return _everything(connection, project, author, count, plan)
    own = leases.held(connection, project, author, count)
    if own and not leases.are_fresh(own, plan):
        leases.renew(connection, project, author, plan, [row.id for row in own])
    found = [row.content for row in own]
    if len(found) < count:
        found += _sent_back(connection, project, author)[: count - len(found)]
    if len(found) < count:
        leases.sweep(connection, project)
        found += take_places(connection, project, author, count - len(found), plan)
    return found


def renew(connection: Connection, project: int, author: str, ids: Sequence[str] | None) -> int:
    plan = current_plan(connection, project)
    return leases.renew(connection, project, author, plan, ids)


def _everything(
    connection: Connection, project: int, author: str, count: int, plan: Plan
) -> list[str]:
    """Everybody does every task: there is nothing to write down."""
    back = _sent_back(connection, project, author)[:count]
    wanted = count - len(back)
    truths = truths_among(connection, project, author, plan, wanted)
    which = "plain" if plan.truth_share else "all"
    others = walk.upcoming(connection, project, author, wanted, plan, which=which)
    rows = mixed(truths, others, wanted)
    if len(rows) < wanted and which == "plain":
        # Those whose answer is known are tasks too: what is left of them comes last.
        given = {row.id for row in rows}
        left = walk.upcoming(connection, project, author, wanted + len(rows), plan, which="truth")
        rows += [row for row in left if row.id not in given]
    return [*back, *(row.content for row in rows[:wanted])]


def _sent_back(connection: Connection, project: int, author: str) -> list[str]:
    return list(connection.scalars(SENT_BACK, {"project": project, "author": author}))
