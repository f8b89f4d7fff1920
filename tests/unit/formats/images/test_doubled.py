"""What a file says twice, or of one picture in two ways, is refused: no label moves or doubles."""

from pathlib import Path
from typing import Any

import pytest
from PIL import Image

import embed_label as el
from tests.unit.formats.images.given import HEIGHT, INTERFACE, WIDTH

IMAGE: dict[str, Any] = {"id": 9, "file_name": "c.jpg", "width": WIDTH, "height": HEIGHT}
CAR: dict[str, Any] = {"id": 3, "name": "Car"}
FOUND: dict[str, Any] = {"id": 1, "image_id": 9, "category_id": 3, "bbox": [1, 2, 3, 4]}
OBJECT = (
    "<object><name>Car</name><bndbox><xmin>1</xmin><ymin>1</ymin>"
    "<xmax>5</xmax><ymax>5</ymax></bndbox></object>"
)


def coco(*images: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {"images": [*images], "categories": [CAR], "annotations": [FOUND], **more}


def ours(item: int | None, address: str, number: int) -> dict[str, Any]:
    said = {"task": "7", "source": "image", "item": item, "address": address}
    return {**IMAGE, "id": number, "file_name": f"{number}.jpg", "embed_label": said}


@pytest.mark.parametrize(
    ("file", "wrong"),
    [
        (coco(IMAGE, {**IMAGE, "file_name": "d.jpg"}), "the file.images[1].id is 9, as that of"),
        (
            coco(IMAGE, {**IMAGE, "id": 8}),
            "the file.images[1].file_name is 'c.jpg', as that of the file.images[0]",
        ),
        (
            coco(IMAGE, categories=[CAR, {"id": 3, "name": "Bus stop"}]),
            "the file.categories[1].id is 3, as that of the file.categories[0]",
        ),
        (coco(ours(0, "/a", 9), ours(0, "/b", 8)), '"image[0]" of task "7" is "/b"'),
        (coco(ours(None, "/a", 9), ours(0, "/b", 8)), 'task "7": "image" is one image and several'),
        (coco(ours(-1, "/a", 9), annotations=[]), 'task "7": there is no image -1'),
    ],
)
def test_in_coco(file: dict[str, Any], wrong: str) -> None:
    with pytest.raises(el.TaskError) as raised:
        el.load(file, "coco", interface=INTERFACE)
    assert wrong in str(raised.value)


def test_two_files_of_coco_may_say_more_of_one_picture(tmp_path: Path) -> None:
    import json

    for name in ("boxes", "others"):
        (tmp_path / f"{name}.json").write_text(json.dumps(coco(IMAGE)))
    (example,) = el.load(tmp_path, "coco", interface=INTERFACE)
    assert len(example.annotations[0].annotation.regions) == 2
    (tmp_path / "others.json").write_text(json.dumps(coco({**IMAGE, "width": 200})))
    with pytest.raises(el.TaskError, match=r"others.json.images\[0\].* 200 by 48 .* 64 by 48"):
        el.load(tmp_path, "coco", interface=INTERFACE)


def test_in_voc(tmp_path: Path) -> None:
    size = f"<size><width>{WIDTH}</width><height>{HEIGHT}</height></size>"
    for name in ("one", "other"):
        text = f"<annotation><filename>c.jpg</filename>{size}{OBJECT}</annotation>"
        (tmp_path / f"{name}.xml").write_text(text)
    with pytest.raises(el.TaskError) as raised:
        el.load(tmp_path, "voc", interface=INTERFACE)
    assert 'other.xml is about "c.jpg", as ' in str(raised.value)
    assert "one.xml is" in str(raised.value)


def test_in_png(tmp_path: Path) -> None:
    (tmp_path / "masks/a").mkdir(parents=True)
    (tmp_path / "classes.txt").write_text("background\nCar\n")
    Image.new("L", (4, 4), 1).save(tmp_path / "masks/a.png")
    Image.new("L", (4, 4), 255).save(tmp_path / "masks/a/00001_1.png")
    with pytest.raises(el.TaskError, match=r'masks/a(.png)? is about "a", as .*masks/a'):
        el.load(tmp_path, "png", interface=INTERFACE)


def test_in_a_list_of_pictures(tmp_path: Path) -> None:
    (tmp_path / "labels").mkdir()
    (tmp_path / "classes.txt").write_text("Car\n")
    head = "name,task,source,item,address,width,height\n"
    rows = "a.jpg,7,image,,/a,64,48\na.png,8,image,,/b,64,48\n"
    (tmp_path / "images.csv").write_text(head + rows)
    with pytest.raises(el.TaskError, match=r'images.csv, line 3: .*"a.png".*"a.jpg"'):
        el.load(tmp_path, "yolo", interface=INTERFACE)
