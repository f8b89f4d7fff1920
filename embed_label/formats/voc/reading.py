"""Examples from files of Pascal VOC."""

from collections.abc import Iterator
from contextlib import suppress
from os import PathLike
from pathlib import Path

from pydantic import JsonValue

from embed_label.errors import TaskError
from embed_label.formats.example import Example
from embed_label.formats.files import found
from embed_label.formats.gathering import Origin, region
from embed_label.formats.images.gathered import Gathered
from embed_label.formats.images.listing import in_order, listed
from embed_label.formats.images.pictures import Size, Sizes
from embed_label.formats.images.wholes import as_parts
from embed_label.formats.voc.tree import Branch, read_tree
from embed_label.formats.voc.writing import THEIRS, USUAL
from embed_label.interface import Interface, Label
from embed_label.regions import Region

# What a number keeps on its way to another first pixel and back.
DIGITS = 9
KNOWN = {"name", "bndbox", "polygon", *USUAL}


def read(
    source: str | PathLike[str],
    *,
    interface: Interface,
    image: str | None = None,
    images: str = "",
    model: str | None = None,
    sizes: Sizes | None = None,
    first: int = 1,
) -> list[Example]:
    """A file, or a folder with files.

    `first` is the number of the first pixel: 1 in Pascal's own tools, 0 in some others.
    """
    gathered = Gathered(interface, image=image, images=images, model=model, sizes=sizes)
    paths = found(source, ".xml")
    table = listed(Path(source)) if Path(source).is_dir() else {}
    for stem, path in in_order(((each.stem, each) for each in paths), table):
        root = read_tree(path)
        if root.tag != "annotation":
            raise TaskError(f"{root.where} should be <annotation>")
        known = table.get(stem)
        name = root.said("filename") or (known.name if known else "")
        if not name:
            raise TaskError(f"{root.where}: <filename> is missing")
        origin = known.origin if known else gathered.origin(name)
        size = _size(root, path, name, gathered, origin)
        regions: list[Region] = []
        notes: list[str] = []
        for at, each in enumerate(root.each("object"), 1):
            regions.extend(_regions(each, str(at), gathered, origin, first))
            beyond = dict.fromkeys(one.tag for one in each.branches if one.tag not in KNOWN)
            notes.extend(f"{each.where}: <{tag}> is not read" for tag in beyond)
        gathered.add_file(origin, regions, size, str(path), notes=notes)
    return gathered.examples()


def labels(source: str | PathLike[str]) -> Iterator[Label]:
    """The names of all objects as labels."""
    trees = (read_tree(path) for path in found(source, ".xml"))
    names = {each.said("name") for root in trees for each in root.each("object")}
    return (Label(name=name) for name in sorted(names) if name)


def _size(root: Branch, path: Path, name: str, gathered: Gathered, origin: Origin) -> Size:
    stated = root.only("size")
    if stated is not None:
        size = (stated.number("width"), stated.number("height"))
        if min(size) > 0:
            return size
    for place in ("../JPEGImages", "../images", "."):
        picture = path.parent / place / Path(name).name
        # A name that is too long for a file is an error of its own.
        with suppress(OSError):
            if picture.is_file():
                return gathered.size(origin, name, str(path), picture)
    return gathered.size(origin, name, str(path))


def _regions(
    each: Branch, number: str, gathered: Gathered, origin: Origin, first: int
) -> list[Region]:
    name = each.said("name")
    label = gathered.label(name, each.where)
    said: dict[str, JsonValue] = {
        key: each.said(key) for key, usual in USUAL.items() if each.said(key) not in ("", usual)
    }
    same: dict[str, JsonValue] = {
        "source": origin.source,
        "item": origin.item,
        "labels": [label.name],
        "meta": {THEIRS: said} if said else {},
    }
    outlines = [_corners(one, first) for one in each.each("polygon")]
    if not outlines:
        return [region(each.where, kind="box", id=number, **same, **_box(each, first))]
    made = [
        region(
            each.where,
            kind="polygon",
            id=f"{number}.{at}" if at else number,
            **same,
            points=points,
        )
        for at, points in enumerate(outlines)
    ]
    return as_parts(made, THEIRS, number)


def _box(each: Branch, first: int) -> dict[str, JsonValue]:
    frame = each.only("bndbox")
    if frame is None:
        raise TaskError(f"{each.where}: <bndbox> is missing")
    left, top = frame.number("xmin"), frame.number("ymin")
    right, bottom = frame.number("xmax"), frame.number("ymax")
    if min(left, top) < first:
        raise TaskError(
            f"{frame.where}: xmin {left:g}, ymin {top:g} lie before the first pixel, {first}; "
            "a file that counts from 0 is read with first=0"
        )
    x, y = left - first, top - first
    place = {"x": x, "y": y, "width": right - x, "height": bottom - y}
    return {key: round(number, DIGITS) for key, number in place.items()}


def _corners(polygon: Branch, first: int) -> list[tuple[float, float]]:
    return [
        (
            round(polygon.number(f"x{at}") - first, DIGITS),
            round(polygon.number(f"y{at}") - first, DIGITS),
        )
        for at in polygon.numbered("x")
    ]
