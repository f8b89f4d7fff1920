"""Examples from the JSON of COCO."""

from collections.abc import Iterator, Sequence
from os import PathLike
from typing import TypeGuard

from pydantic import JsonValue

from embed_label.errors import TaskError
from embed_label.formats.coco.counts import unpacked
from embed_label.formats.coco.objects import KNOWN, THEIRS
from embed_label.formats.example import Example
from embed_label.formats.files import found, read_json, read_text
from embed_label.formats.gathering import Origin, region
from embed_label.formats.images.gathered import Gathered
from embed_label.formats.images.pictures import MOST_PIXELS, Size, Sizes
from embed_label.formats.images.wholes import as_parts
from embed_label.formats.part import Fields, Part, is_number, must_differ, numbered
from embed_label.interface import Interface, Label
from embed_label.regions import Mask, Region, Skeleton
from embed_label.regions.outline import bounds
from embed_label.regions.runs import turned
from embed_label.wire import shown


def read(
    source: str | PathLike[str] | Fields,
    *,
    interface: Interface,
    image: str | None = None,
    images: str = "",
    model: str | None = None,
    sizes: Sizes | None = None,
) -> list[Example]:
    """A file, a folder of them, or what was parsed from one.

    `image` is the one of the interface that is meant, where it shows several; `images` stands
    before each file name to make an address; what a `model` said is its prediction.
    """
    gathered = Gathered(interface, image=image, images=images, model=model, sizes=sizes)
    for whole in _files(source):
        _Dataset(whole, gathered).gather()
    return gathered.examples()


def labels(source: str | PathLike[str] | Fields) -> Iterator[Label]:
    """What the categories of a file are as labels."""
    for whole in _files(source):
        for each in whole.parts("categories"):
            joints = each.texts("keypoints")
            ends = [pair for pair in each.listed("skeleton") if isinstance(pair, list)]
            bones = [[joints[at - 1] for at in pair if _is_place(at, joints)] for pair in ends]
            pairs = [(bone[0], bone[1]) for bone in bones if len(bone) == 2]
            yield Label(name=each.text("name"), joints=joints, bones=pairs)


def _is_place(at: JsonValue, joints: Sequence[str]) -> TypeGuard[int]:
    return isinstance(at, int) and 0 < at <= len(joints)


def _files(source: str | PathLike[str] | Fields) -> Iterator[Part]:
    if isinstance(source, dict):
        yield Part(source, "the file")
        return
    for path in found(source, ".json"):
        whole = read_json(read_text(path), str(path))
        if isinstance(whole, list):
            raise TaskError(
                f"{path} is a list, as COCO writes results without their images; "
                'put it under "annotations" beside the "images" and "categories" it is of'
            )
        yield Part(whole, str(path))


class _Dataset:
    def __init__(self, whole: Part, gathered: Gathered) -> None:
        for key in ("images", "annotations", "categories"):
            if not isinstance(whole.fields.get(key), list):
                raise whole.wrong(key, "a list")
        self._whole = whole
        self._gathered = gathered
        self._categories: dict[int, tuple[str, Sequence[str]]] = {}
        for number, each in numbered(whole, "categories").items():
            self._categories[number] = (each.text("name"), each.texts("keypoints"))

    def gather(self) -> None:
        pictures = numbered(self._whole, "images")
        on: dict[int, list[Part]] = {number: [] for number in pictures}
        must_differ("file_name", ((each, each.text("file_name")) for each in pictures.values()))
        for each in self._whole.parts("annotations"):
            image = each.whole("image_id")
            if image not in on:
                raise TaskError(f"{each.path}.image_id is {image}, which is none of the images")
            on[image].append(each)
        for number, image in pictures.items():
            origin = self._origin(image)
            size = self._size(image, origin)
            regions = [made for each in on[number] for made in self._regions(each, origin, size)]
            self._gathered.add(origin, regions, size, image.path)

    def _size(self, image: Part, origin: Origin) -> Size:
        if not image.has("width") and not image.has("height"):
            return self._gathered.size(origin, image.text("file_name"), image.path)
        size = (image.whole("width"), image.whole("height"))
        if min(size) <= 0:
            raise image.wrong("width" if size[0] <= 0 else "height", "more than 0")
        return size

    def _origin(self, image: Part) -> Origin:
        name = image.text("file_name")
        if not name:
            raise image.wrong("file_name", "a name")
        if not image.has("embed_label"):
            return self._gathered.origin(name)
        ours = image.part("embed_label")
        item = ours.whole("item") if ours.has("item") else None
        return Origin(ours.text("task"), ours.text("source"), item, ours.text("address"))

    def _label(self, each: Part) -> tuple[Label, Sequence[str]]:
        number = each.whole("category_id")
        if number not in self._categories:
            raise TaskError(f"{each.path}.category_id is {number}, which is none of the categories")
        name, joints = self._categories[number]
        label = self._gathered.label(name, each.path)
        return label, joints or label.joints

    def _regions(self, each: Part, origin: Origin, size: Size) -> list[Region]:
        label, joints = self._label(each)
        number = each.name("id") or each.path
        score = each.fields.get("score")
        same: Fields = {
            "source": origin.source,
            "item": origin.item,
            "labels": [label.name],
            "score": score if is_number(score) else None,
        }
        placed = [*_segments(each, size), *_joints(each, joints)]
        made = [
            region(each.path, **same, **place, id=number if not at else f"{number}.{at}")
            for at, place in enumerate(placed)
        ]
        if not made or _is_apart(each, made):
            name = f"{number}.{len(made)}" if made else number
            made.append(region(each.path, **same, **_box(each), id=name))
        return as_parts([_remembering(each, one) for one in made], THEIRS, number)


