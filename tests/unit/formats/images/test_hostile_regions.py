"""One region that nobody can draw spoils no export: the others are written, it is named."""

from pathlib import Path
from typing import Any

import pytest

import embed_label as el
from tests.unit.formats.images.given import BOX, HEIGHT, INTERFACE, MASK, WIDTH, labelled

DRAWN = ["coco", "png", "voc", "yolo", "yolo_obb", "yolo_segment"]
FAR: list[dict[str, Any]] = [
    {"kind": "ellipse", "x": 5, "y": 5, "radius_x": 1e308, "radius_y": 1e308},
    {"kind": "ellipse", "x": 5, "y": 5, "radius_x": 1e200, "radius_y": 1e200, "rotation": 33},
    {"kind": "box", "x": -8e307, "y": -8e307, "width": 1.7e308, "height": 1.7e308, "rotation": 45},
    {
        "kind": "path",
        "closed": True,
        "points": [
            {"x": 1, "y": 1, "after": (1e308, 1e308)},
            {"x": 9, "y": 1, "before": (-1e308, 1e308)},
            {"x": 9, "y": 9},
        ],
    },
]
TALL: dict[str, Any] = {"kind": "mask", "width": 1, "height": 10**9, "runs": [0, 10**9]}


def written(form: str, folder: Path, *regions: dict[str, Any]) -> list[el.Example]:
    path = el.export([labelled(*regions)], form, folder, interface=INTERFACE, lossy=True)
    return el.load(path, form, interface=INTERFACE)


@pytest.mark.parametrize("form", DRAWN)
@pytest.mark.parametrize("region", [*FAR, TALL])
def test_it_is_left_out_and_named(form: str, region: dict[str, Any], tmp_path: Path) -> None:
    (example,) = written(form, tmp_path / "out", BOX, region)
    assert len(example.annotations[0].annotation.regions) == 1
    with pytest.raises(el.LossyExport) as raised:
        el.export([labelled(region)], form, tmp_path / "strict", interface=INTERFACE)
    why = "of another size than its image" if region is TALL else "reaches too far"
    assert f'task "7": the {region["kind"]} "r0", which ' in str(raised.value)
    assert why in str(raised.value)


def test_what_covers_nothing_is_no_box_of_yolo(tmp_path: Path) -> None:
    flat = {"kind": "polygon", "points": [(1, 1), (5, 1), (3, 1)]}
    (example,) = written("yolo", tmp_path / "out", BOX, flat)
    assert len(example.annotations[0].annotation.regions) == 1


def test_what_a_region_carries_moves_nothing_in_coco(tmp_path: Path) -> None:
    """`meta` comes from a browser."""
    carried = {"id": 77, "image_id": 99, "category_id": 2, "bbox": [0, 0, 0, 0], "area": -1}
    region = {**BOX, "meta": {"coco": {**carried, "segmentation": 7, "attributes": {"a": 1}}}}
    (example,) = written("coco", tmp_path / "out", region)
    (again,) = example.annotations[0].annotation.regions
    assert again.labels == ("Car",)
    assert isinstance(again, el.Box)
    assert again.width == 20
    assert again.meta == {"coco": {"attributes": {"a": 1}}}


def test_what_a_region_carries_breaks_no_xml(tmp_path: Path) -> None:
    region = {**BOX, "meta": {"voc": {"pose": "\x01", "truncated": {"a": ["<b>"]}}}}
    (example,) = written("voc", tmp_path / "out", region)
    assert len(example.annotations[0].annotation.regions) == 1


def test_a_mask_as_large_as_its_image_is_written(tmp_path: Path) -> None:
    for form in DRAWN:
        (example,) = written(form, tmp_path / form, MASK)
        assert example.annotations[0].annotation.regions, form
    assert (MASK["width"], MASK["height"]) == (WIDTH, HEIGHT)
