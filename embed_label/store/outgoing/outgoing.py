"""What is read of a project on its way out, page by page."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row, exists, func, select

from embed_label.store.schema import completions, contents, predictions, reviews, tasks, truths

# Of columns that each select names.
Rows = Sequence[Any]
ByTask = dict[str, list[Row[Any]]]

SAID = (
    completions.c.sequence,
    completions.c.id,
    completions.c.author,
    completions.c.task,
    completions.c.revision,
    completions.c.verified,
    completions.c.skipped,
    completions.c.task_version,
    completions.c.interface_version,
    completions.c.received_at,
    completions.c.surplus,
    completions.c.origin,
    completions.c.body,
)


def ends(connection: Connection, project: int) -> tuple[int, int, int]:
    """The last task and the last completion of the moment, and how many tasks there are."""
    listed = select(func.max(tasks.c.sequence), func.count()).where(tasks.c.project == project)
    last, count = connection.execute(listed).one()
    said = connection.scalar(select(func.max(completions.c.sequence)))
    return (-1 if last is None else int(last)), int(said or 0), int(count)


def task_page(connection: Connection, project: int, after: int, until: int, limit: int) -> Rows:
    """Tasks in their order, with what they show."""
    chosen = (
        select(tasks.c.sequence, tasks.c.id, tasks.c.content, tasks.c.removed_at, contents.c.body)
        .join(contents, contents.c.hash == tasks.c.content)
        .where(tasks.c.project == project, tasks.c.sequence > after, tasks.c.sequence <= until)
    )
    return connection.execute(chosen.order_by(tasks.c.sequence).limit(limit)).all()


@dataclass(frozen=True, slots=True)
class Told:
    """What there is of some tasks, by task; and the review that counts of each completion."""

    said: ByTask
    predicted: ByTask
    known: ByTask
    reviewed: dict[str, Row[Any]]


def told(
    connection: Connection, project: int, names: Sequence[str], until: int, *, truths: bool
) -> Told:
    one = completions.c
    said = select(*SAID).where(one.project == project, one.task.in_(names), one.sequence <= until)
    reviewed = select(reviews).where(reviews.c.project == project, reviews.c.task.in_(names))
    rows = connection.execute(reviewed.order_by(reviews.c.sequence)).all()
    return Told(
        _by_task(connection.execute(said.order_by(one.sequence)).all()),
        _predicted(connection, project, names),
        _known(connection, project, names) if truths else {},
        {str(row.completion): row for row in rows},
    )


def _predicted(connection: Connection, project: int, names: Sequence[str]) -> ByTask:
    """What models said before anybody was asked."""
    one = predictions.c
    chosen = select(one.task, one.body).where(one.project == project, one.task.in_(names))
    return _by_task(connection.execute(chosen.order_by(one.sequence)).all())


def _known(connection: Connection, project: int, names: Sequence[str]) -> ByTask:
    """What is right, of which the last counts."""
    one = truths.c
    chosen = select(one.task, one.author, one.body, one.created_at)
    wanted = chosen.where(one.project == project, one.task.in_(names)).order_by(one.number)
    return _by_task(connection.execute(wanted).all())


def strays(connection: Connection, project: int, after: str, until: int, limit: int) -> list[str]:
    """Tasks that somebody did and the project does not list, such as those of bare tickets."""
    one = completions.c
    listed = exists().where(tasks.c.project == project, tasks.c.id == one.task)
    chosen = select(one.task).where(one.project == project, one.task > after, one.sequence <= until)
    wanted = chosen.where(~listed).distinct().order_by(one.task).limit(limit)
    return [str(name) for name in connection.scalars(wanted)]


def _by_task(rows: Rows) -> ByTask:
    made: ByTask = defaultdict(list)
    for row in rows:
        made[row.task].append(row)
    return made
