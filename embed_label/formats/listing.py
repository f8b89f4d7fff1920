"""A table of the pictures in an export, for formats whose own files have no room for it.

It says which picture of which task each file is about, and how large it is.
"""

import csv
from collections.abc import Iterable, Mapping
from pathlib import Path
from types import TracebackType
from typing import NamedTuple, Self

from embed_label.errors import TaskError
from embed_label.formats.cells import CSV_LIMIT, bare, guarded
from embed_label.formats.found import Origin
from embed_label.formats.names import stem_of
from embed_label.formats.part import plain
from embed_label.formats.pictures import Picture, Size

FILE = "images.csv"
HEAD = ("name", "task", "source", "item", "address", "width", "height")


class Listed(NamedTuple):
    name: str
    origin: Origin
    size: Size | None


class Listing:
    def __init__(self, folder: Path) -> None:
        self._file = (folder / FILE).open("w", encoding="utf-8", newline="")
        self._rows = csv.writer(self._file)
        self._rows.writerow(HEAD)

    def add(self, picture: Picture) -> None:
        texts = (picture.name, picture.task.id, picture.source)
        width, height = picture.known or ("", "")
        self._rows.writerow(
            [
                *map(guarded, texts),
                "" if picture.item is None else picture.item,
                guarded(picture.address),
                width if isinstance(width, str) else plain(width),
                height if isinstance(height, str) else plain(height),
            ]
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        where: TracebackType | None,
    ) -> None:
        self._file.close()


def listed(folder: Path) -> dict[str, Listed]:
    """By the name of the picture without its ending; nothing where there is no such table."""
    path = folder / FILE
    if not path.is_file():
        return {}
    csv.field_size_limit(max(csv.field_size_limit(), CSV_LIMIT))
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            rows = [
                _read(row, f"{path}, row {at}") for at, row in enumerate(csv.DictReader(file), 2)
            ]
    except (csv.Error, UnicodeDecodeError) as error:
        raise TaskError(f"{path} is no table: {error}") from error
    found: dict[str, Listed] = {}
    for at, each in enumerate(rows, 2):
        other = found.setdefault(stem_of(each.name), each)
        if other is not each:
            raise TaskError(
                f'{path}, row {at}: the files of "{each.name}" are called as those of '
                f'"{other.name}"'
            )
    return found


def in_order(
    files: Iterable[tuple[str, Path]], table: Mapping[str, Listed]
) -> list[tuple[str, Path]]:
    """Files by the names of their pictures, as the table has them; strangers come last."""
    places = {stem: at for at, stem in enumerate(table)}
    return sorted(files, key=lambda each: (places.get(each[0], len(places)), each[0]))


def _read(row: Mapping[str, str | None], where: str) -> Listed:
    cells = {key: row.get(key) or "" for key in HEAD}
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
