"""Where a person stands in the store, and how each place forgets them.

Each function is one transaction's worth of work. `instead` is the name that takes theirs where
something stays; nothing says whose it was.
"""

from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Table, delete, select, update

from embed_label.annotation import Annotation
from embed_label.store.history import audit, mentions
from embed_label.store.history.erasing import BATCH, Rows, Taken, remove
from embed_label.store.incoming.predictions import content
from embed_label.store.queue.counts import lock, recount
from embed_label.store.records import read_completion
from embed_label.store.schema import (
    completions,
    conflicts,
    contents,
    leases,
    predictions,
    refused,
    reveals,
    review_marks,
    reviews,
    truths,
)

# What has a text that may name an author.
SPEAKING: tuple[Table, ...] = (completions, conflicts, predictions, truths, contents)


def erase(connection: Connection, project: int, author: str) -> Taken:
    """Some of what they said; nothing once there is none left."""
    found = _labels(connection, project, author)
    told = _told(author, found)
    taken = Taken(reveals=connection.execute(delete(reveals).where(*told)).rowcount)
    return taken + remove(connection, project, found)


def rename(connection: Connection, project: int, author: str, instead: str) -> Taken:
    """The same, which stays under another name."""
    found = _labels(connection, project, author)
    _reword(connection, completions, found, author, instead)
    ids = [row.id for row in found]
    connection.execute(update(completions).where(completions.c.id.in_(ids)).values(author=instead))
    about = update(reviews).where(reviews.c.completion.in_(ids))
    connection.execute(about.values(author=instead))
    told = update(reveals).where(*_told(author, found))
    connection.execute(told.values(author=instead))
    return +Taken(labels=len(found))


def leave(connection: Connection, project: int, author: str, instead: str) -> Taken:
    """What they have taken, and whom they reviewed or set right: that stays, without comments."""
    held = leases.c.project == project, leases.c.author == author
    ids = list(connection.scalars(select(leases.c.task).where(*held)))
    lock(connection, [(project, each) for each in ids])
    dropped = connection.execute(delete(leases).where(*held)).rowcount
    recount(connection, project, ids)
    mark = review_marks.c.project == project, review_marks.c.reviewer == author
    connection.execute(delete(review_marks).where(*mark))
    wrote = update(reviews).where(reviews.c.project == project, reviews.c.reviewer == author)
    knew = update(truths).where(truths.c.project == project, truths.c.author == author)
    return +Taken(
        leases=dropped,
        reviews=connection.execute(wrote.values(reviewer=instead, comment="")).rowcount,
        truths=connection.execute(knew.values(author=instead)).rowcount,
    )


def leave_store(connection: Connection, author: str, project: int | None) -> Taken:
    """What they sent under ids that were there, what they were told, what they did to the store."""
    sent = delete(conflicts).where(conflicts.c.author == author)
    told = delete(reveals).where(reveals.c.author == author)
    if project is not None:
        ours = select(completions.c.id).where(completions.c.project == project)
        sent = sent.where(conflicts.c.completion.in_(ours))
    taken = Taken(conflicts=connection.execute(sent).rowcount)
    if project is None:
        taken["reveals"] = connection.execute(told).rowcount
    taken["events"] = audit.forget(connection, author, project)
    return +taken


def refusals(connection: Connection, after: int) -> Rows:
    """A page of what was refused, to see whose it was."""
    wanted = select(refused).where(refused.c.sequence > after)
    return connection.execute(wanted.order_by(refused.c.sequence).limit(BATCH)).all()


def is_theirs(row: Row[Any], author: str, project: str | None) -> bool:
    """What was refused says of its project no more than its ticket does."""
    named = mentions.authors(row.body) | {row.author}
    # As tickets for somebody else are refused: 'the ticket is for author "ann", not "bob"'.
    is_named = author in named or f'author "{author}"' in row.reason
    return is_named and (project is None or mentions.project(row.body) in (None, project))


def drop_refused(connection: Connection, sequences: list[int]) -> Taken:
    gone = delete(refused).where(refused.c.sequence.in_(sequences))
    return +Taken(refused=connection.execute(gone).rowcount)


def naming(connection: Connection, table: Table, author: str, project: int | None) -> Rows:
    """The rows whose text names them as an author, such as what others were shown of theirs."""
    said = table.c.body.contains(mentions.in_json(author), autoescape=True)
    wanted = select(table).where(said)
    if table is contents:
        wanted = wanted.where(contents.c.kind == "showing")
    if project is None:
        return connection.execute(wanted).all()
    ours = completions.c.project == project
    if table is contents:
        shown = select(completions.c.showing_version).where(ours)
        wanted = wanted.where(contents.c.hash.in_(shown))
    elif table is conflicts:
        wanted = wanted.where(conflicts.c.completion.in_(select(completions.c.id).where(ours)))
    else:
        wanted = wanted.where(table.c.project == project)
    return connection.execute(wanted).all()


def reword(connection: Connection, table: Table, rows: Rows, author: str, instead: str) -> Taken:
    """Another name for theirs in the texts of others."""
    _reword(connection, table, rows, author, instead)
    return +Taken(mentions=len(rows))


def _labels(connection: Connection, project: int, author: str) -> Rows:
    wanted = select(completions).where(
        completions.c.project == project, completions.c.author == author
    )
    return connection.execute(wanted.order_by(completions.c.sequence).limit(BATCH)).all()


def _told(author: str, labels: Rows) -> tuple[ColumnElement[bool], ...]:
    """What they were told of the comparisons that these labels are votes in."""
    seen = {row.showing_version for row in labels if row.showing_version}
    return reveals.c.author == author, reveals.c.showing.in_(seen)


def _reword(connection: Connection, table: Table, rows: Rows, author: str, instead: str) -> None:
    for row in rows:
        values = {"body": mentions.renamed(row.body, author, instead)}
        if table in (completions, conflicts):
            # With the old hash one could try out whose it was.
            values["content"] = read_completion(values["body"]).content
        elif table is predictions:
            said = Annotation.model_validate_json(values["body"], extra="ignore")
            values["content"] = content(said)
            values["model"] = said.model or said.author
        key = [column == getattr(row, column.name) for column in table.primary_key]
        connection.execute(update(table).where(*key).values(**values))
