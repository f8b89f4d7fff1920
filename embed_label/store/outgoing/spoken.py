"""A row of what somebody said as a submission, with what the store knows of it."""

from datetime import datetime
from functools import lru_cache
from typing import Any

from pydantic import JsonValue
from sqlalchemy import Row

from embed_label.annotation import Annotation
from embed_label.completion import Completion
from embed_label.evolution.comparison import Comparison
from embed_label.formats.example import Submission
from embed_label.formats.store_facts import OURS, UNFIT
from embed_label.interface import Interface
from embed_label.store.ledger.contents import Contents
from embed_label.task import Task


class Speaker:
    """Looks whether what was made with another interface fits the one of now."""

    def __init__(self, contents: Contents, interface: Interface | None) -> None:
        self._contents = contents
        self._interface = interface
        self._version = interface and interface.version
        self._changes = lru_cache(256)(self._compared)

    def submission(
        self, row: Row[Any], completion: Completion, task: Task, review: Row[Any] | None
    ) -> Submission:
        """The annotation is its author's as the store knows them, whatever a browser said."""
        said = completion.annotation
        if said.author != row.author:
            said = said.model_copy(update={"author": row.author})
        received = datetime.fromisoformat(row.received_at)
        facts: dict[str, JsonValue] = {
            "completion": row.id,
            "revision": row.revision,
            "received_at": row.received_at,
            "verified": row.verified,
            "surplus": row.surplus,
            "interface_version": row.interface_version,
            "task_version": row.task_version,
            "widget": completion.widget,
        }
        if row.origin:
            facts["origin"] = row.origin
        if completion.skipped:
            facts["skipped"] = completion.skipped
        if review is not None:
            facts["review"] = reviewed(review)
        if not row.skipped and (flaws := self._flaws(row, completion, task)):
            facts[UNFIT] = flaws
        return Submission(
            annotation=said,
            skipped=row.skipped,
            lead_time=completion.lead_time,
            created_at=completion.created_at or received,
            updated_at=received,
            meta={OURS: facts},
        )

    def _flaws(self, row: Row[Any], completion: Completion, task: Task) -> list[JsonValue]:
        """Of what fitted when it was made and does not fit now."""
        if row.interface_version == self._version or self._interface is None:
            return []
        if row.interface_version is not None:
            changes = self._changes(row.interface_version)
        elif completion.carried and completion.carried.interface != self._interface:
            changes = self._interface.compare(completion.carried.interface)
        else:
            return []
        if not changes.breaking:
            return []
        unfit = changes.unfit([completion.annotation], data=task.data)
        return [flaw for each in unfit for flaw in each.flaws]

    def _compared(self, version: str) -> Comparison:
        assert self._interface is not None
        return self._interface.compare(self._contents.interface(version))


def reviewed(row: Row[Any]) -> JsonValue:
    told: dict[str, JsonValue] = {
        "outcome": row.outcome,
        "reviewer": row.reviewer,
        "comment": row.comment,
        "created_at": row.created_at,
    }
    return {**told, "fixed": row.fixed} if row.fixed else told


def prediction(row: Row[Any]) -> Annotation:
    return Annotation.model_validate_json(row.body, extra="ignore")


def truth(row: Row[Any]) -> Submission:
    """What is right, as somebody knows it."""
    said = Annotation.model_validate_json(row.body, extra="ignore")
    return Submission(
        annotation=said.model_copy(update={"author": row.author}),
        ground_truth=True,
        created_at=datetime.fromisoformat(row.created_at),
    )
