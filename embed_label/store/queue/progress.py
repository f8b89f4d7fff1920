"""How far an author is, and how far a project.

Counts of many rows are kept for up to a minute, but for how much an author has done.
"""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Select,
    TextClause,
    and_,
    bindparam,
    case,
    func,
    or_,
    select,
    true,
)

from embed_label.store.queue import walk
from embed_label.store.queue.kept import Kept
from embed_label.store.queue.plan import Plan
from embed_label.store.queue.plans import current_plan
from embed_label.store.schema import completions, leases, tasks

_kept: Kept[int] = Kept()
_kept_pairs: Kept[tuple[int, int]] = Kept()

_here = tasks.c.project == bindparam("project")
_there = tasks.c.removed_at.is_(None)
_answers = and_(
    completions.c.project == bindparam("project"),
    completions.c.author == bindparam("author"),
    completions.c.revision == 1,
)
_answered_task = and_(tasks.c.project == completions.c.project, tasks.c.id == completions.c.task)
_leases = and_(leases.c.project == bindparam("project"), leases.c.author == bindparam("author"))
_leased_task = and_(tasks.c.project == leases.c.project, tasks.c.id == leases.c.task)


@dataclass(frozen=True, slots=True)
class _Scope:
    """Which tasks a plan is about, and which of those anybody can still get."""

    within: ColumnElement[bool] | TextClause
    is_open: ColumnElement[bool]

    @classmethod
    def of(cls, plan: Plan) -> "_Scope":
        few_skips = true() if plan.most_skips is None else tasks.c.skips < plan.most_skips
        if plan.overlap is None:
            return cls(_there, few_skips)
        return cls(walk.PLAIN, and_(few_skips, tasks.c.taken < plan.overlap))


def of(connection: Connection, project: int, author: str | None) -> tuple[int, int]:
    """Done, and all. An author has done or skipped a task; all are those open to them as well.

    Without an author a task is done when as many as are wanted have done it: by the plan, or one.
    """
    plan = current_plan(connection, project)
    if author is None:
        return _of_project(connection, project, plan)
    given = {"project": project, "author": author}
    answered = walk.how_many_answered(connection, project, author)
    done = answered - _elsewhere(connection, given, answered)
    return done, max(done, _open_to(connection, given, answered, plan))


def _of_project(connection: Connection, project: int, plan: Plan) -> tuple[int, int]:
    name = project, plan.overlap, plan.most_skips
    found = _kept_pairs.get(connection, name)
    if found is None:
        is_done = tasks.c.done >= (plan.overlap or 1)
        few_skips = true() if plan.most_skips is None else tasks.c.skips < plan.most_skips
        sums = [func.sum(case((each, 1), else_=0)) for each in (is_done, or_(is_done, few_skips))]
        counted = select(*sums).where(_here, _Scope.of(plan).within)
        done, total = tuple[Any, ...](connection.execute(counted, {"project": project}).one())
        found = int(done or 0), int(total or 0)
        _kept_pairs.keep(connection, name, found, rows=found[1])
    return found


def _elsewhere(connection: Connection, given: dict[str, Any], answered: int) -> int:
    """What an author said of tasks that are not, or no longer, in the project."""
    name = (*given.values(), "elsewhere")
    found = _kept.get(connection, name)
    if found is None:
        present = select(tasks.c.id).where(_answered_task, _there).exists()
        found = _count(
            connection,
            select(func.count()).select_from(completions).where(_answers, ~present),
            given,
        )
        _kept.keep(connection, name, found, rows=answered)
    return found


def _open_to(connection: Connection, given: dict[str, Any], answered: int, plan: Plan) -> int:
    """What an author did, has, or could get."""
    name = (*given.values(), plan.overlap, plan.most_skips, plan.truth_share)
    found = _kept.get(connection, name)
    if found is None:
        free = _open_to_all(connection, given["project"], plan)
        found = free + _closed_but_theirs(connection, given, plan)
        if plan.overlap is not None:
            found += _truths(connection, given["project"], plan.truth_share, found)
        _kept.keep(connection, name, found, rows=max(free, answered))
    return found


def _open_to_all(connection: Connection, project: int, plan: Plan) -> int:
    name = project, plan.overlap, plan.most_skips
    found = _kept.get(connection, name)
    if found is None:
        scope = _Scope.of(plan)
        counted = select(func.count()).select_from(tasks)
        counted = counted.where(_here, scope.within, scope.is_open)
        found = _count(connection, counted, {"project": project})
        _kept.keep(connection, name, found, rows=found)
    return found


def _closed_but_theirs(connection: Connection, given: dict[str, Any], plan: Plan) -> int:
    """What an author did or has, and nobody else can get."""
    if plan.overlap is None and plan.most_skips is None:
        return 0
    scope = _Scope.of(plan)
    joined = (
        (completions.join(tasks, _answered_task), _answers),
        (leases.join(tasks, _leased_task), _leases),
    )
    return sum(
        _count(
            connection,
            select(func.count()).select_from(rows).where(own, scope.within, ~scope.is_open),
            given,
        )
        for rows, own in joined
    )


def _truths(connection: Connection, project: int, share: float, others: int) -> int:
    """By the share, not by how many the author met: else the numbers would tell which they are."""
    if share == 0:
        return 0
    counted = select(func.count()).select_from(tasks).where(_here, walk.TRUTH)
    truths = _count(connection, counted, {"project": project})
    return truths if share == 1 else min(truths, round(others * share / (1 - share)))


def _count(connection: Connection, wanted: Select[Any], given: dict[str, Any]) -> int:
    return int(connection.scalar(wanted, given) or 0)
