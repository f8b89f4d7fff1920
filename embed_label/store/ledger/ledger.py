"""Writes completions down: each id once, revision after revision, refused or not."""

import hashlib
from collections.abc import Sequence

from sqlalchemy import Connection, select, tuple_

from embed_label.completion import Receipt
from embed_label.errors import Conflict, InvalidCompletion, StoreError
from embed_label.store.clock import now
from embed_label.store.history.tombstones import NOBODY, Sender, is_forgotten, standing, stops
from embed_label.store.ledger import revisions
from embed_label.store.ledger.admission import Admitted
from embed_label.store.ledger.repeats import again
from embed_label.store.ledger.sent import Sent
from embed_label.store.schema import NO_PROJECT, keep_once, projects, refused, reveals

Outcome = Receipt | Conflict | InvalidCompletion


def take(connection: Connection, admitted: Admitted) -> Outcome:
    """Store it as the author's next revision, unless its id is there: then the first stands."""
    return take_all(connection, [admitted])[0]


def take_all(connection: Connection, admitted: Sequence[Admitted]) -> list[Outcome]:
    """Each as if they came one after another, and one that is refused alters no other."""
    outcomes: dict[int, Outcome] = {}
    numbers = {name: project_id(connection, name) for name in {each.project for each in admitted}}
    stones = standing(connection, {mark for each in admitted for mark in each.sender.marks})
    told = _told(connection, admitted)
    left: list[int] = []
    for at, each in enumerate(admitted):
        if stops(stones, each.sender):
            outcomes[at] = from_before()
        elif (each.showing_version, each.author) in told:
            error = InvalidCompletion(
                "the names of this comparison were revealed: the vote from before that stands",
                code="revealed",
            )
            outcomes[at] = refuse(connection, error, each.sent, each.author, each.sent.body)
        else:
            left.append(at)
    while left:
        first, left = _apart(left, admitted)
        new = [(numbers[admitted[at].project], admitted[at]) for at in first]
        for at, receipt in zip(first, revisions.add_all(connection, new), strict=True):
            each = admitted[at]
            outcome = receipt or again(connection, each.sent, each.author)
            if outcome is None:
                raise StoreError(f'completion "{each.sent.completion.id}" came and went')
            outcomes[at] = outcome
    return [outcomes[at] for at in range(len(admitted))]


def refuse(
    connection: Connection,
    error: InvalidCompletion,
    sent: Sent | None,
    author: str,
    body: str,
    sender: Sender = NOBODY,
) -> Receipt | InvalidCompletion:
    """Keep what was refused. What had been stored before is stored, whatever its ticket by now."""
    if is_forgotten(connection, sender):
        return from_before()
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


def from_before() -> InvalidCompletion:
    """Not kept among what was refused: it would bring back whom it names."""
    return InvalidCompletion(
        "this is from before its author was erased from the store, so it was not kept; "
        "load the task again",
        code="forgotten",
    )


def reveal(connection: Connection, showing: str, author: str) -> None:
    """Put down that this author knows what was behind the aliases."""
    keep_once(connection, reveals, showing=showing, author=author, revealed_at=now())


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


def _told(connection: Connection, admitted: Sequence[Admitted]) -> set[tuple[str | None, str]]:
    """Which authors know what was behind which showings."""
    seen = {(each.showing_version, each.author) for each in admitted if each.showing_version}
    if not seen:
        return set()
    known = reveals.c.showing, reveals.c.author
    wanted = select(*known).where(tuple_(*known).in_(seen))
    return {(showing, author) for showing, author in connection.execute(wanted)}


def _apart(left: Sequence[int], admitted: Sequence[Admitted]) -> tuple[list[int], list[int]]:
    """The first of each id, and of each author at each task; and what is to come after them."""
    first: list[int] = []
    later: list[int] = []
    taken: set[object] = set()
    for at in left:
        each = admitted[at]
        keys = {
            each.sent.completion.id,
            (each.project, each.sent.completion.task, each.author),
        }
        (later if keys & taken else first).append(at)
        taken |= keys
    return first, later
