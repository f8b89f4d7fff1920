"""Label Studio's own converter makes of our export for it what we write ourselves."""

import json
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from hypothesis import HealthCheck, given, settings
from label_studio_sdk.converter import Converter

import embed_label as el
from tests.unit.formats.images.given import HEIGHT, WIDTH, examples, turned_boxes
from tests.unit.formats.images.given import boxes as upright
from tests.unit.formats.images.given import polygons as outlined

Numbers = list[float]
SIDES = ("xmin", "ymin", "xmax", "ymax")

# With points among its tags, the converter writes poses, and no box nor polygon.
INTERFACE = el.Interface(
    body=[
        el.ImageSource(name="image", value="$photo.url"),
        el.Labels(of="image", labels=["Car", "Bus stop"], draws=["box", "polygon"]),
    ]
)


def converted(task: el.Example, form: str, folder: Path) -> Path:
    tasks = el.export([task], "label_studio", folder / "theirs", interface=INTERFACE)
    config = INTERFACE.to_label_studio().replace("$photo.url", "$image")
    listed = json.loads(tasks.read_text())
    for each in listed:
        # Its converter looks for plain names, cannot reach into an object, and needs a number.
        each |= {"id": 1, "data": {"image": "/a/b.jpg"}}
    tasks.write_text(json.dumps(listed))
    converter = Converter(config, project_dir=str(folder), download_resources=False)
    out = folder / "converted"
    converter.convert(str(tasks), str(out), form, is_dir=False)
    return out


def single(examples: list[el.Example]) -> el.Example | None:
    """Of one image with something on it: the converter knows no lists, and skips bare images."""
    for each in examples:
        (said,) = each.annotations
        if said.annotation.regions and said.annotation.regions[0].item is None:
            return each
    return None


def near(found: list[Numbers], wanted: list[Numbers], within: float) -> None:
    """In any order: numbers that are only nearly the same sort differently."""
    left = list(found)
    for one in wanted:
        twin = next(
            (at for at, each in enumerate(left) if each == pytest.approx(one, abs=within)), None
        )
        assert twin is not None, (one, left)
        del left[twin]
    assert not left


CHECKED = settings(
    max_examples=6, deadline=None, suppress_health_check=[HealthCheck.filter_too_much]
)


@given(examples(upright | outlined).map(single).filter(bool))
@CHECKED
def test_coco(tmp_path_factory: pytest.TempPathFactory, given: Any) -> None:
    folder = tmp_path_factory.mktemp("coco")
    theirs = json.loads((converted(given, "COCO", folder) / "result.json").read_text())
    ours = json.loads(el.export([given], "coco", folder / "ours", interface=INTERFACE).read_text())
    near(*([each["bbox"] for each in file["annotations"]] for file in (theirs, ours)), 1e-6)
    near(*([[each["area"]] for each in file["annotations"]] for file in (theirs, ours)), 1e-6)
    (one,), (other,) = theirs["images"], ours["images"]
    assert [one[side] for side in ("width", "height")] == [WIDTH, HEIGHT]
    assert Path(one["file_name"]).name.endswith(other["file_name"])


def rows(folder: Path) -> list[Numbers]:
    names = (folder / "classes.txt").read_text().splitlines()
    (path,) = (folder / "labels").iterdir()
    made: list[Numbers] = []
    for line in path.read_text().splitlines():
        number, *shares = map(float, line.split())
        made.append([["Bus stop", "Car"].index(names[int(number)]), *shares])
    return made


@given(examples(upright).map(single).filter(bool))
@CHECKED
def test_yolo(tmp_path_factory: pytest.TempPathFactory, given: Any) -> None:
    folder = tmp_path_factory.mktemp("yolo")
    theirs = converted(given, "YOLO", folder)
    ours = el.export([given], "yolo", folder / "ours", interface=INTERFACE)
    near(rows(theirs), rows(ours), 1e-6)


@given(examples(outlined).map(single).filter(bool))
@CHECKED
def test_yolo_segments(tmp_path_factory: pytest.TempPathFactory, given: Any) -> None:
    folder = tmp_path_factory.mktemp("yolo")
    theirs = converted(given, "YOLO", folder)
    ours = el.export([given], "yolo_segment", folder / "ours", interface=INTERFACE)
    near(rows(theirs), rows(ours), 1e-6)


@given(examples(turned_boxes).map(single).filter(bool))
@CHECKED
def test_yolo_obb(tmp_path_factory: pytest.TempPathFactory, given: Any) -> None:
    folder = tmp_path_factory.mktemp("yolo")
    theirs = converted(given, "YOLO_OBB", folder)
    ours = el.export([given], "yolo_obb", folder / "ours", interface=INTERFACE)

    near(rows(theirs), rows(ours), 1e-6)


@given(examples(upright).map(single).filter(bool))
@CHECKED
def test_voc(tmp_path_factory: pytest.TempPathFactory, given: Any) -> None:
    folder = tmp_path_factory.mktemp("voc")
    (theirs,) = (converted(given, "VOC", folder) / "Annotations").iterdir()
    out = el.export([given], "voc", folder / "ours", interface=INTERFACE, first=0)
    (ours,) = (out / "Annotations").iterdir()
    found, wanted = (
        [
            [float(each.findtext(f"bndbox/{side}") or "nan") for side in SIDES]
            for each in ElementTree.parse(path).getroot().findall("object")
        ]
        for path in (theirs, ours)
    )
    assert len(found) == len(wanted)
    for one, other in zip(found, wanted, strict=True):
        # It cuts off what is not whole, of the corner and of the size.
        assert one == pytest.approx(other, abs=2.0)
