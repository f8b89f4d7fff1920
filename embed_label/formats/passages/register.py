"""A table of the texts in an export: of which task each is, and all that is shown there."""

import json
from pathlib import Path
from typing import NamedTuple

from pydantic import JsonValue

from embed_label.errors import TaskError
from embed_label.formats.cells import bare, guarded
from embed_label.formats.files import read_json
from embed_label.formats.gathering import Origin
from embed_label.formats.passages.wordings import Wording
from embed_label.formats.recordings.register import space_cell, space_of
from embed_label.formats.table import Cells, Table, rows
from embed_label.interface import Interface
from embed_label.modalities import TextSource
from embed_label.regions import AnySpace
from embed_label.wire import shown as quoted

FILE = "texts.csv"
HEAD = ("name", "task", "source", "item", "shown", "space")


class Entry(NamedTuple):
    """`shown` is what the source shows there, of the item alone where it shows several texts."""

    origin: Origin
    shown: JsonValue
    space: AnySpace | None


class Register(Table):
    """`file` is what it is called, where it is of more than texts."""

    def __init__(self, folder: Path, file: str = FILE) -> None:
        super().__init__(folder / file, HEAD)

    def add_wording(self, wording: Wording, name: str) -> None:
        shown = wording.shown
        if wording.item is not None and isinstance(shown, list):
            shown = shown[wording.item] if wording.item < len(shown) else None
        written = shown if isinstance(shown, str) else json.dumps(shown, ensure_ascii=False)
        self.add(
            {
                "name": guarded(name),
                "task": guarded(wording.task.id),
                "source": guarded(wording.source),
                "item": "" if wording.item is None else str(wording.item),
                "shown": "" if shown is None else guarded(written),
                "space": space_cell(wording.space),
            }
        )


def registered(folder: Path, interface: Interface, file: str = FILE) -> dict[str, Entry]:
    """By name; nothing where there is no such table."""
    path = folder / file
    if not path.is_file():
        return {}
    return {
        bare(cells["name"]): _entry(cells, where, interface) for where, cells in rows(path, HEAD)
    }


def _entry(cells: Cells, where: str, interface: Interface) -> Entry:
    task, source, item, shown = (bare(cells[key]) for key in ("task", "source", "item", "shown"))
    if not task or not source:
        raise TaskError(f"{where} needs a task and a source")
    known = interface.sources.get(source)
    # A text may begin with a bracket; what shows a list and is no text is one.
    is_list = known is not None and "list" in known.shows and not isinstance(known, TextSource)
    is_list = is_list and shown.startswith("[")
    value = read_json(shown, f"{where}: shown") if is_list else shown or None
    origin = Origin(task, source, item_of(item, where), shown if isinstance(value, str) else "")
    return Entry(origin, value, space_of(cells["space"], where))


def item_of(cell: str, where: str) -> int | None:
    """The number of an item, which a spreadsheet may have made a fraction."""
    number = cell.removesuffix(".0")
    if number and not (number.isascii() and number.isdecimal() and len(number) < 9):
        raise TaskError(f"{where}: item should be a whole number, but is {quoted(cell)}")
    return int(number) if number else None
