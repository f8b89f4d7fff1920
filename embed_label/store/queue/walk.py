"""Which tasks come next for an author, in the order of the project."""

import time
from collections.abc import Iterable, Sequence
from functools import cache
from typing import Any, Literal

from sqlalchemy import (
    ColumnElement,
    Connection,
    Float,
    Row,
    Select,
    bindparam,
    exists,
    func,
    literal_column,
    select,
    text,
    tuple_,
    union_all,
)

from embed_label.store.queue.kept import Kept
from embed_label.store.queue.plan import Plan
from embed_label.store.schema import completions, leases, tasks

Place = tuple[float, int]  # rank and sequence
# Of which tasks: all of them, all but those whose answer is known, or only those.
Which = Literal["all", "plain", "truth"]

SLOW = 0.004  # seconds
# So many values of `taken` are looked through in one statement.
AT_ONCE = 64

# Written as the index on `tasks_by_taken` has it, else that would not be used.
PLAIN = text("tasks.removed_at IS NULL AND NOT tasks.is_truth")
TRUTH = text("tasks.removed_at IS NULL AND tasks.is_truth")

ANSWERED = select(func.count()).where(
    completions.c.project == bindparam("project"),
    completions.c.author == bindparam("author"),
    completions.c.revision == 1,
)

# Where an author's next tasks begin, if it took long to get there. What comes free before that is
# found when it is forgotten.
begins: Kept[Place] = Kept()


def upcoming(
    connection: Connection,
    project: int,
    author: str,
    count: int,
    plan: Plan,
    *,
    which: Which = "plain",
) -> Sequence[Row[Any]]:
    """Their ids, contents and places; none that the author has answered or has."""
    if count <= 0:
        return ()
    given = {"project": project, "author": author, "wanted": count, "most_skips": plan.most_skips}
    name = (project, author, plan.overlap, which)
    begin = begins.get(connection, name)
    if begin is not None:
        rows = _scan(connection, plan, which, given, begin)
        if len(rows) >= count:
            return rows
    start = time.perf_counter()
    rows = _scan(connection, plan, which, given, None)
    if rows and time.perf_counter() - start > SLOW:
        first = (rows[0].rank, rows[0].sequence)
        rows_passed = how_many_answered(connection, project, author)
        begins.keep(connection, name, first, rows=rows_passed)
    return rows


def how_many_answered(connection: Connection, project: int, author: str) -> int:
    """Tasks of the project, and what came in under its name without being one."""
    return int(connection.scalar(ANSWERED, {"project": project, "author": author}) or 0)


def answered() -> ColumnElement[bool]:
    """By `:author`, a skip too."""
    c = completions.c
    return exists().where(
        c.project == tasks.c.project, c.task == tasks.c.id, c.author == bindparam("author")
    )


def had() -> ColumnElement[bool]:
    """By `:author`, whether or not the lease has ended."""
    c = leases.c
    return exists().where(
        c.project == tasks.c.project, c.task == tasks.c.id, c.author == bindparam("author")
    )


def _scan(
    connection: Connection, plan: Plan, which: Which, given: dict[str, Any], begin: Place | None
) -> Sequence[Row[Any]]:
    if begin is not None:
        given = {**given, "rank": begin[0], "sequence": begin[1]}
    capped, resumed = plan.most_skips is not None, begin is not None
    if plan.overlap is None or which == "truth":
        return connection.execute(_in_order(which, capped, resumed), given).all()
    rows: list[Row[Any]] = []
    for values in _chunks(_taken(connection, given["project"], plan.overlap)):
        chosen = {f"taken{number}": value for number, value in enumerate(values)}
        statement = _by_taken(len(values), capped, resumed)
        rows += connection.execute(statement, {**given, **chosen})
        if len(rows) >= given["wanted"]:
            break
    return rows


def _taken(connection: Connection, project: int, overlap: int) -> Sequence[int]:
    """By how many a task may be taken that still has a place; of many, those that occur."""
    if overlap <= 4:
        return range(overlap)
    found = connection.execute(OCCURRING, {"project": project, "overlap": overlap})
    return [value for (value,) in found if value is not None and value < overlap]


def _chunks(values: Sequence[int]) -> Iterable[Sequence[int]]:
    return (values[start : start + AT_ONCE] for start in range(0, len(values), AT_ONCE))


@cache
def _in_order(which: Which, capped: bool, resumed: bool) -> Select[Any]:
    chosen = _columns(capped, resumed)
    match which:
        case "all":
            chosen = chosen.where(tasks.c.removed_at.is_(None))
        case "plain":
            chosen = chosen.where(PLAIN)
        case "truth":
            chosen = chosen.where(TRUTH, ~had())
    return _first(chosen)


@cache
def _by_taken(values: int, capped: bool, resumed: bool) -> Any:
    """From each range of the index its first ones, of those the first."""
    rank: ColumnElement[Any] = literal_column("(tasks.rank + 0)", Float)  # as the index has it
    ranges = [
        _first(
            _columns(capped, resumed, rank).where(
                PLAIN, ~had(), tasks.c.taken == bindparam(f"taken{number}")
            ),
            rank,
        )
        for number in range(values)
    ]
    if values == 1:
        return ranges[0]
    merged = union_all(*[select(each.subquery()) for each in ranges])
    in_order = merged.order_by(literal_column("rank"), literal_column("sequence"))
    return in_order.limit(bindparam("wanted"))


def _columns(capped: bool, resumed: bool, rank: ColumnElement[Any] = tasks.c.rank) -> Select[Any]:
    c = tasks.c
    chosen = select(*[c.id, c.content, c.rank, c.sequence]).where(
        c.project == bindparam("project"), ~answered()
    )
    if capped:
        chosen = chosen.where(c.skips < bindparam("most_skips"))
    if resumed:
        begin = tuple_(bindparam("rank"), bindparam("sequence"))
        chosen = chosen.where(tuple_(rank, c.sequence) >= begin)
    return chosen


def _first(chosen: Select[Any], rank: ColumnElement[Any] = tasks.c.rank) -> Select[Any]:
    return chosen.order_by(rank, tasks.c.sequence).limit(bindparam("wanted"))


def _occurring() -> Select[Any]:
    """From one value to the next, over the index: what is between is not read."""
    least = select(func.min(tasks.c.taken).label("value")).where(
        tasks.c.project == bindparam("project"), PLAIN
    )
    value = least.cte("value", recursive=True)
    following = least.where(tasks.c.taken > value.c.value).scalar_subquery()
    return select(
        value.union_all(select(following).where(value.c.value < bindparam("overlap"))).c.value
    )


OCCURRING = _occurring()
