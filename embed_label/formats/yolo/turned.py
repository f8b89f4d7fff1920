"""YOLO OBB: a folder with rows of turned boxes: a class, then the four corners."""

from collections.abc import Iterator, Sequence
from functools import partial
from math import atan2, degrees, hypot

from pydantic import JsonValue

from embed_label.errors import TaskError
from embed_label.formats.classes import Classes
from embed_label.formats.gathering import region
from embed_label.formats.holding import never_held
from embed_label.formats.images.pictures import Picture
from embed_label.formats.yolo.reading import labels, read_dataset
from embed_label.formats.yolo.rows import Kind, Row, Sight, in_pixels, in_shares, named
from embed_label.formats.yolo.writing import write_dataset
from embed_label.modalities import ImageSource
from embed_label.regions import Box, Region
from embed_label.regions.outline import bounds, rings
from embed_label.regions.plane import Corner

# Pixels by which four corners may miss a rectangle, for the sake of tools that round.
SLACK = 1.0
# Degrees below which a turn is a rounding error.
STRAIGHT = 1e-4


def rows(picture: Picture, classes: Classes) -> Iterator[Row]:
    for label, each in picture.labelled():
        if not rings(each):
            picture.leave_out(each, "which is no box")
            continue
        if isinstance(each, Box):
            corners = each.corners
        else:
            picture.lose_of(each, "the shape", "the upright box around it")
            left, top, right, bottom = bounds(each)
            corners = [(left, top), (right, top), (right, bottom), (left, bottom)]
        shares = in_shares((number for corner in corners for number in corner), picture.size)
        yield Row(classes.number(label), shares)


def regions(row: Row, name: str, sight: Sight) -> Iterator[Region]:
    count = len(row.shares)
    if count not in (8, 9):
        raise TaskError(f"{row.where} has {count + 1} numbers; a turned box has 9")
    numbers = in_pixels(row.shares[:8], sight.size)
    corners = [*zip(numbers[::2], numbers[1::2], strict=True)]
    same = {**named(row, name, sight), "score": row.shares[8] if count == 9 else None}
    place = _turned(corners)
    if place is None:
        # Four corners that are no rectangle are kept as they are.
        yield region(row.where, kind="polygon", **same, points=corners)
    else:
        yield region(row.where, kind="box", **same, **place)


def _turned(corners: Sequence[Corner]) -> dict[str, JsonValue] | None:
    """The box with these corners, in the order in which ours has them, either way round."""
    first, second, third, last = corners
    if _cross(first, second, last) < 0:
        first, second, third, last = first, last, third, second
    middle = ((first[0] + third[0]) / 2, (first[1] + third[1]) / 2)
    width = (_length(first, second) + _length(last, third)) / 2
    height = (_length(second, third) + _length(first, last)) / 2
    rotation = degrees(atan2(second[1] - first[1], second[0] - first[0]))
    if width <= 0 or height <= 0:
        return None
    place: dict[str, JsonValue] = {
        "x": middle[0] - width / 2,
        "y": middle[1] - height / 2,
        "width": width,
        "height": height,
        "rotation": 0.0 if abs(rotation) < STRAIGHT else round(rotation, 7),
    }
    again = Box.model_validate({"source": "again", **place}).corners
    pairs = zip(again, (first, second, third, last), strict=True)
    return place if all(_length(one, other) <= SLACK for one, other in pairs) else None


def _length(start: Corner, end: Corner) -> float:
    return hypot(end[0] - start[0], end[1] - start[1])


def _cross(at: Corner, one: Corner, other: Corner) -> float:
    return (one[0] - at[0]) * (other[1] - at[1]) - (one[1] - at[1]) * (other[0] - at[0])


KIND = Kind("YOLO-OBB", rows, regions)


write = partial(write_dataset, KIND)
read = partial(read_dataset, KIND)
cannot_hold = partial(never_held, shows=ImageSource)

__all__ = ["cannot_hold", "labels", "read", "write"]
MEDIA = "images"
