"""Writes completions down: each id once, revision after revision, refused or not."""

import hashlib

from sqlalchemy import Connection, bindparam, select

from embed_label.completion import Receipt
from embed_label.errors import Conflict, InvalidCompletion
from embed_label.store.admission import Admitted
from embed_label.store.clock import now
from embed_label.store.schema import (
    NO_PROJECT,
    completions,
    conflicts,
    keep_once,
    projects,
    refused,
)
from embed_label.store.sent import Sent

# Built once: building a statement costs more than running it.
LAST = (
    select(completions.c.id, completions.c.revision)
    .where(
        completions.c.project == bindparam("project"),
        completions.c.task == bindparam("task"),
        completions.c.author == bindparam("author"),
    )
    .order_by(completions.c.revision.desc())
    .limit(1)
)


def take(connection: Connection, admitted: Admitted) -> Receipt | Conflict:
    """Store it as the author's next revision, unless its id is there: then the first stands."""
    project = project_id(connection, admitted.project)
    while True:
        receipt = _add(connection, admitted, project)
        if receipt is not None:
            return receipt
        if first := again(connection, admitted.sent, admitted.author):
            return first
        # On a database with several writers another revision came in between.


def refuse(
    connection: Connection, error: InvalidCompletion, sent: Sent | None, author: str, body: str
) -> Receipt | InvalidCompletion:
    """Keep what was refused. What had been stored before is stored, whatever its ticket by now."""
    if sent is not None:
        first = again(connection, sent, author, contest=False)
        if isinstance(first, Receipt):
            return first
    digest = hashlib.sha256("\0".join((error.code, author, str(error), body)).encode())
    keep_once(
        connection,
        refused,
        digest=digest.hexdigest(),
        completion=sent.completion.id if sent else None,
        author=author,
        code=error.code,
        reason=str(error),
        received_at=now(),
        body=body,
    )
    return error


def again(
    connection: Connection, sent: Sent, author: str, *, contest: bool = True
) -> Receipt | Conflict | None:
    """The answer to an id that was stored before; None if it was not."""
    table = completions.c
    chosen = select(table.content, table.author, table.task, table.revision, table.verified)
    first = connection.execute(chosen.where(table.id == sent.completion.id)).first()
    if first is None:
        return None
    if (first.content, first.author) == (sent.content, author):
        return Receipt(
            id=sent.completion.id,
            task=first.task,
            revision=first.revision,
            verified=first.verified,
            new=False,
        )
    if contest:
        keep_once(
            connection,
            conflicts,
            completion=sent.completion.id,
            content=sent.content,
            author=author,
            received_at=now(),
            body=sent.body,
        )
    what = "by another author" if first.content == sent.content else "with other content"
    return Conflict(
        f'completion "{sent.completion.id}" was stored before {what}; '
        "the first stands, this one is kept among the conflicts"
    )


def project_id(connection: Connection, name: str | None) -> int:
    """The id of a project; one that is not there is made."""
    if name is None:
        return NO_PROJECT
    chosen = select(projects.c.id).where(projects.c.name == name)
    found = connection.scalar(chosen)
    if found is None:
        keep_once(connection, projects, name=name, created_at=now())
        found = connection.scalar(chosen)
    return int(found or NO_PROJECT)


def _add(connection: Connection, admitted: Admitted, project: int) -> Receipt | None:
    completion = admitted.sent.completion
    place = {"project": project, "task": completion.task, "author": admitted.author}
    before = connection.execute(LAST, place).first()
    revision = before.revision + 1 if before else 1
    added = keep_once(
        connection,
        completions,
        id=completion.id,
        content=admitted.sent.content,
        **place,
        revision=revision,
        supersedes=before.id if before else None,
        verified=admitted.verified,
        skipped=completion.skipped is not None,
        task_version=admitted.task_version,
        interface_version=admitted.interface_version,
        received_at=now(),
        body=admitted.sent.body,
    )
    if not added:
        return None
    return Receipt(
        id=completion.id, task=completion.task, revision=revision, verified=admitted.verified
    )
