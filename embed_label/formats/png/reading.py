"""Examples from PNG masks."""

import re
from collections.abc import Iterator, Mapping
from os import PathLike
from pathlib import Path

from embed_label.errors import TaskError
from embed_label.formats.classes import name_at, names_in
from embed_label.formats.example import Example
from embed_label.formats.gathering import Origin, region
from embed_label.formats.images.gathered import Gathered
from embed_label.formats.images.listing import in_order, listed
from embed_label.formats.images.measuring import opened
from embed_label.formats.images.pictures import MOST_PIXELS, Sizes
from embed_label.formats.png.writing import BACKGROUND, CLASSES, MASKS
from embed_label.interface import Interface, Label
from embed_label.regions import Region
from embed_label.regions.runs import of_bitmap

VOID = 255
ONE = re.compile(r"(\d+)_(\d{1,3})")

Levels = tuple[bytes, int, int]


def read(
    source: str | PathLike[str],
    *,
    interface: Interface,
    image: str | None = None,
    images: str = "",
    model: str | None = None,
    sizes: Sizes | None = None,
) -> list[Example]:
    """The folder with masks/ and classes.txt; whether it has one mask for each region is seen."""
    folder = Path(source)
    names = _names(folder)
    gathered = Gathered(interface, image=image, images=images, model=model, sizes=sizes)
    table = listed(folder)
    masks = folder / MASKS if (folder / MASKS).is_dir() else folder
    files = (each for each in masks.iterdir() if each.is_dir() or each.suffix.lower() == ".png")
    stems = ((each.name if each.is_dir() else each.stem, each) for each in files)
    for stem, path in in_order(stems, table):
        known = table.get(stem)
        origin = known.origin if known else gathered.origin(stem)
        size = known.size if known else None
        regions: list[Region] = []
        for where, number, (pixels, width, height) in _masks(path):
            if size is not None and size != (width, height):
                raise TaskError(
                    f"{where} has {width} by {height} pixels, but its image {size[0]:g} by "
                    f"{size[1]:g}"
                )
            size = (width, height)
            if number is not None:
                label = gathered.label(name_at(names, number, where), where)
                named = str(len(regions) + 1)
                place = {"width": width, "height": height, "runs": of_bitmap(pixels)}
                regions.append(_region(where, origin, named, label.name, place))
        gathered.add_file(origin, regions, size, str(path))
    return gathered.examples()


def labels(source: str | PathLike[str]) -> Iterator[Label]:
    """The classes as labels."""
    return (Label(name=name) for name in _names(Path(source))[1:])


def _names(folder: Path) -> list[str]:
    if not (folder / CLASSES).is_file():
        raise TaskError(f"{folder} has no {CLASSES} to name what its pixels are")
    names = names_in(folder / CLASSES)
    return names if names and names[0] == BACKGROUND else [BACKGROUND, *names]


def _region(
    where: str, origin: Origin, name: str, label: str, place: Mapping[str, object]
) -> Region:
    return region(
        where,
        kind="mask",
        id=name,
        source=origin.source,
        item=origin.item,
        labels=[label],
        **place,
    )


def _masks(path: Path) -> Iterator[tuple[str, int | None, Levels]]:
    """The classes of an image, each with its pixels; one without number if it has none."""
    if path.is_dir():
        for each in sorted(path.glob("*.png")):
            found = ONE.fullmatch(each.stem)
            if found is None:
                raise TaskError(f"{each} should be called like 00001_3.png: its place, its class")
            yield str(each), int(found[2]), _levels(each)
        return
    levels, width, height = _levels(path)
    numbers = [number for number in sorted(set(levels)) if number not in (0, VOID)]
    for number in numbers:
        only = levels.translate(bytes(each == number for each in range(256)))
        yield str(path), number, (only, width, height)
    if not numbers:
        yield str(path), None, (levels, width, height)


def _levels(path: Path) -> Levels:
    with opened(path, "PNG") as image:
        width, height = image.size
        if width * height > MOST_PIXELS:
            raise TaskError(f"{path} has more than {MOST_PIXELS:,} pixels")
        if image.mode not in ("P", "L", "1"):
            raise TaskError(
                f"{path} has pixels of mode {image.mode}; those of a mask are numbers below 256"
            )
        is_bitmap = image.mode == "1"
        pixels = (image.convert("L") if is_bitmap else image).tobytes()
    # What is on in a bitmap is its one class.
    return pixels.replace(b"\xff", b"\1") if is_bitmap else pixels, width, height
