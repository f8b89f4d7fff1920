"""What an author does next in a project, for any host that serves one task at a time."""

from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import timedelta
from types import MappingProxyType

from pydantic import JsonValue

from embed_label.annotation import Annotation
from embed_label.errors import TaskError
from embed_label.intake import linked
from embed_label.jobs.hiding import hides
from embed_label.showing import Showing
from embed_label.store import Project
from embed_label.task import Task

Plain = dict[str, JsonValue]

# A completion may wait in a browser for as long as its user is away.
LIFETIME = timedelta(days=30)

# Enough that whoever answers by key does not wait for the way there and back.
AHEAD = 8
# What is looked ahead at is leased where tasks are shared out: nobody should sit on many.
SHARED_AHEAD = 2

NOTHING: Mapping[str, Showing] = MappingProxyType({})


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """One task as a page needs it, or no task because all of them are done.

    `upcoming` are those that come after it, each with its ticket and what was predicted on it.
    """

    task: Plain | None
    ticket: str
    annotation: Plain | None
    done: int
    total: int
    upcoming: tuple[Plain, ...] = ()
    predictions: tuple[Plain, ...] = ()


def coming(project: Project, author: str, *, at: str = "") -> tuple[Task, ...]:
    """The task `at` which the author is, so that a reload does not swap it; then the next ones.

    Somebody else may have got it meanwhile: who is at work on it goes on, and what they hand in is
    kept as surplus.
    """
    most = AHEAD if project.plan.overlap is None else SHARED_AHEAD
    ahead = project.next_tasks(most + 1, author=author)
    task = _there(project, at) or next(iter(ahead), None)
    if task is None:
        return ()
    return (task, *[each for each in ahead if each.id != task.id][:most])


def stay(project: Project, author: str) -> None:
    """The author is at work: what they have stays theirs."""
    if author and project.plan.overlap is not None:
        project.renew(author=author)


def showing_of(
    task: Task, author: str, predictions: Sequence[Annotation], *, hide_share: float
) -> Showing | None:
    """What is shown beside a task: what models said of it, unless it is hidden from this author."""
    if not predictions:
        return None
    return Showing(predictions=predictions, hidden=hides(task.id, author, hide_share))


def turn(
    project: Project,
    author: str,
    *,
    at: str = "",
    tasks: Sequence[Task] | None = None,
    showings: Mapping[str, Showing] = NOTHING,
    link: Callable[[str], str] | None = None,
) -> Turn:
    """What the author does next. `tasks` are those of `coming`; `showings` go by their ids.

    `link` makes an address of the name of a file, as `Media.link` does.
    """
    tasks = coming(project, author, at=at) if tasks is None else tasks
    done, total = project.progress(author=author)
    if not tasks:
        return Turn(task=None, ticket="", annotation=None, done=done, total=total)

    def ticket(each: Task) -> str:
        showing = showings.get(each.id)
        return project.ticket(each, author=author, lifetime=LIFETIME, showing=showing)

    def seen(each: Task) -> list[Plain]:
        showing = showings.get(each.id)
        return [one.to_dict() for one in showing.seen] if showing else []

    def shown(each: Task) -> Plain:
        return (linked(each, link) if link else each).to_dict()

    task, *after = tasks
    upcoming: list[Plain] = [
        {"task": shown(each), "ticket": ticket(each), "predictions": [*seen(each)]}
        for each in after
    ]
    return Turn(
        task=shown(task),
        ticket=ticket(task),
        annotation=_said(project, task, author),
        done=done,
        total=total,
        upcoming=tuple(upcoming),
        predictions=tuple(seen(task)),
    )


def _there(project: Project, at: str) -> Task | None:
    # A browser remembers tasks longer than some projects have them.
    with suppress(TaskError):
        return project.task(at) if at else None
    return None


def _said(project: Project, task: Task, author: str) -> Plain | None:
    own = [each for each in project.history(task) if each.author == author and not each.skipped]
    return own[-1].completion.annotation.to_dict() if own else None
