"""A project whose tasks are shared out, and what its tests do to it."""

from datetime import UTC, datetime, timedelta

from sqlalchemy import Connection, select, update

from embed_label.completion import Receipt
from embed_label.store import LabelStore, Project
from embed_label.store.queue.plan import Plan
from embed_label.store.schema import leases as lease_rows
from embed_label.store.schema import tasks
from tests.contract.given import a_task, an_answer, an_interface


def shared(store: LabelStore, count: int = 4, **plan: object) -> Project:
    """Tasks that two people each do, if the plan does not say otherwise."""
    settled = Plan.model_validate({"overlap": 2, **plan})
    project = store.project(f"overlap {settled.overlap}", interface=an_interface())
    project.hand_out(settled)
    project.add_tasks(a_task(f"t{number}") for number in range(1, count + 1))
    return project


def answer(project: Project, task: str, author: str) -> Receipt:
    ticket = project.ticket(task, author=author)
    return project.put(an_answer(ticket, task=task), author=author)


def next_of(project: Project, author: str) -> str | None:
    task = project.next_task(author=author)
    return None if task is None else task.id


def ahead(project: Project, author: str, count: int = 9) -> list[str]:
    return [task.id for task in project.next_tasks(count, author=author)]


def counts(project: Project, task: str) -> tuple[int, int, int]:
    def read(connection: Connection, project: int) -> tuple[int, int, int]:
        chosen = select(tasks.c.done, tasks.c.taken, tasks.c.skips)
        here = tasks.c.project == project, tasks.c.id == task
        done, taken, skips = connection.execute(chosen.where(*here)).one()
        return done, taken, skips

    return project._read(read)


def let_end(project: Project, author: str) -> None:
    """As if the time of this author's leases were over."""
    past = (datetime.now(UTC) - timedelta(seconds=1)).isoformat(timespec="microseconds")
    ended = update(lease_rows).where(lease_rows.c.author == author).values(expires_at=past)
    project._write(lambda connection, project: connection.execute(ended).close())


def surplus(project: Project) -> list[tuple[str, bool]]:
    return [(stored.author, stored.surplus) for stored in project.annotations()]


def make_truths(project: Project, *ids: str) -> None:
    def write(connection: Connection, project: int) -> None:
        known = update(tasks).where(tasks.c.project == project, tasks.c.id.in_(ids))
        connection.execute(known.values(is_truth=True))

    project._write(write)
