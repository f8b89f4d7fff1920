"""What a store gives back: rows, read."""

import json
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal, get_args

from pydantic import JsonValue
from sqlalchemy import Row

from embed_label.completion import Completion

Outcome = Literal["accept", "fix", "send_back"]
OUTCOMES: tuple[Outcome, ...] = get_args(Outcome)


@dataclass(frozen=True, slots=True, kw_only=True)
class Stored:
    """One completion as it was kept. Author, time and versions are the server's own.

    `verified`: judged against the server's copy of the task and interface. Where there is a
    `showing_version`, the predictions of the completion are the server's own: `store.showing` says
    what it knows of them. `surplus`: it came when as many people as were wanted had done the task.
    `origin` is the file that it came in from, if it did.
    """

    completion: Completion
    author: str
    project: str | None
    task: str
    revision: int
    supersedes: str | None
    verified: bool
    skipped: bool
    task_version: str | None
    interface_version: str | None
    received_at: datetime
    showing_version: str | None = None
    surplus: bool = False
    origin: str | None = None

    @classmethod
    def read(cls, row: Row[Any]) -> "Stored":
        return cls(
            completion=read_completion(row.body),
            author=row.author,
            project=row.project_name or None,
            task=row.task,
            revision=row.revision,
            supersedes=row.supersedes,
            verified=row.verified,
            skipped=row.skipped,
            task_version=row.task_version,
            interface_version=row.interface_version,
            received_at=datetime.fromisoformat(row.received_at),
            showing_version=row.showing_version,
            surplus=row.surplus,
            origin=row.origin,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Refused:
    """What was not taken, and why. `body` is what came, as text; `id` is None if it had none."""

    id: str | None
    code: str
    reason: str
    body: str
    author: str
    received_at: datetime

    @classmethod
    def read(cls, row: Row[Any]) -> "Refused":
        return cls(
            id=row.completion,
            code=row.code,
            reason=row.reason,
            body=row.body,
            author=row.author,
            received_at=datetime.fromisoformat(row.received_at),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Contested:
    """The second of two completions with one id. The first is `store.completion(id)`."""

    completion: Completion
    author: str
    received_at: datetime

    @classmethod
    def read(cls, row: Row[Any]) -> "Contested":
        return cls(
            completion=read_completion(row.body),
            author=row.author,
            received_at=datetime.fromisoformat(row.received_at),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """What somebody else said of a completion of `author`. `fixed` is what stands in its place."""

    id: str
    completion: str
    task: str
    author: str
    outcome: Outcome
    reviewer: str
    comment: str
    fixed: str | None
    created_at: datetime

    @classmethod
    def read(cls, row: Row[Any]) -> "Review":
        return cls(
            id=row.id,
            completion=row.completion,
            task=row.task,
            author=row.author,
            outcome=row.outcome,
            reviewer=row.reviewer,
            comment=row.comment,
            fixed=row.fixed,
            created_at=datetime.fromisoformat(row.created_at),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Lease:
    """A task that is somebody's until then."""

    task: str
    author: str
    given_at: datetime
    expires_at: datetime

    @classmethod
    def read(cls, row: Row[Any]) -> "Lease":
        return cls(
            task=row.task,
            author=row.author,
            given_at=datetime.fromisoformat(row.given_at),
            expires_at=datetime.fromisoformat(row.expires_at),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """What was done to a store, by whom. `who` is empty where nobody was named, or is forgotten."""

    number: int
    at: datetime
    project: str | None
    who: str
    what: str
    detail: dict[str, JsonValue]

    @classmethod
    def read(cls, row: Row[Any]) -> "Event":
        return cls(
            number=row.sequence,
            at=datetime.fromisoformat(row.at),
            project=row.project_name or None,
            who=row.who,
            what=row.what,
            detail=json.loads(row.detail),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What to know about a store before blaming it."""

    url: str
    database: str
    schema_version: int
    wal_reset_bug: bool
    journal: str

    @property
    def remarks(self) -> tuple[str, ...]:
        """What its owner should hear, in sentences."""
        if not self.wal_reset_bug:
            return ()
        bug = (
            f"{self.database} has the WAL-reset bug (fixed in 3.51.3): write to this file with "
            "embed_label only, which keeps its writers apart with a lock"
        )
        return (bug,)


def read_completion(body: str) -> Completion:
    """A row may have been written by a newer version, which says more."""
    return Completion.model_validate_json(body, extra="ignore")
