"""What is read of the completions."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, Row, Select, exists, func, select

from embed_label.store.schema import completions, conflicts, projects, refused

Rows = Sequence[Row[Any]]


def stored() -> Select[Any]:
    """Completions with the names of their projects, in the order they came."""
    return (
        select(completions, projects.c.name.label("project_name"))
        .join(projects, projects.c.id == completions.c.project)
        .order_by(completions.c.sequence)
    )


def by_id(connection: Connection, name: str) -> Row[Any] | None:
    return connection.execute(stored().where(completions.c.id == name)).first()


def revisions(connection: Connection, task: str, project: str | None) -> Rows:
    wanted = stored().where(completions.c.task == task)
    if project is not None:
        wanted = wanted.where(projects.c.name == project)
    return connection.execute(wanted).all()


def last_sequence(connection: Connection) -> int:
    return int(connection.scalar(select(func.max(completions.c.sequence))) or 0)


def latest(
    connection: Connection,
    *,
    after: int,
    until: int,
    limit: int,
    project: str | None,
    verified: bool | None,
    skipped: bool | None,
) -> Rows:
    """A page of the revisions that nothing had followed when `until` was the last row.

    Rows never change, so pages read one by one are still one moment's picture.
    """
    one, later = completions.c, completions.alias("later")
    followed = exists().where(
        later.c.project == one.project,
        later.c.task == one.task,
        later.c.author == one.author,
        later.c.revision > one.revision,
        later.c.sequence <= until,
    )
    if verified is not None:
        # Who leaves out the unverified must not lose a verified one to what followed it.
        followed = followed.where(later.c.verified == verified)
    wanted = stored().where(one.sequence > after, one.sequence <= until, ~followed).limit(limit)
    if project is not None:
        wanted = wanted.where(projects.c.name == project)
    if verified is not None:
        wanted = wanted.where(one.verified == verified)
    if skipped is not None:
        wanted = wanted.where(one.skipped == skipped)
    return connection.execute(wanted).all()


def project_names(connection: Connection) -> list[str]:
    named = select(projects.c.name).where(projects.c.name != "")
    return [str(name) for name in connection.scalars(named)]


def project_numbers(connection: Connection) -> dict[str, int]:
    named = select(projects.c.name, projects.c.id).where(projects.c.name != "")
    return {str(name): int(number) for name, number in connection.execute(named)}


def refusals(connection: Connection) -> Rows:
    return connection.execute(select(refused).order_by(refused.c.sequence)).all()


def contested(connection: Connection) -> Rows:
    return connection.execute(select(conflicts).order_by(conflicts.c.sequence)).all()
