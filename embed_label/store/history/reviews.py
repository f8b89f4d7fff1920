"""What others say of completions: rows that are added, of which the last counts."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, exists, or_, select

from embed_label.errors import ReviewRefused
from embed_label.store.clock import now
from embed_label.store.history import audit
from embed_label.store.records import Outcome
from embed_label.store.schema import completions, keep_once, reviews
from embed_label.wire import new_id

Rows = Sequence[Row[Any]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """`own`: authors may say it of their own work."""

    completion: str
    outcome: Outcome
    reviewer: str
    comment: str
    own: bool


_later = reviews.alias("later")
_next = completions.alias("next")
_review = reviews.alias("review")


def superseded() -> ColumnElement[bool]:
    """Whether its author has said something else of the task since."""
    one = completions.c
    return exists().where(
        _next.c.project == one.project,
        _next.c.task == one.task,
        _next.c.author == one.author,
        _next.c.revision > one.revision,
    )


def is_overruled(review: Any) -> ColumnElement[bool]:
    """Whether the completion was reviewed again after that one of its reviews."""
    same = _later.c.completion == review.c.completion
    return exists().where(same, _later.c.sequence > review.c.sequence)


def reviewed() -> ColumnElement[bool]:
    """For a `where` over completions: somebody reviewed it, or it is a reviewer's own word."""
    one = completions.c.id
    return or_(exists().where(_review.c.completion == one), exists().where(_review.c.fixed == one))


def that_count(connection: Connection, ids: Sequence[str]) -> dict[str, Row[Any]]:
    """The review that counts of each of these completions, such as those of a page."""
    wanted = select(_review).where(_review.c.completion.in_(ids), ~is_overruled(_review))
    return {str(row.completion): row for row in connection.execute(wanted)}


def of(connection: Connection, project: int, task: str | None) -> Rows:
    """All that was said, oldest first."""
    wanted = select(reviews).where(reviews.c.project == project).order_by(reviews.c.sequence)
    if task is not None:
        wanted = wanted.where(reviews.c.task == task)
    return connection.execute(wanted).all()


def check(connection: Connection, project: int, said: Said) -> tuple[str, str]:
    """Task and author of what it is said of; `ReviewRefused` if this person cannot say that."""
    wanted = select(completions.c.task, completions.c.author, superseded().label("is_old"))
    ours = completions.c.project == project, completions.c.id == said.completion
    about = connection.execute(wanted.where(*ours)).first()
    if about is None:
        raise ReviewRefused(f'there is no completion "{said.completion}" in this project to review')
    if about.author == said.reviewer and (said.outcome == "fix" or not said.own):
        instead = "put a revision" if said.outcome == "fix" else "own=True allows it"
        raise ReviewRefused(
            f'"{said.reviewer}" made completion "{said.completion}", and nobody reviews their '
            f"own work; {instead}"
        )
    if about.is_old:
        raise ReviewRefused(
            f'the author of completion "{said.completion}" has revised it since; '
            "review the last one"
        )
    return about.task, about.author


def add(connection: Connection, project: int, said: Said, fixed: str | None) -> Row[Any]:
    """The review as it is kept. What was said last, said again, is not kept twice."""
    task, author = check(connection, project, said)
    told = {
        "outcome": said.outcome,
        "reviewer": said.reviewer,
        "comment": said.comment,
        "fixed": fixed,
    }
    last = that_count(connection, [said.completion]).get(said.completion)
    if last is not None and all(getattr(last, name) == value for name, value in told.items()):
        return last
    keep_once(
        connection,
        reviews,
        id=new_id(),
        completion=said.completion,
        project=project,
        task=task,
        author=author,
        created_at=now(),
        **told,
    )
    audit.note(
        connection,
        "review",
        project=project,
        who=said.reviewer,
        completion=said.completion,
        outcome=said.outcome,
    )
    return that_count(connection, [said.completion])[said.completion]
