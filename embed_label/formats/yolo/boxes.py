"""YOLO: a folder with rows of upright boxes: a class, the centre, the width and the height."""

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
from embed_label.regions import Box, Point, Region
from embed_label.regions.outline import bounds, rings


def rows(picture: Picture, classes: Classes) -> Iterator[Row]:
    for label, each in picture.labelled():
        if isinstance(each, Point) or not (isinstance(each, Box) or rings(each)):
            picture.leave_out(each, "which is no box")
            continue
        left, top, right, bottom = bounds(each)
        around = ((left + right) / 2, (top + bottom) / 2, right - left, bottom - top)
        shares = in_shares(around, picture.size)
        if not all(in_pixels(shares, picture.size)[2:]):
            picture.leave_out(each, "which is too thin to be written")
            continue
        if not isinstance(each, Box) or each.rotation % 360:
            what = "the rotation" if isinstance(each, Box) else "the shape"
            picture.lose_of(each, what, "the box around it")
        yield Row(classes.number(label), shares)


def regions(row: Row, name: str, sight: Sight) -> Iterator[Region]:
    count = len(row.shares)
    if count not in (4, 5):
        form = "yolo_obb" if count in (8, 9) else "yolo_segment"
        raise TaskError(
            f"{row.where} has {count + 1} numbers, a box has 5; other rows are read as "
            f'"{form}" or "yolo_pose"'
        )
    x, y, width, height = in_pixels(row.shares[:4], sight.size)
    place = {"x": x - width / 2, "y": y - height / 2, "width": width, "height": height}
    # What a model found may be followed by how sure it was.
    score = row.shares[4] if count == 5 else None
    yield region(row.where, kind="box", **named(row, name, sight), **place, score=score)


KIND = Kind("YOLO", rows, regions)


write = partial(write_dataset, KIND)
read = partial(read_dataset, KIND)
cannot_hold = partial(never_held, shows=ImageSource)

__all__ = ["cannot_hold", "labels", "read", "write"]
MEDIA = "images"
