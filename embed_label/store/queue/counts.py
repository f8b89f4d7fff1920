"""What is counted beside a task: how many have done it, have it, passed it over.

`done` counts those whose last word on it is an answer that was not surplus, `skips` those whose
last word is a skip; `taken` is `done` and the leases on it.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from sqlalchemy import (
    Connection,
    and_,
    bindparam,
    delete,
    func,
    select,
    update,
)

from embed_label.store.queue.plans import current_plan
from embed_label.store.schema import NO_PROJECT, completions, leases, tasks

# What an author's last word on a task was.
Before = Literal["done", "surplus", "skipped"] | None

LOCK = (
    select(tasks.c.id)
    .where(
        tasks.c.project == bindparam("project"), tasks.c.id.in_(bindparam("ids", expanding=True))
    )
    .order_by(tasks.c.id)
    .with_for_update(key_share=True)
)
STANDING = (
    select(tasks.c.id, tasks.c.taken, tasks.c.is_truth, leases.c.author)
    .select_from(tasks)
    .outerjoin(leases, and_(leases.c.project == tasks.c.project, leases.c.task == tasks.c.id))
    .where(
        tasks.c.project == bindparam("project"), tasks.c.id.in_(bindparam("ids", expanding=True))
    )
)
MOVE = (
    update(tasks)
    .where(tasks.c.project == bindparam("in_project"), tasks.c.id == bindparam("of_task"))
    .values(
        done=tasks.c.done + bindparam("more_done"),
        taken=tasks.c.taken + bindparam("more_taken"),
        skips=tasks.c.skips + bindparam("more_skips"),
    )
)
DROP = delete(leases).where(
    leases.c.project == bindparam("in_project"),
    leases.c.task == bindparam("of_task"),
    leases.c.author == bindparam("of_author"),
)


@dataclass(frozen=True, slots=True)
class Finished:
    """An author had their say on a task; `before` is what their last word on it was."""

    project: int
    task: str
    author: str
    skipped: bool
    before: Before


@dataclass(slots=True)
class _Counts:
    taken: int
    is_truth: bool
    holders: set[str]
    more_done: int = 0
    more_taken: int = 0
    more_skips: int = 0


def before_of(*, skipped: bool, surplus: bool) -> Before:
    """What a row of completions says, for `Finished.before`."""
    return "skipped" if skipped else "surplus" if surplus else "done"


def lock(connection: Connection, wanted: Sequence[tuple[int, str]]) -> None:
    """Nobody else moves the counts of these tasks until the transaction ends.

    Always in the same order, so that two who want the same ones do not wait for each other.
    SQLite has one writer at a time: there is nothing to lock.
    """
    if connection.dialect.name == "sqlite":
        return
    for project, ids in sorted(_by_project(wanted).items()):
        connection.execute(LOCK, {"project": project, "ids": sorted(ids)}).all()


def finished_all(connection: Connection, rows: Sequence[Finished]) -> list[bool]:
    """Which of them are surplus. Ends their authors' leases and moves the counts, in their order;
    the tasks are to be locked before their authors' last words are read.
    """
    surplus = [False] * len(rows)
    numbers: defaultdict[int, list[int]] = defaultdict(list)
    for number, row in enumerate(rows):
        if row.project != NO_PROJECT:
            numbers[row.project].append(number)
    for project, ours in numbers.items():
        overlap = current_plan(connection, project).overlap
        counts = _standing(connection, project, {rows[number].task for number in ours})
        ended: list[Finished] = []
        for number in ours:
            row = rows[number]
            count = counts.get(row.task)
            if count is not None:
                if row.author in count.holders:
                    ended.append(row)
                surplus[number] = _count(count, row, overlap)
        _write(connection, project, counts, ended)
    return surplus


def recount(connection: Connection, project: int, ids: Sequence[str]) -> None:
    """Counts them anew from what is there: for tasks that were answered before they were added,
    and for those that lost completions.
    """
    lock(connection, [(project, each) for each in ids])
    said, later = completions, completions.alias("later")
    followed = (
        select(later.c.sequence)
        .where(
            later.c.project == said.c.project,
            later.c.task == said.c.task,
            later.c.author == said.c.author,
            later.c.revision > said.c.revision,
        )
        .exists()
    )
    words = select(func.count()).where(
        said.c.project == tasks.c.project, said.c.task == tasks.c.id, ~followed
    )
    done = words.where(said.c.skipped.is_(False), said.c.surplus.is_(False)).scalar_subquery()
    skips = words.where(said.c.skipped.is_(True)).scalar_subquery()
    held = (
        select(func.count())
        .where(leases.c.project == tasks.c.project, leases.c.task == tasks.c.id)
        .scalar_subquery()
    )
    for start in range(0, len(ids), 500):
        some = update(tasks).where(
            tasks.c.project == project, tasks.c.id.in_(ids[start : start + 500])
        )
        connection.execute(some.values(done=done, taken=done + held, skips=skips))


def _count(count: _Counts, row: Finished, overlap: int | None) -> bool:
    """Whether it is surplus: nobody kept the place, and all places are taken."""
    held = row.author in count.holders
    had_place = held or row.before == "done"
    is_full = overlap is not None and count.taken >= overlap and not count.is_truth
    surplus = not row.skipped and not had_place and is_full
    has_place = not row.skipped and not surplus
    moved = int(has_place) - int(had_place)
    count.holders.discard(row.author)
    count.taken += moved
    count.more_taken += moved
    count.more_done += int(has_place) - int(row.before == "done")
    count.more_skips += int(row.skipped) - int(row.before == "skipped")
    return surplus


def _standing(connection: Connection, project: int, ids: Iterable[str]) -> dict[str, _Counts]:
    counts: dict[str, _Counts] = {}
    for row in connection.execute(STANDING, {"project": project, "ids": sorted(ids)}):
        count = counts.setdefault(row.id, _Counts(row.taken, row.is_truth, set()))
        if row.author is not None:
            count.holders.add(row.author)
    return counts


def _write(
    connection: Connection, project: int, counts: dict[str, _Counts], ended: Sequence[Finished]
) -> None:
    if ended:
        gone = [
            {"in_project": project, "of_task": row.task, "of_author": row.author} for row in ended
        ]
        connection.execute(DROP, gone)
    moves = [
        {
            "in_project": project,
            "of_task": task,
            "more_done": each.more_done,
            "more_taken": each.more_taken,
            "more_skips": each.more_skips,
        }
        for task, each in sorted(counts.items())
        if each.more_done or each.more_taken or each.more_skips
    ]
    if moves:
        connection.execute(MOVE, moves)


def _by_project(wanted: Sequence[tuple[int, str]]) -> dict[int, set[str]]:
    ours: defaultdict[int, set[str]] = defaultdict(set)
    for project, task in wanted:
        if project != NO_PROJECT:
            ours[project].add(task)
    return ours
