"""What a completion must pass before it is stored. Checks only, outside of any transaction."""

import time
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from embed_label.completion import Completion
from embed_label.errors import InvalidCompletion
from embed_label.interface import Interface
from embed_label.showing import Showing
from embed_label.store.contents import Contents
from embed_label.store.sent import Sent
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
    task_version: str | None = None
    interface_version: str | None = None
    showing_version: str | None = None


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
            task_version=task.version,
            interface_version=interface.version,
        )

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


def judge(completion: Completion, task: Task, interface: Interface) -> None:
    """Whether this annotation can be of that task, shown by that interface."""
    annotation = completion.annotation
    _refuse("invalid", annotation.flaws(interface, task.data))
    if completion.skipped is None:
        _refuse("unanswered", annotation.missing(interface, task.data))


def _refuse(code: str, found: Iterator[str]) -> None:
    if flaws := list(islice(found, SHOWN_FLAWS)):
        raise InvalidCompletion(clean_text("; ".join(flaws)), code=code)
