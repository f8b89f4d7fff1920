"""What a file has of one task: the task, and what people and models said of it."""

from collections.abc import Iterator
from typing import Any, cast

from pydantic import AwareDatetime, Field, JsonValue, field_validator

from embed_label.annotation import Annotation
from embed_label.task import Task
from embed_label.wire import Many, Text, Wire


class Submission(Wire):
    """An annotation, and how it came about.

    `meta` has what the file says of it that has no other place, under the name of its format.
    """

    annotation: Annotation
    skipped: bool = False
    ground_truth: bool = False
    completed_by: JsonValue = None
    lead_time: float | None = Field(default=None, ge=0)
    created_at: AwareDatetime | None = None
    updated_at: AwareDatetime | None = None
    parent_prediction: Text | None = None
    parent_annotation: Text | None = None
    meta: dict[str, JsonValue] = {}

    def __repr_args__(self) -> Iterator[tuple[str | None, Any]]:
        """`meta` is the file's own."""
        return (pair for pair in super().__repr_args__() if pair[0] != "meta")


class Example(Wire):
    """A task with its annotations, its predictions and what was begun.

    `notes` says in sentences what was in the file and is only carried: `meta` has it.
    """

    task: Task
    annotations: Many[Submission] = ()
    predictions: Many[Annotation] = ()
    drafts: Many[Annotation] = ()
    notes: Many[Text] = ()
    meta: dict[str, JsonValue] = {}

    def __repr_args__(self) -> Iterator[tuple[str, object]]:
        """How much there is: all of it fills pages."""
        yield "task", self.task.id
        for name in ("annotations", "predictions", "drafts"):
            yield name, len(getattr(self, name))
        if self.notes:
            yield "notes", self.notes

    @field_validator("annotations", mode="before")
    @classmethod
    def _bare_ones_are_welcome(cls, value: object) -> object:
        if not isinstance(value, list | tuple):
            return value
        given = cast("list[object]", value)
        return [
            Submission(annotation=each) if isinstance(each, Annotation) else each for each in given
        ]
