"""Regions on images from a table."""

from collections.abc import Iterator
from os import PathLike
from pathlib import Path

from pydantic import JsonValue

from embed_label.errors import TaskError
from embed_label.formats.byline import by_of
from embed_label.formats.cells import bare
from embed_label.formats.example import Example
from embed_label.formats.files import found
from embed_label.formats.gathering import Origin, region
from embed_label.formats.images.gathered import Gathered
from embed_label.formats.images.pictures import Size, Sizes
from embed_label.formats.regions.columns import HEAD, Cells, fields_of, labels_of
from embed_label.formats.table import rows
from embed_label.interface import Interface, Label
from embed_label.regions import Region
from embed_label.wire import shown

NEEDED = ("image", "kind", "label")
# Of the number of an item: no task shows as many.
DIGITS = 9


def read(
    source: str | PathLike[str],
    *,
    interface: Interface,
    image: str | None = None,
    images: str = "",
    model: str | None = None,
    sizes: Sizes | None = None,
) -> list[Example]:
    """A file, or a folder with some.

    A table of somebody else needs the columns image, kind and label, and those of the place.
    """
    gathered = Gathered(interface, image=image, images=images, model=model, sizes=sizes)
    for path in found(source, ".csv"):
        for where, cells in _rows(path):
            origin = _origin(cells, gathered, where)
            regions = [_region(cells, gathered, origin, where)] if cells["kind"] else []
            by = by_of(cells, where)
            gathered.add(origin, regions, _size(cells, gathered, origin, where), where, by=by)
    return gathered.examples()


def labels(source: str | PathLike[str]) -> Iterator[Label]:
    """The labels of all rows; those of a skeleton with its joints in the order they are met in."""
    joints: dict[str, dict[str, None]] = {}
    for path in found(source, ".csv"):
        for where, cells in _rows(path):
            fields, names = _parsed(cells, where)
            met = fields.get("joints")
            for name in names:
                known = joints.setdefault(name, {})
                for joint in met if isinstance(met, list) else ():
                    if isinstance(joint, dict):
                        known.setdefault(str(joint.get("name")))
    return (Label(name=name, joints=list(known)) for name, known in joints.items())


def _rows(path: Path) -> Iterator[tuple[str, Cells]]:
    for where, row in rows(path, NEEDED):
        yield where, {key: row.get(key, "") for key in HEAD}


def _origin(cells: Cells, gathered: Gathered, where: str) -> Origin:
    if not cells["task"]:
        return gathered.origin(bare(cells["image"]))
    item = cells["item"].removesuffix(".0")
    if item and not (item.isascii() and item.isdecimal() and len(item) < DIGITS):
        raise TaskError(f"{where}: item should be a whole number, but is {shown(cells['item'])}")
    return Origin(
        bare(cells["task"]),
        bare(cells["source"]),
        int(item) if item else None,
        bare(cells["image"]),
    )


def _size(cells: Cells, gathered: Gathered, origin: Origin, where: str) -> Size | None:
    width, height = (_number(cells, f"image_{side}", where) for side in ("width", "height"))
    if width and height:
        return width, height
    return gathered.stated(origin, origin.address)


def _number(cells: Cells, key: str, where: str) -> float | None:
    try:
        return float(cells[key]) if cells[key] else None
    except ValueError as error:
        raise TaskError(f"{where}: {key} should be a number, but is {shown(cells[key])}") from error


def _region(cells: Cells, gathered: Gathered, origin: Origin, where: str) -> Region:
    fields, names = _parsed(cells, where)
    for name in names:
        gathered.label(name, where)
    named = {"id": bare(cells["region"])} if cells["region"] else {}
    place = {"source": origin.source, "item": origin.item, "labels": names}
    return region(where, **fields, **named, **place)


def _parsed(cells: Cells, where: str) -> tuple[dict[str, JsonValue], list[str]]:
    try:
        return fields_of(cells), labels_of(cells["label"])
    except (ValueError, RecursionError) as error:
        raise TaskError(f"{where}: a list is written as JSON ({error})") from error
