"""YOLO in its four kinds, as supervision reads it and as people write it."""

from pathlib import Path
from typing import Any

import pytest
import supervision
import yaml

import embed_label as el
from embed_label.formats.yolo.settings import read_settings
from tests.unit.formats.images.given import (
    BOX,
    HEIGHT,
    INTERFACE,
    POLYGON,
    SKELETON,
    WIDTH,
    labelled,
    pictures,
)


def exported(form: str, folder: Path, *regions: dict[str, Any], **options: Any) -> Path:
    return el.export([labelled(*regions)], form, folder / "out", interface=INTERFACE, **options)


def seen(folder: Path, **options: Any) -> tuple[list[str], supervision.Detections]:
    pictures(folder / "images", "b.jpg")
    found = supervision.DetectionDataset.from_yolo(
        str(folder / "images"), str(folder / "labels"), str(folder / "data.yaml"), **options
    )
    ((_, _, detections),) = list(found)
    return found.classes, detections


def test_supervision_reads_boxes(tmp_path: Path) -> None:
    other = {**BOX, "x": 30, "labels": ["Bus stop"]}
    classes, found = seen(exported("yolo", tmp_path, BOX, other))
    assert classes == ["Car", "Bus stop", "Man"]
    assert found.class_id is not None
    assert found.class_id.tolist() == [0, 1]
    assert found.xyxy.tolist() == [
        pytest.approx([4, 6, 24, 16], abs=1e-4),
        pytest.approx([30, 6, 50, 16], abs=1e-4),
    ]


def test_supervision_reads_polygons(tmp_path: Path) -> None:
    _, found = seen(exported("yolo_segment", tmp_path, POLYGON))
    assert found.xyxy.tolist() == [pytest.approx([2, 2, 30, 40], abs=1e-4)]
    assert found.mask is not None


def test_supervision_reads_turned_boxes(tmp_path: Path) -> None:
    turned = {**BOX, "rotation": 30}
    _, found = seen(exported("yolo_obb", tmp_path, turned), is_obb=True)
    corners = el.Box.model_validate({**turned, "source": "image"}).corners
    there: Any = found.data["xyxyxyxy"]
    assert there[0].tolist() == [pytest.approx(list(each), abs=1e-4) for each in corners]


def test_supervision_reads_the_boxes_of_poses(tmp_path: Path) -> None:
    folder = exported("yolo_pose", tmp_path, SKELETON)
    _, found = seen(folder)
    assert found.xyxy.tolist() == [pytest.approx([5, 6, 25, 36], abs=1e-4)]
    settings = yaml.safe_load((folder / "data.yaml").read_text())
    assert settings["kpt_shape"] == [3, 3]
    assert settings["kpt_names"][2] == ["head", "hand", "foot"]


def test_what_data_yaml_says_is_yaml(tmp_path: Path) -> None:
    names = ['a "b"', "c: d # e", "'f'", "[g]", "ü\t{}", "yes", "7", "h\x85i\u2028j\x7f", "\ufeffk"]
    interface = el.Interface(
        body=[el.ImageSource(name="image"), el.Labels(of="image", labels=names)]
    )
    folder = el.export([], "yolo", tmp_path / "out", interface=interface)
    settings = yaml.safe_load((folder / "data.yaml").read_text("utf-8"))
    assert list(settings["names"].values()) == names
    ours = read_settings(folder / "data.yaml")["names"]
    assert isinstance(ours, dict)
    assert list(ours.values()) == names


@pytest.mark.parametrize(
    "written",
    [
        "names: [Car, 'Bus stop', \"Man\"]\n",
        "# of ours\ntrain: ../train/images  # there\nnc: 3\nnames: ['Car','Bus stop','Man']",
        "names:\n- Car\n- Bus stop\n- 'Man'\n",
        "names:\n  - Car\n  - Bus stop # it stops\n  - Man\nroboflow:\n  license: CC BY 4.0\n",
        "---\nnames:\n  0: Car\n  1: Bus stop\n\n  2: Man\n",
        "names: {0: Car, 1: Bus stop, 2: Man}\n",
        "names: [\n  Car,\n  'Bus stop',\n  Man,\n]\n",
    ],
)
def test_the_names_of_a_dataset_are_read_as_people_write_them(written: str, tmp_path: Path) -> None:
    (tmp_path / "data.yaml").write_text(written)
    names: Any = read_settings(tmp_path / "data.yaml")["names"]
    theirs: Any = yaml.safe_load(written)["names"]
    found, wanted = (
        list(each.values()) if isinstance(each, dict) else each for each in (names, theirs)
    )
    assert found == wanted == ["Car", "Bus stop", "Man"]


