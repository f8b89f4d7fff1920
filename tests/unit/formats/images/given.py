"""Labelled pictures of every kind, and how near what is read comes to what was written."""

from collections.abc import Iterable, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import strategies as st
from PIL import Image

import embed_label as el
from embed_label.regions.runs import plain

WIDTH, HEIGHT = 64, 48
PLANE = {"kind": "plane", "width": WIDTH, "height": HEIGHT}
JOINTS = ("head", "hand", "foot")

INTERFACE = el.Interface(
    body=[
        el.ImageSource(name="image", value="$photo.url"),
        el.Labels(
            of="image",
            labels=[
                "Car",
                "Bus stop",
                el.Label(name="Man", joints=JOINTS, bones=[("head", "hand"), ("head", "foot")]),
            ],
        ),
    ]
)

across, down = st.floats(0, WIDTH), st.floats(0, HEIGHT)
label = st.sampled_from(["Car", "Bus stop"])
turn = st.floats(-180, 180)


def one(kind: str, **fields: Any) -> st.SearchStrategy[dict[str, Any]]:
    fixed = {
        key: each if isinstance(each, st.SearchStrategy) else st.just(each)
        for key, each in fields.items()
    }
    always: dict[str, Any] = {"kind": st.just(kind), "source": st.just("image")}
    return st.fixed_dictionaries({**always, "labels": st.tuples(label), **fixed})


@st.composite
def frames(draw: st.DrawFn) -> dict[str, float]:
    width, height = draw(st.floats(1, 40)), draw(st.floats(1, 40))
    x, y = draw(st.floats(0, WIDTH - width)), draw(st.floats(0, HEIGHT - height))
    return {"x": x, "y": y, "width": width, "height": height}


ring = st.lists(st.tuples(across, down), min_size=3, max_size=6)
boxes = st.builds(lambda box, frame: {**box, **frame}, one("box"), frames())
turned_boxes = st.builds(lambda box, turn: {**box, "rotation": turn}, boxes, turn)
ellipses = one(
    "ellipse", x=across, y=down, radius_x=st.floats(1, 9), radius_y=st.floats(1, 9), rotation=turn
)
polygons = one("polygon", points=ring)
pierced = one("polygon", points=ring, holes=st.lists(ring, max_size=2))
dots = one("point", x=across, y=down, size=st.floats(0, 9))
ends = st.none() | st.tuples(across, down)
vertices = st.fixed_dictionaries({"x": across, "y": down, "before": ends, "after": ends})
paths = one("path", points=st.lists(vertices, min_size=2, max_size=4), closed=st.booleans())


@st.composite
def masks(draw: st.DrawFn) -> dict[str, Any]:
    cuts = draw(st.lists(st.integers(0, WIDTH * HEIGHT), min_size=1, max_size=9, unique=True))
    ends = [0, *sorted(cuts), WIDTH * HEIGHT]
    runs = plain(end - start for start, end in pairwise(ends))
    return {**draw(one("mask", width=WIDTH, height=HEIGHT)), "runs": runs}


def joint(name: str) -> st.SearchStrategy[dict[str, Any] | None]:
    fields = {"name": st.just(name), "x": across, "y": down, "seen": st.booleans()}
    return st.none() | st.fixed_dictionaries(fields)


skeletons = (
    st.tuples(*map(joint, JOINTS))
    .map(lambda found: [each for each in found if each])
    .filter(bool)
    .flatmap(lambda found: one("skeleton", joints=found, labels=("Man",)))
)


