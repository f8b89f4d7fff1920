"""The tasks of a project for a table: filtered, sorted, page by page."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal, get_args

from sqlalchemy import (
    ColumnElement,
    Connection,
    and_,
    exists,
    func,
    literal,
    select,
    tuple_,
    update,
)

from embed_label.errors import TaskError, nearest
from embed_label.store.clock import now
from embed_label.store.history import audit
from embed_label.store.schema import completions, tasks

State = Literal["open", "done", "skipped", "removed"]
Sort = Literal["sequence", "done", "rank", "id"]
MOST = 10_000  # rows to a page
AT_ONCE = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """A row of the table. `after=` the `sequence` of the last one is the next page."""

    id: str
    sequence: int
    done: int
    taken: int
    skips: int
    rank: float
    is_truth: bool
    removed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Which tasks. Without a `state` all of them; `open` ones nobody has done."""

    state: State | None = None
    # Anywhere in the id; upper and lower case of ASCII are the same.
    search: str = ""
    # Done or skipped by this author.
    author: str | None = None
    ids: Sequence[str] | None = None

    def conditions(self, project: int) -> list[ColumnElement[bool]]:
        made = [tasks.c.project == project]
        if self.state is not None:
            made += _state(self.state)
        if self.search:
            escaped = self.search.lower()
            for each in "\\%_":
                escaped = escaped.replace(each, f"\\{each}")
            made.append(func.lower(tasks.c.id).like(f"%{escaped}%", escape="\\"))
        if self.author is not None:
            said = and_(
                completions.c.project == tasks.c.project,
                completions.c.task == tasks.c.id,
                completions.c.author == self.author,
            )
            made.append(exists().where(said))
        if self.ids is not None:
            made.append(tasks.c.id.in_(self.ids))
        return made


def page(
    connection: Connection,
    project: int,
    wanted: Wanted,
    sort: Sort,
    descending: bool,
    after: int,
    limit: int,
) -> list[Listed]:
    """`after` is a sequence: the page begins behind that task, wherever the sort has put it."""
    known(sort, get_args(Sort), "sort")
    key = tasks.c[sort]
    conditions = wanted.conditions(project)
    if after:
        here = tasks.c.project == project, tasks.c.sequence == after
        last = connection.execute(select(key).where(*here)).first()
        if last is None:
            raise TaskError(f"the project has no task with the sequence {after}")
        conditions.append(_behind(sort, descending, last[0], after))
    order = [key] if sort in ("sequence", "id") else [key, tasks.c.sequence]
    chosen = (
        select(tasks)
        .where(*conditions)
        .order_by(*(each.desc() if descending else each for each in order))
        .limit(max(0, min(limit, MOST)))
    )
    return [_listed(row) for row in connection.execute(chosen)]


def count(connection: Connection, project: int, wanted: Wanted) -> int:
    found = select(func.count()).select_from(tasks).where(*wanted.conditions(project))
    return int(connection.scalar(found) or 0)


def remove(connection: Connection, project: int, ids: Sequence[str], by: str) -> int:
    """Take them out of the queue; what was said of them stays. How many were in it."""
    removed, at = 0, now()
    for start in range(0, len(ids), AT_ONCE):
        some = tasks.c.id.in_(ids[start : start + AT_ONCE])
        here = tasks.c.project == project, some, tasks.c.removed_at.is_(None)
        removed += connection.execute(update(tasks).where(*here).values(removed_at=at)).rowcount
    if removed:
        audit.note(connection, "tasks removed", project=project, who=by, count=removed)
    return removed


def known(given: str, names: Sequence[str], what: str) -> None:
    if given not in names:
        raise TaskError(f'{what}="{given[:100]}" is none that there is; {nearest(given, names)}')


def _state(state: State) -> list[ColumnElement[bool]]:
    known(state, get_args(State), "state")
    if state == "removed":
        return [tasks.c.removed_at.is_not(None)]
    there = tasks.c.removed_at.is_(None)
    match state:
        case "open":
            return [there, tasks.c.done == 0]
        case "done":
            return [there, tasks.c.done > 0]
        case "skipped":
            return [there, tasks.c.skips > 0, tasks.c.done == 0]


def _behind(sort: Sort, descending: bool, last: Any, after: int) -> ColumnElement[bool]:
    key, number = tasks.c[sort], tasks.c.sequence
    if sort in ("sequence", "id"):
        return key < last if descending else key > last
    # As one: so both databases go to the place by their index.
    here, there = tuple_(key, number), tuple_(literal(last), literal(after))
    return here < there if descending else here > there


def _listed(row: Any) -> Listed:
    return Listed(
        id=row.id,
        sequence=row.sequence,
        done=row.done,
        taken=row.taken,
        skips=row.skips,
        rank=row.rank,
        is_truth=row.is_truth,
        removed=row.removed_at is not None,
    )
