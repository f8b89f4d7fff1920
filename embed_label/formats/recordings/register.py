"""A table of the recordings in an export: which task each file is about, and how long it is."""

import json
from pathlib import Path

from pydantic import JsonValue, TypeAdapter, ValidationError

from embed_label.errors import TaskError
from embed_label.formats.cells import bare, guarded
from embed_label.formats.files import read_json
from embed_label.formats.gathering import Origin
from embed_label.formats.recordings.recordings import Recording
from embed_label.formats.table import Cells, Table, rows
from embed_label.regions import AnySpace
from embed_label.wire import explain

FILE = "recordings.csv"
HEAD = ("name", "task", "source", "address", "space")
SPACE: TypeAdapter[AnySpace] = TypeAdapter(AnySpace)

# Where a recording comes from, and what is known of its length.
Entry = tuple[Origin, AnySpace | None]


class Register(Table):
    def __init__(self, folder: Path) -> None:
        super().__init__(folder / FILE, HEAD)

    def add_recording(self, recording: Recording, name: str = "") -> None:
        """`name` is that of its files, where that is not the recording's own."""
        called = {"name": guarded(name or recording.name)}
        self.add({**called, **origin_cells(recording), "space": space_cell(recording.known)})


def registered(folder: Path) -> dict[str, Entry]:
    """By name; nothing where there is no such table."""
    path = folder / FILE
    if not path.is_file():
        return {}
    return {bare(cells["name"]): entry(cells, where) for where, cells in rows(path, HEAD)}


def origin_cells(recording: Recording) -> dict[str, str]:
    return {
        "task": guarded(recording.task.id),
        "source": guarded(recording.source),
        "address": guarded(recording.address),
    }


def space_cell(space: AnySpace | None) -> str:
    if space is None:
        return ""
    return json.dumps(space.model_dump(mode="json", exclude_defaults=True) | {"kind": space.kind})


def entry(cells: Cells, where: str) -> Entry:
    task, source, address = (bare(cells.get(key, "")) for key in ("task", "source", "address"))
    if not task or not source:
        raise TaskError(f"{where} needs a task and a source")
    return Origin(task, source, None, address), space_of(cells.get("space", ""), where)


def space_of(cell: str, where: str) -> AnySpace | None:
    return as_space(read_json(cell, f"{where}: space"), f"{where}: space") if cell else None


def as_space(said: JsonValue, where: str) -> AnySpace | None:
    try:
        return None if said is None else SPACE.validate_python(said)
    except ValidationError as error:
        raise TaskError(f"{where}: {explain(error)}") from error
