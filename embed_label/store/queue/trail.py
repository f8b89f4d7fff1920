"""The way through the tasks of a project: what lies beside one, and what is left to do."""

from sqlalchemy import Connection, Select, exists, func, select, tuple_

from embed_label.store.schema import completions, tasks

Beside = tuple[str | None, str | None]


def beside(connection: Connection, project: int, task: str) -> Beside:
    """The tasks before and after that one, in their order."""
    here = _place(connection, project, task)
    if here is None:
        return None, None
    place = tuple_(tasks.c.rank, tasks.c.sequence)
    own = select(tasks.c.id).where(tasks.c.project == project, tasks.c.removed_at.is_(None))
    before = own.where(place < here).order_by(tasks.c.rank.desc(), tasks.c.sequence.desc())
    after = own.where(place > here).order_by(tasks.c.rank, tasks.c.sequence)
    return connection.scalar(before.limit(1)), connection.scalar(after.limit(1))


def beside_done(connection: Connection, project: int, task: str, author: str) -> Beside:
    """What this author did before that task and after it; one that is not done comes last."""
    done = (
        select(completions.c.task, func.max(completions.c.sequence).label("at"))
        .where(completions.c.project == project, completions.c.author == author)
        .group_by(completions.c.task)
        .subquery()
    )
    here = connection.scalar(select(done.c.at).where(done.c.task == task))
    before = select(done.c.task).order_by(done.c.at.desc())
    if here is None:
        return connection.scalar(before.limit(1)), None
    after = select(done.c.task).where(done.c.at > here).order_by(done.c.at)
    return (
        connection.scalar(before.where(done.c.at < here).limit(1)),
        connection.scalar(after.limit(1)),
    )


def ahead(
    connection: Connection, project: int, author: str, count: int, after: str | None
) -> list[str]:
    """The versions of what this author has not done: what lies after a task, then the rest."""
    here = None if after is None else _place(connection, project, after)
    wanted = _left(project, author)
    if here is None:
        return list(connection.scalars(wanted.limit(count)))
    place = tuple_(tasks.c.rank, tasks.c.sequence)
    found = list(connection.scalars(wanted.where(place > here).limit(count)))
    rest = wanted.where(place < here).limit(count - len(found))
    return found + (list(connection.scalars(rest)) if len(found) < count else [])


def _left(project: int, author: str) -> Select[str]:
    answered = exists().where(
        completions.c.project == tasks.c.project,
        completions.c.task == tasks.c.id,
        completions.c.author == author,
    )
    return (
        select(tasks.c.content)
        .where(tasks.c.project == project, tasks.c.removed_at.is_(None), ~answered)
        .order_by(tasks.c.rank, tasks.c.sequence)
    )


def _place(connection: Connection, project: int, task: str) -> tuple[float, int] | None:
    wanted = select(tasks.c.rank, tasks.c.sequence)
    row = connection.execute(wanted.where(tasks.c.project == project, tasks.c.id == task)).first()
    return None if row is None else (row.rank, row.sequence)