def a_dataset(folder: Path, rows: str, name: str = "x.txt", picture: bool = True) -> Path:
    for each in ("images/train", "labels/train"):
        (folder / each).mkdir(parents=True)
    (folder / "classes.txt").write_text("Car\nBus stop\nMan\n")
    (folder / "labels/train" / name).write_text(rows)
    if picture:
        pictures(folder / "images/train", "x.png")
    return folder


def read(folder: Path, form: str = "yolo", **options: Any) -> list[Any]:
    (example,) = el.load(folder, form, interface=INTERFACE, **options)
    return list(example.annotations[0].annotation.regions)


def test_a_dataset_in_parts_is_read_with_the_sizes_of_its_pictures(tmp_path: Path) -> None:
    a_dataset(tmp_path, "1 0.5 0.5 0.25 0.5\n\n0 0.5 0.5 0.25 0.5 0.875\n")
    (example,) = el.load(tmp_path, "yolo", interface=INTERFACE, images="/i/")
    assert example.task.data == {"photo": {"url": "/i/train/x.png"}}
    one, other = example.annotations[0].annotation.regions
    assert isinstance(one, el.Box)
    assert (one.x, one.y, one.width, one.height) == (24, 12, 16, 24)
    assert (one.labels, other.labels, other.score) == (("Bus stop",), ("Car",), 0.875)


def test_sizes_are_needed_where_no_picture_is(tmp_path: Path) -> None:
    a_dataset(tmp_path, "1 0.5 0.5 0.25 0.5", picture=False)
    with pytest.raises(el.TaskError, match="size of train/x is not known; put the picture beside"):
        read(tmp_path)
    (box,) = read(tmp_path, sizes={"train/x": (WIDTH, HEIGHT)})
    assert (box.x, box.width) == (24, 16)
    (again,) = read(tmp_path, sizes=lambda task, source: (WIDTH, HEIGHT))
    assert again == box


def test_a_photograph_that_lies_on_its_side_is_measured_upright(tmp_path: Path) -> None:
    from PIL import Image

    a_dataset(tmp_path, "0 0.5 0.5 1 1", picture=False)
    picture = Image.new("RGB", (WIDTH, HEIGHT))
    exif = picture.getexif()
    exif[0x0112] = 6
    picture.save(tmp_path / "images/train/x.jpg", exif=exif)
    (box,) = read(tmp_path)
    assert (box.width, box.height) == (HEIGHT, WIDTH)


def test_a_pose_with_a_box_of_its_own_keeps_it(tmp_path: Path) -> None:
    row = "2 0.5 0.5 1 1 0.25 0.5 2 0 0 0 0.5 0.75 1\n"
    a_dataset(tmp_path, row)
    skeleton, box = read(tmp_path, "yolo_pose")
    assert isinstance(skeleton, el.Skeleton)
    assert [joint.name for joint in skeleton.joints] == ["head", "foot"]
    assert (box.width, box.height) == (WIDTH, HEIGHT)
    example = labelled()
    (said,) = example.annotations
    annotation = said.annotation.model_copy(update={"regions": (skeleton, box)})
    given = el.Example(task=example.task, annotations=[el.Submission(annotation=annotation)])
    out = el.export([given], "yolo_pose", tmp_path / "out", interface=INTERFACE)
    numbers = (out / "labels/b.txt").read_text().split()
    assert [float(each) for each in numbers] == [float(each) for each in row.split()]


