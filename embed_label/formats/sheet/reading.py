"""Examples from a sheet that we wrote."""

import csv
import json
from collections.abc import Iterator
from datetime import datetime
from itertools import islice
from os import PathLike
from pathlib import Path
from typing import Any

from pydantic import JsonValue, ValidationError

from embed_label.annotation import Annotation
from embed_label.errors import TaskError
from embed_label.formats.cells import bare
from embed_label.formats.example import Example, Submission
from embed_label.formats.files import found
from embed_label.formats.sheet.columns import ABOUT, FACTS, MARKED, SHA, Columns
from embed_label.formats.store_facts import OURS
from embed_label.formats.table import Cells, rows
from embed_label.formats.task_data import data_of
from embed_label.interface import Interface
from embed_label.modalities import Source
from embed_label.questions import Quantity, Question, Rating, YesNo
from embed_label.task import Task
from embed_label.wire import explain, shown


def read_sheet(
    source: str | PathLike[str], *, ending: str, separator: str, interface: Interface, guard: bool
) -> list[Example]:
    columns = Columns(interface)
    made: dict[str, Example] = {}
    for path in found(source, ending):
        for where, row in rows(path, ("task",), separators=(separator,)):
            cells = {key: bare(each) for key, each in row.items()} if guard else row
            try:
                example = _example(cells, columns, interface)
            except ValidationError as error:
                raise TaskError(f"{where}: {explain(error)}") from error
            except (ValueError, RecursionError) as error:
                raise TaskError(f"{where}: {error}") from error
            known = made.get(example.task.id)
            made[example.task.id] = _joined(known, example) if known else example
    return list(made.values())


def is_sheet(path: Path, separator: str) -> bool:
    """Whether its head is that of a sheet."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        heads = list(islice(csv.reader(file, delimiter=separator), 1))
    return any({"task", "annotation", *MARKED} <= {*head} for head in heads)


def _joined(one: Example, other: Example) -> Example:
    return one.model_copy(
        update={
            "annotations": (*one.annotations, *other.annotations),
            "predictions": (*one.predictions, *other.predictions),
        }
    )


def _example(cells: Cells, columns: Columns, interface: Interface) -> Example:
    # What a source shows is an address nearly always, which is why `data_of` is about those.
    listed: list[tuple[Source, Any]] = [
        (interface.sources[name], {None: _value(interface.sources[name], cells[column])})
        for name, column in columns.sources.items()
        if cells.get(column)
    ]
    digest = cells.get(SHA)
    task = Task(
        id=cells["task"],
        data=data_of(listed),
        meta={SHA: digest} if digest else {},
    )
    said = Annotation.model_validate(
        {
            **({"id": cells["annotation"]} if cells.get("annotation") else {}),
            "author": cells.get("author", ""),
            "model": cells.get("model") or None,
            "score": cells.get("score") or None,
            "answers": [*_answers(cells, columns, interface)],
            **{key: _json(cells[key]) for key in MARKED if cells.get(key)},
        }
    )
    if said.model is not None:
        return Example(task=task, predictions=(said,))
    told = {key: cells[key] for key in FACTS if cells.get(key)}
    return Example(task=task, annotations=(_submission(said, cells, told),))


def _submission(said: Annotation, cells: Cells, told: dict[str, str]) -> Submission:
    facts: dict[str, JsonValue] = {}
    if "verified" in told:
        facts["verified"] = told["verified"] == "yes"
    if "surplus" in told:
        facts["surplus"] = told["surplus"] == "yes"
    if "review" in told:
        facts["review"] = {"outcome": told["review"]}
    if "interface_version" in told:
        facts["interface_version"] = told["interface_version"]
    if told.get("skipped", "yes") != "yes":
        facts["skipped"] = told["skipped"]
    return Submission(
        annotation=said,
        skipped="skipped" in told,
        ground_truth="ground_truth" in told,
        lead_time=float(cells["lead_time"]) if cells.get("lead_time") else None,
        created_at=_time(cells.get("created_at", "")),
        updated_at=_time(cells.get("updated_at", "")),
        meta={OURS: facts} if facts else {},
    )


def _answers(cells: Cells, columns: Columns, interface: Interface) -> Iterator[Any]:
    for name, column in columns.questions.items():
        written = cells.get(column, "")
        if not written:
            continue
        value = _json(written) if written.startswith(("[", "{")) else written
        listed = value if isinstance(value, list) else []
        if listed and all(isinstance(each, dict) and "question" in each for each in listed):
            yield from listed
        else:
            yield {"question": name, **_plain(interface.questions[name], value)}


def _plain(question: Question, value: JsonValue) -> dict[str, JsonValue]:
    kind = str(question.answer.model_fields["kind"].default)
    field = next(each for each in question.answer.model_fields if each not in ABOUT)
    if isinstance(question, Quantity | Rating | YesNo):
        return {"kind": kind, field: _json(str(value))}
    takes_many = "tuple" in str(question.answer.model_fields[field].annotation)
    if takes_many and not isinstance(value, list):
        value = [value]
    return {"kind": kind, field: value}


def _value(source: Source, written: str) -> JsonValue:
    is_more = source.shows != ("string",) and written.startswith(("[", "{"))
    return _json(written) if is_more else written


def _json(written: str) -> JsonValue:
    try:
        return json.loads(written)
    except ValueError as error:
        raise ValueError(f"{shown(written)} is no JSON ({error})") from error


def _time(written: str) -> datetime | None:
    return datetime.fromisoformat(written) if written else None
