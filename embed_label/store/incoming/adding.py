"""Writes tasks down, thousands at a time; what is there already stays as it is."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, bindparam, func, select

from embed_label.errors import TaskError
from embed_label.store.incoming import rows
from embed_label.store.queue.counts import recount
from embed_label.store.queue.plans import current_plan
from embed_label.store.queue.ranks import rank_of
from embed_label.store.schema import completions, projects, tasks
from embed_label.task import Task

# An answer or a prediction holds on to the project's row as well, and is not kept waiting.
LOCK = (
    select(projects.c.id)
    .where(projects.c.id == bindparam("project"))
    .with_for_update(key_share=True)
)
LAST = select(func.max(tasks.c.sequence)).where(tasks.c.project == bindparam("project"))
ANSWERED = (
    select(completions.c.sequence).where(completions.c.project == bindparam("project")).limit(1)
)


@dataclass(frozen=True, slots=True)
class Listable:
    """A task with what is written of it. `score`: how sure models were of it."""

    task: Task
    version: str
    body: str
    score: float | None = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """How many were added and were known, and which, by place, are there with other content."""

    added: int
    known: int
    other: tuple[int, ...]


def add(
    connection: Connection, project: int, new: Sequence[Listable], *, strict: bool = False
) -> Outcome:
    """Add those that are not there. One that is there with other content is left out and named,
    or, if `strict`, is a `TaskError` and none is added.
    """
    connection.execute(LOCK, {"project": project}).close()
    there = rows.contents_of(connection, project, [each.task.id for each in new])
    fresh, other = list[Listable](), list[int]()
    for at, each in enumerate(new):
        found = there.setdefault(each.task.id, each)
        if found is each:
            fresh.append(each)
        elif each.version != (found if isinstance(found, str) else found.version):
            other.append(at)
    if other and strict:
        raise TaskError(
            f'task "{new[other[0]].task.id}" is in the project with other content; '
            "give the changed one an id of its own"
        )
    if fresh:
        _write(connection, project, fresh)
    return Outcome(len(fresh), len(new) - len(fresh) - len(other), tuple(other))


def _write(connection: Connection, project: int, fresh: Sequence[Listable]) -> None:
    rows.make_room(connection)
    # In the order of their keys: two importers never wait for each other, and neighbours in the
    # index are written together.
    bodies = sorted({each.version: each.body for each in fresh}.items())
    rows.add_contents(connection, bodies)
    plan = current_plan(connection, project)
    last = int(connection.scalar(LAST, {"project": project}) or 0)
    rows.add_tasks(
        connection,
        project,
        [
            (
                each.task.id,
                sequence,
                each.version,
                rank_of(plan, each.task, sequence, each.score, project=project),
            )
            for sequence, each in enumerate(fresh, last + 1)
        ],
    )
    if connection.execute(ANSWERED, {"project": project}).first() is not None:
        ids = [each.task.id for each in fresh]
        if answered := rows.answered(connection, project, ids):
            recount(connection, project, answered)