def test_four_corners_that_are_no_rectangle_stay_a_polygon(tmp_path: Path) -> None:
    a_dataset(tmp_path, "0 0 0 0.5 0 1 1 0 0.5\n0 0 0 0.5 0 0.5 0.5 0 0.5\n")
    polygon, box = read(tmp_path, "yolo_obb")
    assert isinstance(polygon, el.Polygon)
    assert isinstance(box, el.Box)


@pytest.mark.parametrize("order", [(0, 1, 2, 3), (1, 2, 3, 0), (3, 2, 1, 0), (0, 3, 2, 1)])
def test_the_corners_of_a_turned_box_may_begin_anywhere(
    order: tuple[int, ...], tmp_path: Path
) -> None:
    wanted = el.Box.model_validate({**BOX, "rotation": 25, "source": "image"})
    corners = [wanted.corners[at] for at in order]
    shares = " ".join(f"{x / WIDTH} {y / HEIGHT}" for x, y in corners)
    (box,) = read(a_dataset(tmp_path, f"0 {shares}\n"), "yolo_obb")
    assert isinstance(box, el.Box)
    assert box.overlap(wanted) == pytest.approx(1, abs=1e-6)


@pytest.mark.parametrize(
    ("form", "row", "wrong"),
    [
        ("yolo", "0 0.5 0.5 x 1", "x.txt, line 1 should be numbers"),
        ("yolo", "0.5 0.5 0.5 1 1", "should begin with the number of a class, not 0.5"),
        ("yolo", "nan 0.5 0.5 1 1", "line 1 should be numbers"),
        ("yolo", "7 0.5 0.5 1 1", "line 1 is of class 7, which has no name (0 to 2)"),
        ("yolo", "0 0.5 0.5 -1 1", "line 1: width: Input should be greater than 0"),
        ("yolo", "0 0.5 1e999 1 1", "line 1 should be numbers, but is '0 0.5 1e999 1 1'"),
        ("yolo", "0 0.5 0.5 1", "line 1 has 4 numbers, a box has 5"),
        ("yolo", "0 0 0 1 0 1 1 0 1", 'a box has 5; other rows are read as "yolo_obb"'),
        ("yolo_obb", "0 0.5 0.5 1 1", "line 1 has 5 numbers; a turned box has 9"),
        ("yolo_segment", "0 0 0 1 0 1", "a polygon has a class and at least three corners"),
        ("yolo_pose", "2 0.5 0.5 1 1 0.5", "line 1 has 6 numbers"),
        ("yolo_pose", "0 0.5 0.5 1 1 0.5 0.5 2", 'for each joint of "Car"'),
    ],
)
def test_what_is_wrong_is_named_with_its_line(
    form: str, row: str, wrong: str, tmp_path: Path
) -> None:
    with pytest.raises(el.TaskError) as raised:
        read(a_dataset(tmp_path, row), form)
    assert wrong in str(raised.value)


def test_a_folder_that_is_no_dataset(tmp_path: Path) -> None:
    with pytest.raises(el.TaskError, match="has neither a data"):
        el.load(tmp_path, "yolo", interface=INTERFACE)
    with pytest.raises(el.TaskError, match="is no folder; a dataset of YOLO is one"):
        el.load(tmp_path / "x", "yolo", interface=INTERFACE)


def test_no_joint_without_a_name_is_lost(tmp_path: Path) -> None:
    (tmp_path / "labels").mkdir()
    (tmp_path / "data.yaml").write_text("names: [Car, Bus stop, Man]\nkpt_shape: [4, 3]\n")
    row = "2 .5 .5 1 1  .5 .5 2  0 0 0  0 0 0 "
    (tmp_path / "labels/a.txt").write_text(f"{row} 0 0 0\n")
    (example,) = el.load(tmp_path, "yolo_pose", interface=INTERFACE, sizes={"a": (64, 48)})
    assert example.annotations[0].annotation.regions
    (tmp_path / "labels/a.txt").write_text(f"{row} .1 .1 2\n")
    with pytest.raises(el.TaskError, match=r'a.txt, line 1 has more joints than the 3 of "Man"'):
        el.load(tmp_path, "yolo_pose", interface=INTERFACE, sizes={"a": (64, 48)})
