"""Labels of YOLO beside their pictures: which belong together, and how large a picture is."""

from pathlib import Path

import pytest
from PIL import Image, ImageOps

import embed_label as el
from embed_label.formats.images.measuring import measured
from tests.unit.formats.images.given import INTERFACE, pictures


@pytest.mark.parametrize("place", ["{part}/{what}", "{what}/{part}"])
def test_parts_of_a_dataset_are_read_together(place: str, tmp_path: Path) -> None:
    """As Roboflow writes them, and as Ultralytics does."""
    for part in ("train", "valid"):
        for what in ("images", "labels"):
            (tmp_path / place.format(part=part, what=what)).mkdir(parents=True)
        pictures(tmp_path / place.format(part=part, what="images"), "a.jpg")
        rows = tmp_path / place.format(part=part, what="labels") / "a.txt"
        rows.write_bytes(b"0 .5 .5 .1 .1\r\n\r\n")
    (tmp_path / "data.yaml").write_text("train: ../train/images\nnc: 1\nnames: ['Car']\n")
    (tmp_path / "README.dataset.txt").write_text("# Cars\n")
    found = el.load(tmp_path, "yolo", interface=INTERFACE, images="/i/")
    between = "/images/" if place.startswith("{part}") else "/"
    addresses = [each.task.data["photo"] for each in found]
    assert addresses == [{"url": f"/i/{part}{between}a.jpg"} for part in ("train", "valid")]
    assert [len(each.annotations[0].annotation.regions) for each in found] == [1, 1]


@pytest.mark.parametrize(("way", "kind"), [(6, "tif"), (6, "jpg"), (9, "jpg"), (1, "tif")])
def test_a_picture_is_measured_as_it_is_shown(way: int, kind: str, tmp_path: Path) -> None:
    path = tmp_path / f"a.{kind}"
    exif = Image.Exif()
    exif[0x0112] = way
    Image.new("RGB", (20, 10)).save(path, exif=exif)
    with Image.open(path) as image:
        shown = ImageOps.exif_transpose(image)
        assert measured(path) == shown.size


def test_a_picture_that_cannot_be_opened_has_the_size_that_is_given(tmp_path: Path) -> None:
    (tmp_path / "classes.txt").write_text("Car\n")
    (tmp_path / "labels").mkdir()
    (tmp_path / "labels/a.txt").write_text("0 .5 .5 .5 .5\n")
    (tmp_path / "images").mkdir()
    (tmp_path / "images/a.png").write_bytes(b"of a kind that Pillow does not know")
    with pytest.raises(el.TaskError, match=r"a.png is no picture: .*; its size can be given with"):
        el.load(tmp_path, "yolo", interface=INTERFACE)
    (example,) = el.load(tmp_path, "yolo", interface=INTERFACE, sizes={"a.png": (64, 48)})
    (box,) = example.annotations[0].annotation.regions
    assert isinstance(box, el.Box)
    assert (box.width, box.height) == (32, 24)
