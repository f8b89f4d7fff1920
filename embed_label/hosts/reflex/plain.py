"""From what a person hands to the component to what travels: plain JSON, or Vars of it."""

# Reflex leaves parts of its own types open.
# pyright: reportUnknownMemberType=false

from collections.abc import Mapping, Sequence
from typing import Any, cast

import reflex as rx
from pydantic import ValidationError

from embed_label.annotation import Annotation
from embed_label.errors import TaskError
from embed_label.jobs.predicted import must_be_apart
from embed_label.task import Task
from embed_label.wire import Wire, explain, fingerprint

# A dict may hold Vars at any depth, so its values have no better type.
Plain = dict[str, Any] | rx.Var[Any]


def plain(value: Wire | Mapping[str, Any] | rx.Var[Any], model: type[Wire]) -> Plain:
    """Validated here if it is all known here; what holds Vars is checked by the widget."""
    if isinstance(value, rx.Var):
        return value
    if isinstance(value, Wire):
        return value.to_dict()
    if holds_vars(value):
        return dict(value)
    return model.model_validate(dict(value)).to_dict()


def plain_task(value: Task | Mapping[str, Any] | rx.Var[Any]) -> Plain:
    """Data without an id gets the one that its content gives it, the same at each build."""
    if isinstance(value, Mapping) and "id" not in value and not holds_vars(value):
        task = Task.model_validate({"id": "unnamed", **value})
        return {**task.to_dict(), "id": fingerprint(task.to_dict())[:32]}
    return plain(value, Task)


def plain_annotation(
    value: Annotation | Mapping[str, Any] | rx.Var[Any], what: str = "annotation"
) -> Plain:
    try:
        return plain(value, Annotation)
    except ValidationError as error:
        raise TaskError(f"{what}: {explain(error)}") from error


def plain_annotations(
    values: Sequence[Annotation | Mapping[str, Any] | rx.Var[Any]] | rx.Var[Any], what: str
) -> list[Plain] | rx.Var[Any]:
    if isinstance(values, rx.Var):
        return values
    made = [plain_annotation(each, f"{what}[{at}]") for at, each in enumerate(values)]
    # What holds Vars is known at run time only.
    must_be_apart([Annotation.model_validate(each) for each in made if not holds_vars(each)], what)
    return made


def id_of(task: Plain) -> str | rx.Var[str]:
    if isinstance(task, rx.Var):
        return task.to(dict[str, Any])["id"].to(str)
    return task.get("id", "")


def holds_vars(value: object) -> bool:
    if isinstance(value, Mapping):
        return any(map(holds_vars, cast("Mapping[str, object]", value).values()))
    if isinstance(value, list | tuple):
        return any(map(holds_vars, cast("Sequence[object]", value)))
    return isinstance(value, rx.Var)