@st.composite
def examples(
    draw: st.DrawFn, regions: st.SearchStrategy[dict[str, Any]], most: int = 4
) -> list[el.Example]:
    """Tasks of one image and tasks of several."""
    made: list[el.Example] = []
    for at in range(draw(st.integers(1, 3))):
        count = draw(st.sampled_from([None, 1, 3]))
        drawn = [
            {
                **region,
                "id": f"r{number}",
                "item": draw(st.integers(0, count - 1)) if count else None,
            }
            for number, region in enumerate(draw(st.lists(regions, max_size=most)))
        ]
        items = range(count) if count else [None]
        names = {item: "image" if item is None else f"image[{item}]" for item in items}
        shown: Any = [f"/a/{item}.jpg" for item in items] if count else "/a/b.jpg?size=large"
        annotation = el.Annotation.model_validate(
            {"regions": drawn, "spaces": dict.fromkeys(names.values(), PLANE)}
        )
        task = el.Task(id=f"t{at}", data={"photo": {"url": shown}})
        made.append(el.Example(task=task, annotations=[el.Submission(annotation=annotation)]))
    return made


def labelled(*regions: dict[str, Any], address: Any = "/a/b.jpg", **more: Any) -> el.Example:
    """One task, of one image, that somebody labelled."""
    drawn = [
        {"id": f"r{at}", "source": "image", "labels": ["Car"], **region}
        for at, region in enumerate(regions)
    ]
    said = {"id": "a1", "author": "ann", "regions": drawn, "spaces": {"image": PLANE}, **more}
    task = el.Task(id="7", data={"photo": {"url": address}})
    annotation = el.Annotation.model_validate(said)
    return el.Example(task=task, annotations=[el.Submission(annotation=annotation)])


BOX: dict[str, Any] = {"kind": "box", "x": 4, "y": 6, "width": 20, "height": 10}
POLYGON: dict[str, Any] = {"kind": "polygon", "points": [(2, 2), (30, 4), (20, 40)]}
MASK: dict[str, Any] = {
    "kind": "mask",
    "width": WIDTH,
    "height": HEIGHT,
    "runs": [130, 20, 44, 20, 44, 3, WIDTH * HEIGHT - 261],
}
SKELETON: dict[str, Any] = {
    "kind": "skeleton",
    "labels": ["Man"],
    "joints": [
        {"name": "head", "x": 5, "y": 6, "seen": True},
        {"name": "foot", "x": 25, "y": 36, "seen": False},
    ],
}


def said(region: Any, *beyond: str) -> dict[str, Any]:
    """What must come back of a region."""
    return region.model_dump(exclude={"id", "meta", "derived_from", *beyond})


def alike(one: Any, other: Any, within: float) -> bool:
    if isinstance(one, dict) and isinstance(other, dict):
        return one.keys() == other.keys() and all(alike(one[k], other[k], within) for k in one)
    if isinstance(one, list | tuple) and isinstance(other, list | tuple):
        return len(one) == len(other) and all(
            alike(a, b, within) for a, b in zip(one, other, strict=True)
        )
    if isinstance(one, float) and isinstance(other, float):
        return one == pytest.approx(other, abs=within)
    return one == other


def must_come_back(
    before: Sequence[el.Example], after: Sequence[el.Example], within: float
) -> None:
    """The tasks, what they show, and each region of each image in its order."""
    assert [each.task for each in before] == [each.task for each in after]
    for one, other in zip(before, after, strict=True):
        (mine,), (theirs,) = one.annotations, other.annotations
        assert mine.annotation.spaces == theirs.annotation.spaces
        wanted, found = (sorted_by_item(each.annotation.regions) for each in (mine, theirs))
        assert alike(list(map(said, wanted)), list(map(said, found)), within), (wanted, found)


def sorted_by_item(regions: Iterable[Any]) -> list[Any]:
    return sorted(regions, key=lambda region: region.item or 0)


def sorted_by_name(example: el.Example) -> el.Example:
    (submission,) = example.annotations
    regions = sorted(submission.annotation.regions, key=lambda region: region.id)
    annotation = submission.annotation.model_copy(update={"regions": tuple(regions)})
    return example.model_copy(update={"annotations": (el.Submission(annotation=annotation),)})


def pictures(folder: Path, *names: str, size: tuple[int, int] = (WIDTH, HEIGHT)) -> None:
    """What a user puts beside the labels."""
    for name in names:
        Image.new("RGB", size).save(folder / name)
