"""Writes completions down: each id once, revision after revision, refused or not."""

import hashlib

from sqlalchemy import Connection, bindparam, select

from embed_label.completion import Receipt
from embed_label.errors import Conflict, InvalidCompletion
from embed_label.store.admission import Admitted
from embed_label.store.clock import now
from embed_label.store.records import read_completion
from embed_label.store.schema import (
    NO_PROJECT,
    completions,
    conflicts,
    keep_once,
    projects,
    refused,
    reveals,
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


def take(connection: Connection, admitted: Admitted) -> Receipt | Conflict | InvalidCompletion:
    """Store it as the author's next revision, unless its id is there: then the first stands."""
    if is_revealed(connection, admitted):
        error = InvalidCompletion(
            "the names of this comparison were revealed: the vote from before that stands",
            code="revealed",
        )
        return refuse(connection, error, admitted.sent, admitted.author, admitted.sent.body)
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


def reveal(connection: Connection, showing: str, author: str) -> None:
    """Put down that this author knows what was behind the aliases."""
    keep_once(connection, reveals, showing=showing, author=author, revealed_at=now())


def is_revealed(connection: Connection, admitted: Admitted) -> bool:
    if admitted.showing_version is None:
        return False
    table = reveals.c
    known = table.showing == admitted.showing_version, table.author == admitted.author
    return connection.execute(select(table.showing).where(*known)).first() is not None


def again(
    connection: Connection, sent: Sent, author: str, *, contest: bool = True
) -> Receipt | Conflict | None:
    """The answer to an id that was stored before; None if it was not."""
    table = completions.c
    chosen = select(table.content, table.author, table.task, table.revision, table.verified)
    wanted = table.id == sent.completion.id
    first = connection.execute(chosen.where(wanted)).first()
    if first is None:
        return None
    is_same = first.content == sent.content
    if not is_same:
        kept = select(table.body, table.showing_version).where(wanted)
        row = connection.execute(kept).one()
        is_same = _reads_alike(row.body, sent, by_itself=row.showing_version is None)
    if is_same and first.author == author:
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
    what = "by another author" if is_same else "with other content"
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


def _reads_alike(body: str, sent: Sent, *, by_itself: bool) -> bool:
    """Whether only the hash is another, because it was taken by a version that knew fewer fields.

    Where the server's own predictions are kept, those that were sent are not looked at.
    """
    aside = {} if by_itself else {"predictions": ()}
    both = (read_completion(body), sent.completion)
    one, other = (each.model_copy(update=aside).content for each in both)
    return one == other


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
        showing_version=admitted.showing_version,
        received_at=now(),
        body=admitted.sent.body,
    )
    if not added:
        return None
    return Receipt(
        id=completion.id, task=completion.task, revision=revision, verified=admitted.verified
    )
