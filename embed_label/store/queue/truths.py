"""Known answers: what somebody says is right for a task, to see how well people do."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, Row, bindparam, insert, select, update

from embed_label.store.clock import now
from embed_label.store.history import audit
from embed_label.store.queue.counts import lock
from embed_label.store.schema import completions, tasks, truths

LAST = (
    select(truths.c.number, truths.c.author, truths.c.body)
    .where(truths.c.project == bindparam("project"), truths.c.task == bindparam("task"))
    .order_by(truths.c.number.desc())
    .limit(1)
)


def add(connection: Connection, project: int, task: str, author: str, body: str) -> None:
    """The last one counts; those before it stay."""
    lock(connection, [(project, task)])
    last = connection.execute(LAST, {"project": project, "task": task}).first()
    if last is not None and (last.author, last.body) == (author, body):
        return
    connection.execute(
        insert(truths).values(
            project=project,
            task=task,
            number=last.number + 1 if last else 1,
            author=author,
            body=body,
            created_at=now(),
        )
    )
    here = tasks.c.project == project, tasks.c.id == task
    connection.execute(update(tasks).where(*here).values(is_truth=True))
    audit.note(connection, "truth", project=project, who=author, task=task)


def of(connection: Connection, project: int, task: str) -> str | None:
    """The annotation that counts, as JSON."""
    last = connection.execute(LAST, {"project": project, "task": task}).first()
    return None if last is None else str(last.body)


def answered(connection: Connection, project: int) -> Sequence[Row[*tuple[Any, ...]]]:
    """What each author said last of each task whose answer is known, with that answer."""
    later = completions.alias("later")
    one = completions.c
    followed = select(later.c.sequence).where(
        later.c.project == one.project,
        later.c.task == one.task,
        later.c.author == one.author,
        later.c.revision > one.revision,
    )
    newer = truths.alias("newer")
    replaced = select(newer.c.number).where(
        newer.c.project == truths.c.project,
        newer.c.task == truths.c.task,
        newer.c.number > truths.c.number,
    )
    chosen = (
        select(one.task, one.author, one.body, truths.c.body.label("truth"))
        .join(truths, (truths.c.project == one.project) & (truths.c.task == one.task))
        .where(
            one.project == project,
            one.skipped.is_(False),
            ~replaced.exists(),
            ~followed.exists(),
        )
    )
    return connection.execute(chosen.order_by(one.sequence)).all()
