"""What a completion must pass before it is stored. Checks only, outside of any transaction."""

import time
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from embed_label.checking import Checker
from embed_label.completion import Completion
from embed_label.errors import InvalidCompletion
from embed_label.interface import Interface
from embed_label.showing import Showing
from embed_label.store.history.tombstones import NOBODY, Sender, sender
from embed_label.store.ledger.contents import Contents
from embed_label.store.ledger.sent import Sent
from embed_label.store.ticket import Keys, Ticket
from embed_label.task import Task
from embed_label.wire import clean_text

SHOWN_FLAWS = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Admitted:
    """What may be stored, and what is stored beside it."""

    sent: Sent
    author: str
    project: str | None
    verified: bool
    sender: Sender = NOBODY
    task_version: str | None = None
    interface_version: str | None = None
    showing_version: str | None = None
    # The file that it came in from.
    origin: str | None = None


class Admission:
    """Judges against the server's own copies, or with no ticket against what was carried."""

    def __init__(self, keys: Keys, contents: Contents) -> None:
        self._keys = keys
        self._contents = contents

    def author_of(self, completion: Completion) -> str:
        """Whom the ticket is bound to, even an expired one; nobody where it is not genuine."""
        try:
            return self._keys.read(completion.ticket or "").author or ""
        except InvalidCompletion:
            return ""

    def sender_of(self, sent: Sent | None, *, author: str, project: str | None) -> Sender:
        """Of what is refused: what can be known of it, by its ticket where that is genuine."""
        try:
            ticket = self._keys.read((sent and sent.completion.ticket) or "")
            return self._sender(author, ticket.project or project, made_at(ticket))
        except InvalidCompletion:
            return self._sender(author, project, written_at(sent.completion) if sent else None)

    def admit(self, sent: Sent, *, author: str, project: str | None) -> Admitted:
        """`InvalidCompletion` says why it may not be stored."""
        completion = sent.completion
        if completion.ticket is not None:
            ticket = self._keys.read(completion.ticket)
            ticket.check(task=completion.task, author=author, project=project, at=time.time())
            task, interface, showing = self._copies(ticket)
            judge(completion, task, interface)
            return Admitted(
                sent=sent.showing(showing.seen) if showing else sent,
                author=author,
                project=ticket.project,
                verified=True,
                sender=self._sender(author, ticket.project, made_at(ticket)),
                task_version=ticket.task_version,
                interface_version=ticket.interface_version,
                showing_version=ticket.showing_version,
            )
        if completion.carried is None:
            raise InvalidCompletion(
                "a completion needs a ticket, or must carry the task and interface it answers",
                code="no_ticket",
            )
        task, interface = completion.carried.task, completion.carried.interface
        if task.id != completion.task:
            raise InvalidCompletion(
                f'it answers task "{completion.task}", but carries task "{task.id}"',
                code="task_foreign",
            )
        judge(completion, task, interface)
        return Admitted(
            sent=sent,
            author=author,
            project=project,
            verified=False,
            sender=self._sender(author, project, written_at(completion) or time.time()),
            task_version=task.version,
            interface_version=interface.version,
        )

    def _sender(self, author: str, project: str | None, made: float | None) -> Sender:
        return sender(self._keys, author, project, made)

    def _copies(self, ticket: Ticket) -> tuple[Task, Interface, Showing | None]:
        version = ticket.showing_version
        try:
            return (
                self._contents.task(ticket.task_version),
                self._contents.interface(ticket.interface_version),
                None if version is None else self._contents.showing(version),
            )
        except KeyError as error:
            raise InvalidCompletion(
                "the ticket is for a task, interface or showing that this store does not have",
                code="ticket_foreign",
            ) from error


def made_at(ticket: Ticket) -> float | None:
    """By our own clock, in Unix time."""
    return None if ticket.made is None else ticket.made / 1000


def written_at(completion: Completion) -> float | None:
    """By the clock of the browser, in Unix time."""
    return completion.created_at.timestamp() if completion.created_at else None


def judge(completion: Completion, task: Task, interface: Interface) -> None:
    """Whether this annotation can be of that task, shown by that interface."""
    checker = Checker(completion.annotation, interface, task.data)
    _refuse("invalid", checker.flaws())
    if completion.skipped is None:
        _refuse("unanswered", checker.missing())


def _refuse(code: str, found: Iterator[str]) -> None:
    if flaws := list(islice(found, SHOWN_FLAWS)):
        raise InvalidCompletion(clean_text("; ".join(flaws)), code=code)
