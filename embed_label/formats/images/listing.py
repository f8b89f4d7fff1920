"""A table of the pictures in an export, for formats whose own files have no room for it.

It says which picture of which task each file is about, and how large it is.
"""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

from embed_label.errors import TaskError
from embed_label.formats.cells import bare, guarded
from embed_label.formats.gathering import Origin
from embed_label.formats.images.pictures import Picture, Size
from embed_label.formats.names import stem_of
from embed_label.formats.part import plain
from embed_label.formats.table import Cells, Table, rows

FILE = "images.csv"
HEAD = ("name", "task", "source", "item", "address", "width", "height")


class Listed(NamedTuple):
    name: str
    origin: Origin
    size: Size | None


class Listing(Table):
    def __init__(self, folder: Path) -> None:
        super().__init__(folder / FILE, HEAD)

    def add_picture(self, picture: Picture) -> None:
        width, height = picture.known or (None, None)
        self.add(
            {
                "name": guarded(picture.name),
                "task": guarded(picture.task.id),
                "source": guarded(picture.source),
                "item": "" if picture.item is None else str(picture.item),
                "address": guarded(picture.address),
                "width": "" if width is None else str(plain(width)),
                "height": "" if height is None else str(plain(height)),
            }
        )


def listed(folder: Path) -> dict[str, Listed]:
    """By the name of the picture without its ending; nothing where there is no such table."""
    path = folder / FILE
    if not path.is_file():
        return {}
    found: dict[str, Listed] = {}
    for where, cells in rows(path, ("name", "task", "source")):
        each = _read(cells, where)
        other = found.setdefault(stem_of(each.name), each)
        if other is not each:
            raise TaskError(
                f'{where}: the files of "{each.name}" are called as those of "{other.name}"'
            )
    return found


def in_order(
    files: Iterable[tuple[str, Path]], table: Mapping[str, Listed]
) -> list[tuple[str, Path]]:
    """Files by the names of their pictures, as the table has them; strangers come last."""
    places = {stem: at for at, stem in enumerate(table)}
    return sorted(files, key=lambda each: (places.get(each[0], len(places)), each[0]))


def _read(row: Cells, where: str) -> Listed:
    cells = {key: row.get(key, "") for key in HEAD}
    if not all(cells[key] for key in ("name", "task", "source")):
        raise TaskError(f"{where} needs a name, a task and a source")
    try:
        item = int(cells["item"]) if cells["item"] else None
        size = (float(cells["width"]), float(cells["height"])) if cells["width"] else None
    except ValueError as error:
        raise TaskError(f"{where}: {error}") from error
    name, task, source, address = (
        bare(cells[key]) for key in ("name", "task", "source", "address")
    )
    return Listed(name, Origin(task, source, item, address), size)
