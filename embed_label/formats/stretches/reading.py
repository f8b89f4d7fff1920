"""Intervals from plain starts and ends."""

import csv
from collections.abc import Iterator
from os import PathLike
from pathlib import Path
from typing import Unpack

from embed_label.errors import TaskError
from embed_label.formats.cells import bare
from embed_label.formats.example import Example
from embed_label.formats.files import found, read_text
from embed_label.formats.recordings.recorded import About, Found, Modality, Recorded, a_source
from embed_label.formats.recordings.register import Entry, entry
from embed_label.formats.recordings.written_times import read_time
from embed_label.formats.stretches.writing import ENDING, FILE, HEAD
from embed_label.formats.table import Cells, rows
from embed_label.interface import Interface, Label
from embed_label.modalities.timed import Timed


def read(
    source: str | PathLike[str],
    *,
    interface: Interface,
    label: str = "",
    **about: Unpack[About],
) -> list[Example]:
    """A folder that `stretches.csv` explains; or files of somebody else, all of one `label`.

    Each of those is about the recording that it is called like.
    """
    recorded = Recorded(interface, **about)
    folder = _folder(source)
    if folder:
        for where, cells in rows(folder / FILE, HEAD):
            _read_listed(folder, cells, where, recorded)
        return recorded.examples()
    for path in found(source, ENDING):
        mine = label or _only(recorded, path)
        origin = recorded.origin(path.stem, str(path))
        recorded.must_be_alone(origin, str(path))
        _read_file(path, mine, "", (origin, None), recorded)
    return recorded.examples()


def labels(
    source: str | PathLike[str], label: str = "", modality: Modality = "series"
) -> Iterator[Label]:
    folder = _folder(source)
    if not folder and not label:
        raise TaskError(f"{source} has no {FILE} that says its label; give label=")
    if not folder:
        yield Label(name=label)
        return
    for _, cells in rows(folder / FILE, HEAD):
        if cells["label"]:
            yield Label(name=bare(cells["label"]))


def shows(source: str | PathLike[str], label: str = "", modality: Modality = "series") -> Timed:
    folder = _folder(source)
    names = (bare(cells["source"]) for _, cells in rows(folder / FILE, HEAD)) if folder else ()
    return a_source(modality, next(filter(None, names), ""))


def _folder(source: str | PathLike[str]) -> Path | None:
    path = Path(source)
    return path if (path / FILE).is_file() else None


def _only(recorded: Recorded, path: Path) -> str:
    if len(recorded.labels) == 1:
        return next(iter(recorded.labels))
    raise TaskError(f"{path} does not say its label; give label=")


def _read_listed(folder: Path, cells: Cells, where: str, recorded: Recorded) -> None:
    about = entry(cells, where)
    if not cells["file"]:
        recorded.seen(*about, where)
        return
    name = bare(cells["file"])
    path = folder / name
    if Path(name).name != name:
        raise TaskError(f'{where}: "{name}" is no file of this folder')
    _read_file(path, bare(cells["label"]), bare(cells["channel"]), about, recorded)


def _read_file(path: Path, label: str, channel: str, about: Entry, recorded: Recorded) -> None:
    origin, space = about
    recorded.seen(origin, space, str(path))
    source = recorded.interface.sources.get(origin.source)
    for at, line in enumerate(read_text(path).splitlines(), 1):
        where = f"{path}, line {at}"
        cells = _cells(line)
        # Some begin with a head all the same.
        if not cells or (at == 1 and [each.lower() for each in cells] == ["start", "end"]):
            continue
        if len(cells) != 2:
            raise TaskError(f"{where} should have 2 columns, a start and an end, not {len(cells)}")
        start, end = (
            read_time(each, source, space, f"column {number}", where)
            for number, each in enumerate(cells, 1)
        )
        recorded.add(origin, Found(where, start, end, [label], channel=channel or None))


def _cells(line: str) -> list[str]:
    separator = next((each for each in (",", ";", "\t") if each in line), ",")
    return [each.strip() for row in csv.reader([line], delimiter=separator) for each in row]
