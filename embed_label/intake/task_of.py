"""The task that a record is: ours, alone or with what was said of it; Label Studio's; or data."""

from pydantic import JsonValue, ValidationError

from embed_label.errors import TaskError
from embed_label.formats.example import Example
from embed_label.formats.label_studio.tasks import TaskReader
from embed_label.intake.brought import Brought, content_id
from embed_label.intake.options import Options
from embed_label.intake.plain_task import plain_task
from embed_label.task import Task
from embed_label.wire import explain, shown

OURS = frozenset({"id", "data", "meta"})
# Only Label Studio's tasks have these.
THEIRS = frozenset({"annotations", "predictions", "drafts", "completions"})

# A line of our own export.
EXAMPLES = frozenset(Example.model_fields)


def brought(value: JsonValue, file: str, line: int, options: Options) -> Brought:
    """`TaskError` says what is wrong with it."""
    if not isinstance(value, dict):
        raise TaskError(f"a task is an object, but this is {shown(value)}")
    if not THEIRS.isdisjoint(value) and isinstance(value.get("data"), dict):
        return _of_label_studio(value, file, line, options)
    if isinstance(value.get("task"), dict) and value.keys() <= EXAMPLES:
        return _example(value, file, line)
    data, meta = value.get("data"), value.get("meta", {})
    is_task = isinstance(data, dict)
    name = _name(value.get("id" if is_task else options.id))
    found = None
    if not is_task:
        found = plain_task(name, value, {})
    elif isinstance(meta, dict) and value.keys() <= OURS and (name or "id" not in value):
        found = plain_task(name, data, meta)
    if found is not None:
        return Brought(found[0], file, line, version=found[1])
    return Brought(_task(value if is_task else {"data": value}, name), file, line)


def _name(given: JsonValue) -> str | None:
    """Numbers are names too: Label Studio and tables have them."""
    is_name = isinstance(given, int | str) and not isinstance(given, bool) and given != ""
    return str(given) if is_name else None


def _task(fields: dict[str, JsonValue], name: str | None) -> Task:
    if name is not None:
        return Task.model_validate({**fields, "id": name})
    task = Task.model_validate({**fields, "id": "-"} if "id" not in fields else fields)
    return task.model_copy(update={"id": content_id(task)})


def _example(fields: dict[str, JsonValue], file: str, line: int) -> Brought:
    try:
        example = Example.model_validate(fields, extra="ignore")
    except ValidationError as error:
        raise TaskError(explain(error)) from error
    notes = [f"{len(example.drafts)} drafts are left out: nobody submitted them"]
    return Brought(
        example.task,
        file,
        line,
        tuple(example.annotations),
        tuple(example.predictions),
        tuple(notes if example.drafts else ()),
    )


def _of_label_studio(
    fields: dict[str, JsonValue], file: str, line: int, options: Options
) -> Brought:
    if options.interface is None:
        raise TaskError(
            "it has annotations or predictions of Label Studio, and there is no interface that "
            "says what they mean: give the project one first, or say interface=…"
        )
    reader = TaskReader(fields, 0, options.interface, options.sizes, {})
    try:
        example = reader.example()
    except ValidationError as error:
        raise TaskError(explain(error)) from error
    if reader.strangers and not reader.is_known:
        raise TaskError(f"none of its results is of this interface: {_first(reader.strangers)}")
    notes = [note.replace("is kept and not shown", "is left out") for note in example.notes]
    if example.drafts:
        notes.append(f"{len(example.drafts)} drafts are left out: nobody submitted them")
    return Brought(
        example.task,
        file,
        line,
        tuple(example.annotations),
        tuple(example.predictions),
        tuple(notes),
    )


def _first(strangers: dict[str, str]) -> str:
    return next(iter(strangers.values()))
