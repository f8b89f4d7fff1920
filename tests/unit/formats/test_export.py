"""What every export keeps to: whole or not at all, nothing lost in silence, no name trusted."""

import weakref
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import embed_label as el
from tests.unit.formats.images.given import (
    BOX,
    INTERFACE,
    MASK,
    PLANE,
    SKELETON,
    labelled,
)

FORMS = ("coco", "regions", "png", "voc", "yolo", "yolo_obb", "yolo_pose", "yolo_segment")


def out(folder: Path) -> Path:
    return folder / "out"


def two_authors() -> el.Example:
    (ann,) = labelled(BOX).annotations
    (ben,) = labelled({**BOX, "x": 9}, id="a2", author="ben").annotations
    (skipped,) = labelled({**BOX, "x": 30}, id="a3", author="cleo").annotations
    return el.Example(
        task=labelled().task,
        annotations=[ann, ben, skipped.model_copy(update={"skipped": True})],
        predictions=[
            labelled({**BOX, "x": 2, "score": 0.5}, model="v1", author="").annotations[0].annotation
        ],
    )


def lefts(path: Path, form: str = "coco", **options: Any) -> list[float]:
    found = el.load(path, form, interface=INTERFACE, **options)
    return [
        region.x
        for example in found
        for said in (*(each.annotation for each in example.annotations), *example.predictions)
        for region in said.regions
        if isinstance(region, el.Box)
    ]


@pytest.mark.parametrize(
    ("of", "wanted"), [("ann", [4]), ("ben", [9]), ("v1", [2]), ("predictions", [2])]
)
def test_one_option_picks_whose_regions_are_written(
    of: str, wanted: list[float], tmp_path: Path
) -> None:
    path = el.export([two_authors()], "coco", out(tmp_path), interface=INTERFACE, of=of)
    assert lefts(path) == wanted


def test_two_authors_in_one_image_are_a_loss(tmp_path: Path) -> None:
    with pytest.raises(el.LossyExport, match=r'whose each region is \("ann", "ben"; pick one'):
        el.export([two_authors()], "coco", out(tmp_path), interface=INTERFACE)
    path = el.export([two_authors()], "coco", out(tmp_path), interface=INTERFACE, lossy=True)
    assert lefts(path) == [4, 9]


def test_a_table_keeps_authors_apart(tmp_path: Path) -> None:
    path = el.export([two_authors()], "regions", out(tmp_path), interface=INTERFACE)
    (again,) = el.load(path, "regions", interface=INTERFACE)
    assert [each.annotation.author for each in again.annotations] == ["ann", "ben"]


def test_an_author_who_is_not_there_is_told_the_nearest(tmp_path: Path) -> None:
    with pytest.raises(el.TaskError, match='none of the 1 tasks has anything of="bem"; did you m'):
        el.export([two_authors()], "coco", out(tmp_path), interface=INTERFACE, of="bem")
    assert list(tmp_path.iterdir()) == []


def test_a_task_that_nobody_labelled_is_no_empty_image(tmp_path: Path) -> None:
    bare = el.Example(task=el.Task(id="8", data={"photo": {"url": "/c.jpg"}}))
    seen = labelled(address="/d.jpg")
    path = el.export([bare, seen], "coco", out(tmp_path), interface=INTERFACE)
    (again,) = el.load(path, "coco", interface=INTERFACE)
    assert (again.task, again.annotations[0].annotation.regions) == (seen.task, ())


@pytest.mark.parametrize("form", FORMS)
def test_an_export_holds_no_more_than_a_task_at_a_time(form: str, tmp_path: Path) -> None:
    alive: list[weakref.ref[el.Example]] = []
    most = 0

    def passing() -> Iterator[el.Example]:
        nonlocal most
        for at in range(50):
            example = labelled()
            example = example.model_copy(
                update={"task": example.task.model_copy(update={"id": str(at)})}
            )
            alive.append(weakref.ref(example))
            yield example
            del example
            most = max(most, sum(each() is not None for each in alive))

    el.export(passing(), form, out(tmp_path), interface=INTERFACE)
    assert len(alive) == 50
    assert most <= 2


@pytest.mark.parametrize("form", FORMS)
def test_an_export_that_fails_leaves_nothing(form: str, tmp_path: Path) -> None:
    def breaking() -> Iterator[el.Example]:
        yield labelled()
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        el.export(breaking(), form, out(tmp_path), interface=INTERFACE)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("form", [*FORMS, "label_studio"])
def test_a_folder_with_something_in_it_is_left_alone(form: str, tmp_path: Path) -> None:
    (out(tmp_path)).mkdir()
    el.export([labelled()], form, out(tmp_path), interface=INTERFACE)
    before = sorted(tmp_path.rglob("*"))
    with pytest.raises(el.EmbedLabelError, match="is there and not empty"):
        el.export([labelled()], form, out(tmp_path), interface=INTERFACE)
    assert sorted(tmp_path.rglob("*")) == before


