"""COCO as it is written elsewhere: what is kept of it, and what is refused."""

import json
from pathlib import Path
from typing import Any

import pytest

import embed_label as el
from tests.unit.formats.images.given import (
    HEIGHT,
    INTERFACE,
    PLANE,
    WIDTH,
)


def exported(examples: list[el.Example], folder: Path, **options: Any) -> Path:
    return el.export(examples, "coco", folder / "out", interface=INTERFACE, **options)


A_CATEGORY = {"id": 3, "name": "Car", "supercategory": "vehicle"}
AN_IMAGE = {"id": 9, "file_name": "c.jpg", "width": WIDTH, "height": HEIGHT, "license": 1}


def a_file(*annotations: dict[str, Any], **more: Any) -> dict[str, Any]:
    said = [
        {"id": at, "image_id": 9, "category_id": 3, "bbox": [1, 2, 3, 4], **each}
        for at, each in enumerate(annotations, 100)
    ]
    return {"images": [AN_IMAGE], "categories": [A_CATEGORY], "annotations": said, **more}


def read(file: dict[str, Any], **options: Any) -> el.Annotation:
    (example,) = el.load(file, "coco", interface=INTERFACE, **options)
    return example.annotations[0].annotation


def test_a_thing_of_several_polygons_stays_one_thing(tmp_path: Path) -> None:
    parts = [[1, 1, 9, 1, 9, 9], [20, 20, 30, 20, 30, 30]]
    file = a_file({"segmentation": parts, "bbox": [1, 1, 29, 29], "iscrowd": 0})
    (example,) = el.load(file, "coco", interface=INTERFACE)
    regions = example.annotations[0].annotation.regions
    assert [type(each) for each in regions] == [el.Polygon, el.Polygon]
    again = json.loads(exported([example], tmp_path).read_text())
    (thing,) = again["annotations"]
    assert (thing["segmentation"], thing["area"]) == (parts, 32 + 50)
    assert thing["bbox"] == [1, 1, 29, 29]


def test_a_person_has_an_outline_joints_and_what_else_was_said(tmp_path: Path) -> None:
    joints = [5, 6, 2, 0, 0, 0, 7, 8, 1]
    man = {"id": 4, "name": "Man", "keypoints": ["head", "hand", "foot"]}
    file = a_file(
        {
            "category_id": 4,
            "segmentation": [[1, 1, 9, 1, 9, 9]],
            "keypoints": joints,
            "num_keypoints": 2,
            "attributes": {"occluded": True},
            "iscrowd": 1,
        },
        {"category_id": 4, "bbox": [2, 2, 20, 20], "keypoints": joints},
        categories=[A_CATEGORY, man],
    )
    (example,) = el.load(file, "coco", interface=INTERFACE)
    kinds = [type(each) for each in example.annotations[0].annotation.regions]
    assert kinds == [el.Polygon, el.Skeleton, el.Skeleton, el.Box]
    first, second = json.loads(exported([example], tmp_path).read_text())["annotations"]
    assert (first["keypoints"], first["segmentation"]) == (joints, [[1, 1, 9, 1, 9, 9]])
    assert (first["iscrowd"], first["attributes"]) == (1, {"occluded": True})
    assert (second["keypoints"], second["bbox"]) == (joints, [2, 2, 20, 20])


def test_addresses_are_made_of_file_names() -> None:
    (example,) = el.load(a_file({}), "coco", interface=INTERFACE, images="https://a.org/i/")
    assert example.task.data == {"photo": {"url": "https://a.org/i/c.jpg"}}
    (again,) = el.load(a_file({}), "coco", interface=INTERFACE, images="https://a.org/i/")
    assert again.task.id == example.task.id
    assert example.annotations[0].annotation.spaces == {"image": el.Plane.model_validate(PLANE)}


def test_what_a_model_found_is_its_prediction() -> None:
    (example,) = el.load(a_file({"score": 0.5}), "coco", interface=INTERFACE, model="v1")
    (found,) = example.predictions
    assert (found.model, found.regions[0].score, example.annotations) == ("v1", 0.5, ())


def test_a_region_outside_of_its_image_is_noted() -> None:
    (example,) = el.load(a_file({"bbox": [60, 2, 30, 4]}), "coco", interface=INTERFACE)
    (note,) = example.notes
    assert 'region "100" on "image": the box from (60, 2) to (90, 6) leaves the image' in note


@pytest.mark.parametrize(
    ("annotation", "wrong"),
    [
        ({"category_id": 5}, "annotations[0].category_id is 5, which is none of the categories"),
        ({"image_id": 5}, "annotations[0].image_id is 5, which is none of the images"),
        ({"bbox": [1, 2, 3]}, "annotations[0].bbox should be a list of 4 numbers"),
        ({"bbox": [1, 2, -3, 4]}, "annotations[0]: width: Input should be greater than 0"),
        ({"segmentation": [[1, 2, 3]]}, "segmentation[0] should be pairs of numbers"),
        ({"segmentation": [[1, 2, 3, 4]]}, "annotations[0]: points: "),
        (
            {"segmentation": {"size": [48, 60], "counts": "x"}},
            "segmentation.size should be [48, 64], as its image is, but is [48, 60]",
        ),
        (
            {"segmentation": {"size": [48, 64], "counts": [5, 5]}},
            "counts say 10 pixels, but the image has 3072",
        ),
        (
            {"segmentation": {"size": [48, 64], "counts": "\x7f"}},
            "counts should be run lengths (this is no packed text)",
        ),
        ({"keypoints": [1, 2, 2]}, "annotations[0].keypoints have no names"),
        ({"bbox": [10**400, 2, 3, 4]}, "annotations[0].bbox should be a list of 4 numbers"),
        ({"image_id": 10**400}, "annotations[0].image_id should be a number"),
    ],
)
def test_what_is_wrong_is_named_with_its_place(annotation: dict[str, Any], wrong: str) -> None:
    with pytest.raises(el.TaskError) as raised:
        read(a_file(annotation))
    assert wrong in str(raised.value)


def test_an_unknown_category_is_told_the_nearest_label() -> None:
    file = a_file({}, categories=[{"id": 3, "name": "Cart"}])
    with pytest.raises(el.TaskError, match='"Cart", which the interface does not have; did you m'):
        read(file)


def test_a_file_that_is_none_of_coco(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text("[]")
    with pytest.raises(el.TaskError, match="as COCO writes results without their images"):
        el.load(tmp_path, "coco", interface=INTERFACE)
    with pytest.raises(el.TaskError, match="categories should be a list, but is missing"):
        el.load({"images": [], "annotations": []}, "coco", interface=INTERFACE)


def test_a_size_that_the_file_does_not_say_is_given(tmp_path: Path) -> None:
    bare = {"id": 9, "file_name": "c.jpg"}
    file = a_file({}, images=[bare])
    assert read(file, sizes={"c.jpg": (WIDTH, HEIGHT)}).spaces["image"].kind == "plane"
    with pytest.raises(el.TaskError, match=r"the file.images\[0\]: the size of c.jpg is not known"):
        read(file)
