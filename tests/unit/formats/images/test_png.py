"""PNG masks, as Pillow and numpy see them."""

from pathlib import Path
from typing import Any

import numpy
import pytest
from PIL import Image
from PIL.PngImagePlugin import PngInfo

import embed_label as el
from embed_label.regions.runs import bitmap
from tests.unit.formats.images.given import (
    BOX,
    HEIGHT,
    INTERFACE,
    MASK,
    WIDTH,
    labelled,
)

APART: dict[str, Any] = {
    **MASK,
    "labels": ["Bus stop"],
    "runs": [0, 60, WIDTH * HEIGHT - 60],
}


def grid(given: dict[str, Any]) -> Any:
    mask = el.Mask.model_validate({**given, "source": "image"})
    return numpy.frombuffer(bitmap(mask.runs), dtype=numpy.uint8).reshape(HEIGHT, WIDTH)


def exported(folder: Path, *regions: dict[str, Any], **options: Any) -> Path:
    return el.export([labelled(*regions)], "png", folder / "out", interface=INTERFACE, **options)


def test_each_pixel_is_the_number_of_its_class(tmp_path: Path) -> None:
    folder = exported(tmp_path, MASK, APART)
    with Image.open(folder / "masks/b.png") as image:
        assert image.mode == "P"
        found = numpy.asarray(image)
        assert image.getpalette()[3:9] == [128, 0, 0, 0, 128, 0]  # type: ignore[index] it has one
    assert (found == grid(MASK) + 2 * grid(APART)).all()
    names = (folder / "classes.txt").read_text().splitlines()
    assert names == ["background", "Car", "Bus stop", "Man"]


def test_each_region_may_have_a_file(tmp_path: Path) -> None:
    folder = exported(tmp_path, MASK, APART, MASK, per="region")
    names = sorted(each.name for each in (folder / "masks/b").iterdir())
    assert names == ["00001_1.png", "00002_2.png", "00003_1.png"]
    with Image.open(folder / "masks/b/00002_2.png") as image:
        assert (numpy.asarray(image) == 255 * grid(APART)).all()


def test_what_one_image_cannot_keep_apart_is_named(tmp_path: Path) -> None:
    box = {**BOX, "labels": ["Bus stop"]}
    with pytest.raises(el.LossyExport) as raised:
        exported(tmp_path, MASK, MASK, box)
    assert raised.value.lost == (
        'task "7": the shape of the box "r2": it becomes pixels',
        'task "7": that "r1" and others are apart; per="region" keeps that',
        'task "7": what lies under "r1"; per="region" keeps that',
    )
    assert not (tmp_path / "out").exists()


def a_folder(folder: Path, image: Image.Image, names: str = "Car\nMan\n") -> Path:
    (folder / "classes.txt").write_text(names)
    (folder / "masks").mkdir()
    image.save(folder / "masks/c.png")
    return folder


def test_masks_of_elsewhere_are_read(tmp_path: Path) -> None:
    levels = numpy.zeros((HEIGHT, WIDTH), dtype=numpy.uint8)
    levels[2:4, 5:9], levels[0, 0] = 2, 255
    (example,) = el.load(
        a_folder(tmp_path, Image.fromarray(levels)), "png", interface=INTERFACE, images="/i/"
    )
    assert example.task.data == {"photo": {"url": "/i/c"}}
    (mask,) = example.annotations[0].annotation.regions
    assert isinstance(mask, el.Mask)
    # 255 is what nobody decides.
    assert (mask.labels, mask.area) == (("Man",), 8)


def test_a_bitmap_has_one_class(tmp_path: Path) -> None:
    levels = numpy.zeros((HEIGHT, WIDTH), dtype=bool)
    levels[2:4, 5:9] = True
    (example,) = el.load(a_folder(tmp_path, Image.fromarray(levels)), "png", interface=INTERFACE)
    (mask,) = example.annotations[0].annotation.regions
    assert isinstance(mask, el.Mask)
    assert (mask.labels, mask.area) == (("Car",), 8)


def test_what_is_no_mask_is_named(tmp_path: Path) -> None:
    a_folder(tmp_path, Image.new("RGB", (4, 4)))
    with pytest.raises(el.TaskError, match=r"c\.png has pixels of mode RGB"):
        el.load(tmp_path, "png", interface=INTERFACE)
    Image.new("L", (4, 4), 9).save(tmp_path / "masks/c.png")
    with pytest.raises(el.TaskError, match=r"c\.png is of class 9, which has no name \(0 to 2\)"):
        el.load(tmp_path, "png", interface=INTERFACE)
    (tmp_path / "masks/c.png").write_bytes(b"\x89PNG")
    with pytest.raises(el.TaskError, match=r"c\.png is no PNG"):
        el.load(tmp_path, "png", interface=INTERFACE)


def test_a_text_in_it_that_unfolds_without_end_is_refused(tmp_path: Path) -> None:
    folder = exported(tmp_path, MASK)
    texts = PngInfo()
    texts.add_text("a", "x" * 100_000_000, zip=True)
    Image.new("L", (WIDTH, HEIGHT)).save(folder / "masks/b.png", pnginfo=texts)
    with pytest.raises(el.TaskError, match=r"b.png is no PNG: Decompressed data too large"):
        el.load(folder, "png", interface=INTERFACE)


def test_a_class_whose_name_a_line_cannot_hold_is_named(tmp_path: Path) -> None:
    interface = el.Interface(
        body=[el.ImageSource(name="image"), el.Labels(of="image", labels=["a  b"])]
    )
    with pytest.raises(el.LossyExport, match='the blanks in the label "a  b"'):
        el.export([], "png", tmp_path / "out", interface=interface)


def test_a_class_without_a_name_moves_none_after_it(tmp_path: Path) -> None:
    for form, place in (("png", "masks"), ("yolo", "labels")):
        (tmp_path / form / place).mkdir(parents=True)
    Image.new("L", (4, 4), 2).save(tmp_path / "png/masks/a.png")
    (tmp_path / "png/classes.txt").write_text("background\n\nCar\n\n")
    (tmp_path / "yolo/labels/a.txt").write_text("1 .5 .5 .5 .5")
    (tmp_path / "yolo/classes.txt").write_text("\nCar\n\n")
    for form in ("png", "yolo"):
        (example,) = el.load(tmp_path / form, form, interface=INTERFACE, sizes={"a": (4, 4)})
        assert example.annotations[0].annotation.regions[0].labels == ("Car",)
