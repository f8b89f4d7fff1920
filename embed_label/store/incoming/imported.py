"""Keeps what people said of a task in a file that it came in from, as their completions."""

import uuid

from sqlalchemy import Connection

from embed_label.completion import Completion
from embed_label.errors import EmbedLabelError, InvalidCompletion
from embed_label.formats.example import Submission
from embed_label.intake import Brought
from embed_label.interface import Interface
from embed_label.store.history import tombstones
from embed_label.store.incoming import predictions
from embed_label.store.ledger import ledger
from embed_label.store.ledger.admission import Admitted, judge, written_at
from embed_label.store.ledger.contents import keep
from embed_label.store.ledger.sent import Sent
from embed_label.store.ticket import Keys
from embed_label.task import Task
from embed_label.wire import clean_text, fingerprint

# Who said what a file names nobody for.
NOBODY = "imported"


def keep_said(
    connection: Connection,
    keys: Keys,
    project: str,
    interface: Interface | None,
    brought: Brought,
    submission: Submission,
) -> EmbedLabelError | bool:
    """Whether it is new, or why it is refused; then it is kept among what was."""
    if interface is None:
        return InvalidCompletion("there is no interface to judge its annotation by")
    task = brought.task
    author = clean_text(submission.annotation.author) or NOBODY
    sent = Sent.read(
        Completion(
            id=completion_id(project, task, author, submission),
            task=task.id,
            annotation=submission.annotation,
            skipped="" if submission.skipped else None,
            created_at=submission.created_at,
            lead_time=submission.lead_time,
        )
    )
    # Whoever was forgotten does not come back by an older file.
    sender = tombstones.sender(keys, author, project, written_at(sent.completion))
    try:
        judge(sent.completion, task, interface)
    except InvalidCompletion as error:
        outcome = ledger.refuse(connection, error, sent, author, sent.body, sender)
    else:
        admitted = Admitted(
            sent=sent,
            author=author,
            project=project,
            verified=True,
            sender=sender,
            task_version=task.version,
            interface_version=keep(connection, interface),
            origin=brought.file,
        )
        outcome = ledger.take(connection, admitted)
    return outcome if isinstance(outcome, EmbedLabelError) else outcome.new


def completion_id(project: str, task: Task, author: str, submission: Submission) -> str:
    """It follows from what was said: the same file brought in again doubles nothing."""
    said = fingerprint(
        [
            project,
            task.id,
            author,
            predictions.content(submission.annotation),
            submission.skipped,
            submission.created_at and submission.created_at.isoformat(),
        ]
    )
    return str(uuid.UUID(hex=said[:32]))
