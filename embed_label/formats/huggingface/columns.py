"""The columns of a dataset: what was shown, who said what of it."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from embed_label.errors import TaskError
from embed_label.formats.files import Lose
from embed_label.formats.huggingface.features import (
    Feature,
    file,
    listed,
    moment,
    names,
    structs,
    value,
)
from embed_label.formats.media import Found
from embed_label.formats.sheet.columns import cell, compact
from embed_label.formats.subject import Said
from embed_label.interface import Interface
from embed_label.modalities import AudioSource, ImageSource, Source, VideoSource
from embed_label.regions import Box, Ellipse, Mask, Path, Point, Polygon, Region, Skeleton
from embed_label.regions.outline import bounds
from embed_label.task import Task
from embed_label.wire import Wire

OWN = ("task", "annotation", "author", "model", "created_at", "lead_time", "regions", "relations")
FILES: dict[type[Source], str] = {
    ImageSource: "image",
    AudioSource: "audio",
    VideoSource: "video",
}
# Who knows the file of an address, and its name.
Find = Callable[[str], Found]


@dataclass(frozen=True, slots=True)
class Column:
    name: str
    feature: Feature
    read: Callable[[Any], Any]


def called(name: str, what: str) -> str:
    """A name of the interface that is one of ours is marked."""
    return f"{name}_{what}" if name in OWN else name


def shown(interface: Interface, find: Find | None, lose: Lose) -> Iterator[Column]:
    """What each source shows: the file itself where it is known, else its address or its text."""
    for source in interface.sources.values():
        name = called(source.name, "source")
        kind = FILES.get(type(source))
        if kind is None or find is None:
            yield Column(name, value("string"), _text_of(source))
        elif "list" in source.shows and _is_list(interface, source):
            yield Column(name, listed(file(kind)), _files_of(source, find, lose))
        else:
            yield Column(name, file(kind), _file_of(source, find, lose))


def _is_list(interface: Interface, source: Source) -> bool:
    """Where something is asked per item, several are shown."""
    return any(
        each.per_item and interface.asked_of(each) is source
        for each in interface.questions.values()
    )


def _text_of(source: Source) -> Callable[[Task], str | None]:
    def read(task: Task) -> str | None:
        try:
            return cell(source.read(task.data)) or None
        except TaskError:
            return None

    return read


def _files_of(source: Source, find: Find, lose: Lose) -> Callable[[Task], Any]:
    def read(task: Task) -> Any:
        try:
            found = source.read(task.data)
        except TaskError:
            return None
        some = found if isinstance(found, list) else [found]
        return [_embedded(task, str(each), find, lose) for each in some]

    return read


def _file_of(source: Source, find: Find, lose: Lose) -> Callable[[Task], Any]:
    every = _files_of(source, find, lose)

    def read(task: Task) -> Any:
        some = every(task) or [None]
        if len(some) > 1:
            raise TaskError(
                f'task "{task.id}": "{source.name}" shows {len(some)} files, and its column has '
                'one; export without media, or as "parquet"'
            )
        return some[0]

    return read


def _embedded(task: Task, address: str, find: Find, lose: Lose) -> dict[str, Any] | None:
    found = find(address)
    if found is None:
        lose(f'task "{task.id}": the file {address[:200]}: it was not found')
        return None
    data = found if isinstance(found, bytes) else found.read_bytes()
    path = "" if address.startswith("data:") else address.partition("?")[0].rpartition("/")[2]
    return {"bytes": data, "path": path or None}


def byline() -> Iterator[Column]:
    """Who said it, and when."""
    text = value("string")
    yield Column("annotation", text, lambda said: said.annotation.id)
    yield Column("author", text, lambda said: said.annotation.author)
    yield Column("model", text, lambda said: said.annotation.model)
    yield Column("created_at", moment(), _created)
    yield Column("lead_time", value("float64"), _lasted)


def _created(said: Said) -> Any:
    return said.submission and said.submission.created_at


def _lasted(said: Said) -> Any:
    return said.submission and said.submission.lead_time


def related() -> Column:
    """How regions belong together, as JSON."""
    return Column("relations", value("string"), _as_json)


def _as_json(some: Sequence[Wire]) -> str:
    return compact([each.to_dict() for each in some])


def marked(interface: Interface) -> Column:
    """All regions: the box around each, or its start and end; and all of it as JSON."""
    every = [label.name for labels in interface.labels for label in labels.labels]
    known = list(dict.fromkeys(every))
    is_open = any(labels.variable for labels in interface.labels) or not known
    number, text = value("float64"), value("string")

    def read(regions: Sequence[Region]) -> list[dict[str, Any]]:
        return [_region(each, None if is_open else known) for each in regions]

    return Column(
        "regions",
        structs(
            {
                "id": text,
                "kind": text,
                "source": text,
                "item": value("int64"),
                "label": text if is_open else names(known),
                "bbox": listed(number),
                "start": number,
                "end": number,
                "text": text,
                "json": text,
            }
        ),
        read,
    )


def _region(region: Region, known: Sequence[str] | None) -> dict[str, Any]:
    said = region.to_dict()
    first = region.labels[0] if region.labels else None
    label = first if known is None else known.index(first) if first in known else None
    around = None
    if isinstance(region, Box | Ellipse | Mask | Path | Point | Polygon | Skeleton):
        left, top, right, bottom = bounds(region)
        around = [left, top, right - left, bottom - top]
    text = said.get("text")
    return {
        "id": region.id,
        "kind": said["kind"],
        "source": region.source,
        "item": region.item,
        "label": label,
        "bbox": around,
        "start": said.get("start"),
        "end": said.get("end"),
        "text": text if isinstance(text, str) else None,
        "json": compact(said),
    }
