"""Regions as the annotations of COCO, which may each say several regions of one thing."""

from collections.abc import Iterator, Sequence

from pydantic import JsonValue

from embed_label.formats.classes import Classes
from embed_label.formats.coco.counts import packed
from embed_label.formats.images.pictures import Named, Picture
from embed_label.formats.images.wholes import wholes
from embed_label.formats.part import Fields, plain
from embed_label.formats.subject import Said
from embed_label.interface import Label
from embed_label.regions import Box, Joint, Mask, Path, Polygon, Region, Skeleton
from embed_label.regions.outline import bounds, pixels, rings
from embed_label.regions.plane import shoelace
from embed_label.regions.runs import turned

# Where the `meta` of a region keeps what only COCO says of it.
THEIRS = "coco"
HOLDS = frozenset({"score"})
# What a region says itself.
KNOWN = frozenset(
    {
        "id",
        "image_id",
        "category_id",
        "bbox",
        "segmentation",
        "area",
        "keypoints",
        "num_keypoints",
        "score",
    }
)

Group = list[Region]


def objects(picture: Picture, classes: Classes, *, compressed: bool) -> Iterator[Fields]:
    """Without their own number and that of the image."""
    for said in picture.said:
        for label, group in wholes(_each_held(picture, said, classes), THEIRS):
            for some in _one_each(group):
                yield _object(some, classes, label, compressed=compressed)


def _each_held(picture: Picture, said: Said, classes: Classes) -> Iterator[Named]:
    for label, region in picture.labelled_by(said, HOLDS):
        held = _held(region, classes.labels.get(label), picture)
        if held is not None:
            yield label, held


def theirs(region: Region) -> Fields:
    found = region.meta.get(THEIRS)
    return found if isinstance(found, dict) else {}


def _one_each(group: Group) -> Iterator[Group]:
    """What one annotation holds: polygons or a mask, a skeleton, a box."""
    kept: Group = []
    for region in group:
        kinds = [type(each) for each in kept]
        is_second = type(region) in kinds and not isinstance(region, Polygon)
        if is_second or {type(region), *kinds} >= {Polygon, Mask}:
            yield [region]
        else:
            kept.append(region)
    yield kept


def _held(region: Region, label: Label | None, picture: Picture) -> Region | None:
    """The region itself, or what of it COCO can hold."""
    match region:
        case Box() if not region.rotation % 360:
            return region
        case Polygon() if not region.holes:
            return region
        case Polygon() if not picture.is_drawable:
            picture.leave_out(region, "whose image has too many pixels for a mask")
            return None
        case Mask():
            return region
        case Polygon():
            picture.lose_of(region, "the corners", "a mask for its holes")
            return pixels(region, *picture.size)
        case Skeleton():
            return _known_joints(region, label, picture)
        case Path() if not rings(region):
            picture.leave_out(region, "which is no area")
            return None
        case _ if rings(region):
            picture.lose_of(region, "the kind", "a polygon")
            (ring,) = rings(region)
            named = region.model_dump(include=set(Region.model_fields))
            return Polygon.model_validate({**named, "points": ring})
        case _:
            picture.leave_out(region, "which is no area")
            return None


def _known_joints(region: Skeleton, label: Label | None, picture: Picture) -> Skeleton | None:
    names = label.joints if label else ()
    for joint in region.joints:
        if joint.name not in names:
            picture.lose_of(region, f'the joint "{joint.name}", unknown to its label,')
    known = [joint for joint in region.joints if joint.name in names]
    return region.model_copy(update={"joints": tuple(known)}) if known else None


def _object(group: Group, classes: Classes, label: str, *, compressed: bool) -> Fields:
    made: Fields = {"category_id": classes.number(label) + 1}
    polygons = [each for each in group if isinstance(each, Polygon)]
    masks = [each for each in group if isinstance(each, Mask)]
    boxes = [each for each in group if isinstance(each, Box)]
    left, top, right, bottom = _around(boxes or group)
    area = float((right - left) * (bottom - top))
    made["bbox"] = [plain(left), plain(top), plain(right - left), plain(bottom - top)]
    made["segmentation"] = []
    if masks:
        area = masks[0].area
        made["segmentation"] = _segmentation(masks[0], compressed=compressed)
    elif polygons:
        area = sum(shoelace(each.points) for each in polygons)
        made["segmentation"] = [
            [plain(number) for corner in each.points for number in corner] for each in polygons
        ]
    made |= {"area": plain(area), "iscrowd": 0}
    for region in group:
        if isinstance(region, Skeleton):
            joints = classes.labels[label].joints
            found = {joint.name: joint for joint in region.joints}
            made |= {"keypoints": _keypoints(found, joints), "num_keypoints": len(found)}
        if region.score is not None:
            made["score"] = region.score
        rest = theirs(region).items()
        made |= {key: each for key, each in rest if key not in KNOWN and key != "of"}
    return made


def _around(group: Sequence[Region]) -> tuple[float, float, float, float]:
    lefts, tops, rights, bottoms = zip(*map(bounds, group), strict=True)
    return min(lefts), min(tops), max(rights), max(bottoms)


def _segmentation(mask: Mask, *, compressed: bool) -> JsonValue:
    counts = turned(mask.runs, mask.width)
    written: JsonValue = packed(counts) if compressed else [*counts]
    return {"size": [mask.height, mask.width], "counts": written}


def _keypoints(found: dict[str, Joint], joints: Sequence[str]) -> list[JsonValue]:
    made: list[JsonValue] = []
    for name in joints:
        joint = found.get(name)
        made.extend(
            [plain(joint.x), plain(joint.y), 2 if joint.seen else 1] if joint else [0, 0, 0]
        )
    return made
