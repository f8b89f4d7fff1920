"""What a source gives: tasks with what was said of them, and what could not be read."""

import uuid
from collections.abc import Iterator
from dataclasses import dataclass

from embed_label.annotation import Annotation
from embed_label.formats.example import Submission
from embed_label.task import Task
from embed_label.wire import fingerprint


@dataclass(frozen=True, slots=True)
class Flaw:
    """What of a source is not taken: in which file, at which line, and why."""

    file: str
    line: int | None
    why: str

    def __str__(self) -> str:
        where = self.file if self.line is None else f"{self.file}, line {self.line}"
        return f"{where}: {self.why}"


@dataclass(frozen=True, slots=True)
class Brought:
    """A task, where it stood, and what came with it. `notes` say what of that is left out."""

    task: Task
    file: str
    line: int | None = None
    annotations: tuple[Submission, ...] = ()
    predictions: tuple[Annotation, ...] = ()
    notes: tuple[str, ...] = ()
    # Of the task, where it is known already.
    version: str = ""


Reading = Iterator[Brought | Flaw]


def content_id(task: Task) -> str:
    """For a task without an id of its own: the same file read again must not double it."""
    content = fingerprint({"data": task.data, "meta": task.meta})
    return str(uuid.UUID(hex=content[:32]))
