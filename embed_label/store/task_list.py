"""The tasks of a project in their order, and the versions of the interface that shows them."""

from collections.abc import Sequence

from sqlalchemy import Connection, exists, func, select

from embed_label.errors import TaskError
from embed_label.interface import Interface
from embed_label.store.clock import now
from embed_label.store.contents import keep
from embed_label.store.schema import completions, keep_once, project_interfaces, tasks
from embed_label.task import Task


def add(connection: Connection, project: int, new: Sequence[Task]) -> int:
    """Add those that are not there; `TaskError` if one is there with other content."""
    last = connection.scalar(select(func.max(tasks.c.sequence)).where(tasks.c.project == project))
    sequence, added = int(last or 0), 0
    for task in new:
        there = content_of(connection, project, task.id)
        if there == task.version:
            continue
        if there is not None:
            raise TaskError(
                f'task "{task.id}" is in the project with other content; '
                "give the changed one an id of its own"
            )
        sequence += 1
        content = keep(connection, task)
        if keep_once(
            connection, tasks, project=project, id=task.id, sequence=sequence, content=content
        ):
            added += 1
    return added


def content_of(connection: Connection, project: int, task: str) -> str | None:
    """The version of a task of that project."""
    wanted = select(tasks.c.content).where(tasks.c.project == project, tasks.c.id == task)
    return connection.scalar(wanted)


def next_for(connection: Connection, project: int, author: str, count: int) -> list[str]:
    """The versions of the first tasks that this author has neither done nor skipped."""
    wanted = (
        select(tasks.c.content)
        .where(tasks.c.project == project, ~_answered(author))
        .order_by(tasks.c.sequence)
        .limit(count)
    )
    return list(connection.scalars(wanted))


def progress(connection: Connection, project: int, author: str | None) -> tuple[int, int]:
    ours = select(func.count()).select_from(tasks).where(tasks.c.project == project)
    done = int(connection.scalar(ours.where(_answered(author))) or 0)
    return done, int(connection.scalar(ours) or 0)


def current_interface(connection: Connection, project: int) -> str | None:
    """The version of the interface that tasks are shown with."""
    wanted = select(project_interfaces.c.interface).where(project_interfaces.c.project == project)
    return connection.scalar(wanted.order_by(project_interfaces.c.number.desc()).limit(1))


def add_interface(connection: Connection, project: int, interface: Interface) -> None:
    """Make it the current one; those before it stay."""
    if current_interface(connection, project) == interface.version:
        return
    numbers = select(func.max(project_interfaces.c.number))
    last = connection.scalar(numbers.where(project_interfaces.c.project == project))
    keep_once(
        connection,
        project_interfaces,
        project=project,
        number=int(last or 0) + 1,
        interface=keep(connection, interface),
        created_at=now(),
    )


def _answered(author: str | None):
    """By this author, skips count: nothing is left to do. By anyone, they do not."""
    found = exists().where(
        completions.c.project == tasks.c.project, completions.c.task == tasks.c.id
    )
    if author is None:
        return found.where(completions.c.skipped.is_(False))
    return found.where(completions.c.author == author)
