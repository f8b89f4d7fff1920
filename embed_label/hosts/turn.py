"""What an author does next in a project, for any host that serves one task at a time."""

from contextlib import suppress
from dataclasses import dataclass
from datetime import timedelta

from pydantic import JsonValue

from embed_label.errors import TaskError
from embed_label.store import Project
from embed_label.task import Task

Plain = dict[str, JsonValue]

# A completion may wait in a browser for as long as its user is away.
LIFETIME = timedelta(days=30)

# Enough that whoever answers by key does not wait for the way there and back.
AHEAD = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """One task as a page needs it, or no task because all of them are done.

    `upcoming` are those that come after it, each with its ticket.
    """

    task: Plain | None
    ticket: str
    annotation: Plain | None
    done: int
    total: int
    upcoming: tuple[Plain, ...] = ()


def turn(project: Project, author: str, *, at: str = "") -> Turn:
    """The task `at` which the author is, so that a reload does not swap it; else their next one."""
    coming = project.next_tasks(AHEAD + 1, author=author)
    task = _there(project, at) or next(iter(coming), None)
    done, total = project.progress(author=author)
    if task is None:
        return Turn(task=None, ticket="", annotation=None, done=done, total=total)

    def signed(each: Task) -> str:
        return project.ticket(each, author=author, lifetime=LIFETIME)

    after = [each for each in coming if each.id != task.id][:AHEAD]
    return Turn(
        task=task.to_dict(),
        ticket=signed(task),
        annotation=_said(project, task, author),
        done=done,
        total=total,
        upcoming=tuple({"task": each.to_dict(), "ticket": signed(each)} for each in after),
    )


def _there(project: Project, at: str) -> Task | None:
    # A browser remembers tasks longer than some projects have them.
    with suppress(TaskError):
        return project.task(at) if at else None
    return None


def _said(project: Project, task: Task, author: str) -> Plain | None:
    own = [each for each in project.history(task) if each.author == author and not each.skipped]
    return own[-1].completion.annotation.to_dict() if own else None
