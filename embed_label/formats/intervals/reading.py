"""Intervals from a tidy table."""

from collections.abc import Iterator
from os import PathLike
from pathlib import Path
from typing import Unpack

from embed_label.errors import TaskError
from embed_label.formats.byline import by_of
from embed_label.formats.cells import bare
from embed_label.formats.example import Example
from embed_label.formats.files import found
from embed_label.formats.gathering import Origin
from embed_label.formats.intervals.columns import BESIDE, NEEDED
from embed_label.formats.recordings.recorded import Found, Heard, Modality, Recorded, a_source
from embed_label.formats.recordings.register import space_of
from embed_label.formats.recordings.written_times import read_time
from embed_label.formats.table import Cells, rows
from embed_label.formats.voices import By
from embed_label.interface import Interface, Label
from embed_label.modalities.timed import Timed
from embed_label.questions import Comment
from embed_label.regions import AnySpace

SEPARATORS = (",", ";", "\t")
Key = tuple[Origin, By | None, str]


def read(
    source: str | PathLike[str],
    *,
    interface: Interface,
    **about: Unpack[Heard],
) -> list[Example]:
    """A file, or a folder with some.

    A table of somebody else needs the columns start, end and label. Where it has no task, it is
    about the recording that it is called like, or whose address it says. Times are numbers, dates
    of ISO 8601, or as the source writes them; `;` and tabs between the columns are fine.
    """
    recorded = Recorded(interface, **about)
    for path in found(source, ".csv"):
        regions: dict[Key, Found] = {}
        for where, cells in rows(path, NEEDED, separators=SEPARATORS):
            origin = _origin(cells, recorded, path, where)
            space = space_of(cells.get("space", ""), where)
            by = by_of(cells, where)
            recorded.seen(origin, space, where, by=by)
            if cells["start"] or cells["end"] or cells["label"]:
                one = _found(cells, recorded.interface.sources.get(origin.source), space, where)
                name = bare(cells.get("region", "")) or where
                _join(regions, (origin, by, name), one)
        for (origin, by, _), one in regions.items():
            recorded.add(origin, one, by=by)
    return recorded.examples()


def labels(source: str | PathLike[str], modality: Modality = "series") -> Iterator[Label]:
    yield from (Label(name=bare(each["label"])) for each in _every(source) if each["label"])


def shows(source: str | PathLike[str], modality: Modality = "series") -> Timed:
    """Called as the first that the file names."""
    named = (bare(cells.get("source", "")) for cells in _every(source))
    return a_source(modality, next(filter(None, named), ""))


def asks(source: str | PathLike[str], modality: Modality = "series") -> list[Comment]:
    """What was said, where the file has that."""
    has_text = any(cells.get("text") for cells in _every(source))
    of = shows(source, modality).name
    return [Comment(name="text", of=of, per_region=True)] if has_text else []


def _every(source: str | PathLike[str]) -> Iterator[Cells]:
    for path in found(source, ".csv"):
        for _, cells in rows(path, NEEDED, separators=SEPARATORS):
            yield cells


def _origin(cells: Cells, recorded: Recorded, path: Path, where: str) -> Origin:
    task, source, address = (bare(cells.get(key, "")) for key in ("task", "source", "address"))
    if task and source and address:
        return Origin(task, source, None, address)
    if task:
        return recorded.origin_in(task, source or recorded.source.name)
    return recorded.origin(address or path.stem, where)


def _found(cells: Cells, source: object, space: AnySpace | None, where: str) -> Found:
    shown = source if isinstance(source, Timed) else None
    start, end = (read_time(cells[key], shown, space, key, where) for key in ("start", "end"))
    more = {key: bare(cells.get(key, "")) for key in BESIDE if cells.get(key)}
    if name := bare(cells.get("region", "")):
        more["id"] = name
    return Found(
        where,
        start,
        end,
        [bare(cells["label"])] if cells["label"] else [],
        text=bare(cells.get("text", "")),
        channel=bare(cells.get("channel", "")) or None,
        more={**more},
    )


def _join(regions: dict[Key, Found], key: Key, one: Found) -> None:
    """The rows of one region differ in their label."""
    other = regions.setdefault(key, one)
    if other is one:
        return
    if one._replace(where="", labels=()) != other._replace(where="", labels=()):
        raise TaskError(f'{one.where}: region "{key[2]}" differs here from {other.where}')
    regions[key] = other._replace(labels=[*other.labels, *one.labels])