def _remembering(each: Part, made: Region) -> Region:
    """With what else COCO says of it."""
    rest = {key: value for key, value in each.fields.items() if key not in KNOWN}
    kept: Fields = {key: value for key, value in rest.items() if (key, value) != ("iscrowd", 0)}
    return made.model_copy(update={"meta": {THEIRS: kept}}) if kept else made


def _is_apart(each: Part, made: Sequence[Region]) -> bool:
    """Whether a skeleton stands beside a box that is not just the one around its joints."""
    if not each.has("bbox") or any(not isinstance(one, Skeleton) for one in made):
        return False
    left, top, right, bottom = bounds(made[0])
    stated = _numbers(each, "bbox", 4)
    around = (left, top, right - left, bottom - top)
    return any(abs(one - other) > 1e-6 for one, other in zip(stated, around, strict=True))


def _numbers(each: Part, key: str, count: int) -> list[float]:
    found = each.listed(key)
    numbers = [one for one in found if is_number(one)]
    if len(numbers) != len(found) or len(found) != count:
        raise each.wrong(key, f"a list of {count} numbers")
    return [float(one) for one in numbers]


def _box(each: Part) -> Fields:
    x, y, width, height = _numbers(each, "bbox", 4)
    return {"kind": "box", "x": x, "y": y, "width": width, "height": height}


def _segments(each: Part, size: Size) -> Iterator[Fields]:
    found = each.fields.get("segmentation")
    if isinstance(found, dict):
        yield _mask(Part(found, f"{each.path}.segmentation"), size)
        return
    for at, ring in enumerate(each.listed("segmentation")):
        numbers = [one for one in ring if is_number(one)] if isinstance(ring, list) else []
        if not isinstance(ring, list) or len(numbers) != len(ring) or len(ring) % 2:
            raise TaskError(
                f"{each.path}.segmentation[{at}] should be pairs of numbers, but is {shown(ring)}"
            )
        pairs: list[JsonValue] = [[x, y] for x, y in zip(numbers[::2], numbers[1::2], strict=True)]
        yield {"kind": "polygon", "points": pairs}


def _mask(part: Part, size: Size) -> Fields:
    width, height = int(size[0]), int(size[1])
    if part.listed("size") != [height, width]:
        raise part.wrong("size", f"[{height}, {width}], as its image is")
    if width * height > MOST_PIXELS:
        raise part.wrong("size", f"at most {MOST_PIXELS:,} pixels")
    counts = part.fields.get("counts")
    if isinstance(counts, str):
        try:
            runs = unpacked(counts)
        except ValueError as error:
            raise part.wrong("counts", f"run lengths ({error})") from error
    else:
        found = part.listed("counts")
        runs = [one for one in found if isinstance(one, int) and one >= 0]
        if len(runs) != len(found):
            raise part.wrong("counts", "run lengths")
    if sum(runs) != width * height:
        raise TaskError(
            f"{part.path}.counts say {sum(runs)} pixels, but the image has {width * height}"
        )
    kind = str(Mask.model_fields["kind"].default)
    return {"kind": kind, "width": width, "height": height, "runs": [*turned(runs, height)]}


def _joints(each: Part, names: Sequence[str]) -> Iterator[Fields]:
    if not each.listed("keypoints"):
        return
    if not names:
        raise TaskError(
            f"{each.path}.keypoints have no names: the category has no keypoints, and the label "
            "no joints"
        )
    numbers = _numbers(each, "keypoints", 3 * len(names))
    joints: list[JsonValue] = [
        {"name": name, "x": x, "y": y, "seen": seen == 2}
        for name, x, y, seen in zip(names, numbers[::3], numbers[1::3], numbers[2::3], strict=True)
        if seen
    ]
    if joints:
        yield {"kind": "skeleton", "joints": joints}
