"""YOLO segments: a folder with rows of polygons: a class, then the corners."""

from collections.abc import Iterator
from functools import partial

from embed_label.errors import TaskError
from embed_label.formats.classes import Classes
from embed_label.formats.gathering import region
from embed_label.formats.holding import never_held
from embed_label.formats.images.pictures import Picture
from embed_label.formats.yolo.reading import labels, read_dataset
from embed_label.formats.yolo.rows import Kind, Row, Sight, in_pixels, in_shares, named
from embed_label.formats.yolo.writing import write_dataset
from embed_label.modalities import ImageSource
from embed_label.regions import Mask, Polygon, Region
from embed_label.regions.outline import Ring, rings
from embed_label.regions.tracing import traced


def rows(picture: Picture, classes: Classes) -> Iterator[Row]:
    for label, each in picture.labelled():
        for ring in _rings(each, picture):
            shares = in_shares((number for corner in ring for number in corner), picture.size)
            yield Row(classes.number(label), shares)


def _rings(each: Region, picture: Picture) -> list[Ring]:
    """The outlines, a row for each."""
    match each:
        case Polygon():
            if each.holes:
                picture.lose_of(each, "the holes")
            return [list(each.points)]
        case Mask():
            picture.lose_of(each, "the kind", "a polygon for each part, without holes")
            return [outline for outline, _ in traced(each)]
        case _:
            found = rings(each)
            if found:
                picture.lose_of(each, "the kind", "a polygon")
            else:
                picture.leave_out(each, "which is no area")
            return found


def regions(row: Row, name: str, sight: Sight) -> Iterator[Region]:
    same = named(row, name, sight)
    count = len(row.shares)
    if count < 6 and count != 4:
        raise TaskError(
            f"{row.where} has {count + 1} numbers; a polygon has a class and at least three corners"
        )
    numbers = in_pixels(row.shares, sight.size)
    if count == 4:
        # Some datasets have a box where nobody drew an outline.
        x, y, width, height = numbers
        place = {"x": x - width / 2, "y": y - height / 2, "width": width, "height": height}
        yield region(row.where, kind="box", **same, **place)
        return
    # What a model found may be followed by how sure it was.
    score = row.shares[-1] if count % 2 else None
    pairs = [*zip(numbers[::2], numbers[1::2], strict=False)]
    yield region(row.where, kind="polygon", **same, points=pairs, score=score)


KIND = Kind("YOLO's segments", rows, regions)


write = partial(write_dataset, KIND)
read = partial(read_dataset, KIND)
cannot_hold = partial(never_held, shows=ImageSource)

__all__ = ["cannot_hold", "labels", "read", "write"]
MEDIA = "images"
