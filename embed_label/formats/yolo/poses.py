"""YOLO poses: a folder with rows of skeletons: a class, a box, the joints and how each is seen."""

from collections.abc import Iterable, Iterator, Sequence
from functools import partial

from pydantic import JsonValue

from embed_label.errors import TaskError
from embed_label.formats.classes import Classes
from embed_label.formats.gathering import region
from embed_label.formats.holding import never_held
from embed_label.formats.images.pictures import Picture
from embed_label.formats.images.wholes import as_parts, wholes
from embed_label.formats.yolo.reading import labels, read_dataset
from embed_label.formats.yolo.rows import DIGITS, Kind, Row, Sight, in_pixels, in_shares, named
from embed_label.formats.yolo.writing import write_dataset
from embed_label.interface import Label
from embed_label.modalities import ImageSource
from embed_label.regions import Box, Region, Skeleton
from embed_label.regions.outline import Bounds, bounds

# Where the `meta` of a region keeps which row it was a part of.
THEIRS = "yolo"
# Pixels by which a box may miss the one around the joints.
SLACK = 1e-3


def rows(picture: Picture, classes: Classes) -> Iterator[Row]:
    for label, group in _wholes(picture):
        skeletons = [each for each in group if isinstance(each, Skeleton)]
        boxes = [each for each in group if isinstance(each, Box) and not each.rotation % 360]
        kept = [*skeletons[:1], *boxes[:1]] if skeletons else []
        for each in group:
            if not any(each is one for one in kept):
                picture.leave_out(each, "which is no skeleton")
        if kept:
            row = _row(skeletons[0], label, bounds(kept[-1]), picture, classes)
            yield from [row] if row else []


def _wholes(picture: Picture) -> Iterator[tuple[str, list[Region]]]:
    for said in picture.said:
        yield from wholes(picture.labelled_by(said), THEIRS)


def _row(
    each: Skeleton, label: str, around: Bounds, picture: Picture, classes: Classes
) -> Row | None:
    known = classes.labels[label].joints if label in classes.labels else ()
    seen: list[float] = []
    for name in known:
        seen.extend(_joint(each, name, picture))
    for joint in each.joints:
        if joint.name not in known:
            picture.lose_of(each, f'the joint "{joint.name}", unknown to its label,')
    if not any(seen):
        return None
    seen.extend([0.0] * (3 * _most(classes) - len(seen)))
    left, top, right, bottom = around
    frame = ((left + right) / 2, (top + bottom) / 2, right - left, bottom - top)
    return Row(classes.number(label), [*in_shares(frame, picture.size), *seen])


def _joint(each: Skeleton, name: str, picture: Picture) -> list[float]:
    joint = next((one for one in each.joints if one.name == name), None)
    if joint is None:
        return [0.0, 0.0, 0]
    return [*in_shares((joint.x, joint.y), picture.size), 2 if joint.seen else 1]


def _most(classes: Classes) -> int:
    return max((len(label.joints) for label in classes.labels.values()), default=0)


def settings(classes: Classes) -> Iterable[tuple[str, JsonValue]]:
    yield "kpt_shape", [_most(classes), 3]
    labels: dict[str, Label] = classes.labels
    yield (
        "kpt_names",
        {str(classes.number(name)): [*label.joints] for name, label in labels.items()},
    )


def regions(row: Row, name: str, sight: Sight) -> Iterator[Region]:
    count = len(row.shares) - 4
    each = _numbers_of_a_joint(count, sight, row.where)
    if len(sight.joints) > count // each:
        raise TaskError(
            f'{row.where} has {count // each} joints, but "{sight.label.name}" has '
            f"{len(sight.joints)}"
        )
    x, y, width, height = in_pixels(row.shares[:4], sight.size)
    joints = list(_joints(row.shares[4:], each, sight))
    if any(row.shares[4 + each * len(sight.joints) :]):
        raise TaskError(
            f'{row.where} has more joints than the {len(sight.joints)} of "{sight.label.name}"'
        )
    same = named(row, name, sight)
    box = {"x": x - width / 2, "y": y - height / 2, "width": width, "height": height}
    if not joints:
        yield region(row.where, kind="box", **same, **box)
        return
    skeleton = region(row.where, kind="skeleton", **same, joints=joints)
    left, top, right, bottom = bounds(skeleton)
    stated = (box["x"], box["y"], box["x"] + width, box["y"] + height)
    pairs = zip(stated, (left, top, right, bottom), strict=True)
    if all(abs(one - other) <= SLACK for one, other in pairs):
        yield skeleton
        return
    beside = region(row.where, kind="box", **{**same, "id": f"{name}.1"}, **box)
    yield from as_parts([skeleton, beside], THEIRS, name)


def _numbers_of_a_joint(count: int, sight: Sight, where: str) -> int:
    if sight.scheme.shape is not None:
        joints, each = sight.scheme.shape
        if joints * each == count:
            return each
        raise TaskError(
            f"{where} has {count + 5} numbers; with kpt_shape [{joints}, {each}] it should have "
            f"{joints * each + 5}"
        )
    for each in (3, 2):
        if sight.joints and count == each * len(sight.joints):
            return each
    raise TaskError(
        f"{where} has {count + 5} numbers, which is not 5 and 2 or 3 for each joint of "
        f'"{sight.label.name}"'
    )


def _joints(shares: Sequence[float], each: int, sight: Sight) -> Iterator[dict[str, object]]:
    for at, name in enumerate(sight.joints):
        x, y, *seen = shares[at * each : (at + 1) * each]
        # Without a third number, a joint that is not there lies at nought.
        if seen[0] if seen else (x or y):
            place = {"x": round(x * sight.size[0], DIGITS - 2)}
            place["y"] = round(y * sight.size[1], DIGITS - 2)
            yield {"name": name, **place, "seen": not seen or seen[0] == 2}


KIND = Kind("YOLO's poses", rows, regions, settings)


write = partial(write_dataset, KIND)
read = partial(read_dataset, KIND)
cannot_hold = partial(never_held, shows=ImageSource, kinds=("skeleton",))

__all__ = ["cannot_hold", "labels", "read", "write"]
MEDIA = "images"
