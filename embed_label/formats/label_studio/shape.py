"""What a task and its lists look like where nothing else is said."""

from collections.abc import Iterable

from embed_label.annotation import Annotation
from embed_label.formats.label_studio.records import measured, named, results_of
from embed_label.formats.label_studio.stage import Stage
from embed_label.formats.part import Fields, Part
from embed_label.regions import AnySpace
from embed_label.task import Task

LISTS = ("annotations", "predictions", "drafts")
# A task may be its data alone, and show lists that are empty.
BARE, SHOWN = "_bare", "_lists"


def said_of_task(task: Task) -> Fields:
    made: Fields = {**named(task.id), "data": task.data}
    return {**made, "meta": task.meta} if task.meta else made


def said_of_model(annotation: Annotation) -> Fields:
    made = named(annotation.id)
    if annotation.model is not None:
        made["model_version"] = annotation.model
    if annotation.score is not None:
        made["score"] = annotation.score
    return {**made, "completed_by": {"email": annotation.author}} if annotation.author else made


def default_name(task: Task, which: str, at: int) -> str:
    """What a record without an id is called."""
    return f"{task.id}.{which}.{at}"


def siblings(records: Iterable[Part], stage: Stage) -> dict[str, AnySpace]:
    """What all records of a task say of its sizes; the first counts."""
    made: dict[str, AnySpace] = {}
    for each in records:
        made = {**measured(results_of(each), stage), **made}
    return made