@pytest.mark.parametrize("form", ["coco", "png", "voc", "yolo"])
def test_a_size_that_nobody_knows_is_asked_for(form: str, tmp_path: Path) -> None:
    given = labelled(MASK if form == "png" else BOX, spaces={})
    with pytest.raises(el.TaskError) as raised:
        el.export([given], form, out(tmp_path), interface=INTERFACE)
    assert 'task "7": the size of "image" is not known; give it with sizes=' in str(raised.value)
    for sizes in ({"b.jpg": (64, 48)}, {"image": (64, 48)}, lambda task, name: (64, 48)):
        folder = tmp_path / f"{form}{len(list(tmp_path.iterdir()))}"
        path = el.export([given], form, folder, interface=INTERFACE, sizes=sizes)
        (again,) = el.load(path, form, interface=INTERFACE)
        assert again.annotations[0].annotation.spaces == {"image": el.Plane.model_validate(PLANE)}


def test_an_unknown_format_is_told_the_nearest(tmp_path: Path) -> None:
    with pytest.raises(el.UnknownFormat, match='no format "yolov8"; did you mean "yolo"'):
        el.export([], "yolov8", out(tmp_path), interface=INTERFACE)


def test_images_of_two_sources_are_two_images(tmp_path: Path) -> None:
    interface = el.Interface(
        body=[
            el.ImageSource(name="left"),
            el.ImageSource(name="right"),
            el.Labels(of="left", name="one", labels=["Car"]),
            el.Labels(of="right", name="other", labels=["Man"]),
        ]
    )
    spaces = {"left": PLANE, "right": PLANE}
    drawn = [{**BOX, "source": "left"}, {**BOX, "source": "right", "labels": ["Man"]}]
    given = labelled(*drawn, spaces=spaces)
    task = el.Task(id="7", data={"left": "/a.jpg", "right": "/a.png"})
    given = given.model_copy(update={"task": task})
    path = el.export([given], "coco", out(tmp_path), interface=interface)
    (again,) = el.load(path, "coco", interface=interface)
    assert again.task == task
    found = again.annotations[0].annotation
    assert [each.source for each in found.regions] == ["left", "right"]
    assert found.spaces == given.annotations[0].annotation.spaces


@pytest.mark.parametrize("form", FORMS)
def test_a_hostile_address_stays_in_the_folder(form: str, tmp_path: Path) -> None:
    given = [labelled(address=each) for each in ("/../../x.jpg", "x.png", "..", "%2e%2e/x.gif")]
    el.export(given, form, out(tmp_path), interface=INTERFACE, lossy=True)
    assert [each.name for each in tmp_path.iterdir()] == ["out"]


@pytest.mark.parametrize(
    ("form", "names"),
    [
        ("coco", ["Car", "Bus stop", "Man"]),
        ("regions", ["Car", "Man"]),
        ("png", ["Car", "Bus stop", "Man"]),
        ("voc", ["Car"]),
        ("yolo_pose", ["Car", "Bus stop", "Man"]),
    ],
)
def test_a_file_is_read_with_an_interface_made_of_it(
    form: str, names: list[str], tmp_path: Path
) -> None:
    given = labelled(BOX, SKELETON)
    path = el.export([given], form, out(tmp_path), interface=INTERFACE, lossy=True)
    interface = el.interface_of(path, form)
    assert [label.name for label in interface.labels[0].labels] == names
    (again,) = el.load(path, form, interface=interface)
    assert again.task.data == {"image": "/a/b.jpg"}
    kinds = [type(each) for each in again.annotations[0].annotation.regions]
    knows_joints = any(label.joints for label in interface.labels[0].labels)
    assert knows_joints == (el.Skeleton in kinds) == (form in ("coco", "regions", "yolo_pose"))


def test_a_file_of_label_studio_does_not_say_its_labels() -> None:
    with pytest.raises(el.UnknownFormat, match=r"Interface\.from_label_studio"):
        el.interface_of("tasks.json", "label_studio")


def test_a_task_that_comes_twice_is_named(tmp_path: Path) -> None:
    for form in ("coco", "png", "voc", "yolo"):
        with pytest.raises(el.LossyExport, match='task "7": that there are two of it'):
            el.export([labelled(BOX), labelled()], form, tmp_path / form, interface=INTERFACE)


def test_nothing_to_write_is_told_with_what_there_is(tmp_path: Path) -> None:
    example = labelled(BOX)
    with pytest.raises(el.TaskError, match=r'of="predictions"; known: "ann", "annotations"$'):
        el.export([example], "coco", tmp_path / "a", interface=INTERFACE, of="predictions")
    bare = el.Example(task=example.task)
    with pytest.raises(el.TaskError, match=r'of="annotations"; there are none$'):
        el.export([bare], "coco", tmp_path / "b", interface=INTERFACE)
