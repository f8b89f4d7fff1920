"""COCO, as pycocotools and supervision read it."""

import copy
import tempfile
from pathlib import Path
from typing import Any

import numpy
import pytest
import supervision
from hypothesis import given, settings
from hypothesis import strategies as st
from pycocotools import mask as coco_mask
from pycocotools.coco import COCO
from pycocotools.cocoeval import COCOeval

import embed_label as el
from embed_label.formats.coco.counts import packed, unpacked
from embed_label.regions.outline import pixels
from embed_label.regions.runs import bitmap
from tests.unit.formats.images.given import (
    BOX,
    HEIGHT,
    INTERFACE,
    MASK,
    POLYGON,
    SKELETON,
    WIDTH,
    boxes,
    examples,
    labelled,
    masks,
    pictures,
    polygons,
    skeletons,
)


def exported(examples: list[el.Example], folder: Path, **options: Any) -> Path:
    return el.export(examples, "coco", folder / "out", interface=INTERFACE, **options)


def grid(mask: el.Mask) -> Any:
    flat = numpy.frombuffer(bitmap(mask.runs), dtype=numpy.uint8)
    return flat.reshape(mask.height, mask.width)


def drawn(examples: list[el.Example]) -> list[Any]:
    """The regions in the order of the file."""
    return [
        region
        for example in examples
        for region in sorted(
            example.annotations[0].annotation.regions, key=lambda each: each.item or 0
        )
    ]


@given(examples(masks()), st.booleans())
@settings(max_examples=40, deadline=None)
def test_pycocotools_decodes_the_pixels_of_a_mask(given: list[el.Example], tight: bool) -> None:
    with tempfile.TemporaryDirectory() as folder:
        coco = COCO(exported(given, Path(folder), compressed=tight))
    for region, each in zip(drawn(given), coco.loadAnns(coco.getAnnIds()), strict=True):
        assert (coco.annToMask(each) == grid(region)).all()
        rle = coco.annToRLE(each)
        assert each["area"] == coco_mask.area(rle)
        if region.area:
            assert each["bbox"] == list(coco_mask.toBbox(rle))


@given(st.lists(st.integers(0, 1 << 40), max_size=20))
def test_packed_counts_come_back(counts: list[int]) -> None:
    assert unpacked(packed(counts)) == counts


@given(masks())
@settings(max_examples=60, deadline=None)
def test_counts_are_packed_as_pycocotools_packs_them(given: dict[str, Any]) -> None:
    mask = el.Mask.model_validate(given)
    theirs = coco_mask.encode(numpy.asfortranarray(grid(mask)))["counts"].decode()
    columns = [len(list(run)) for run in _runs(grid(mask).T.ravel().tolist())]
    assert packed(columns) == theirs


def _runs(values: list[int]) -> list[list[int]]:
    made: list[list[int]] = [[]]
    at = 0
    for value in values:
        while value != at:
            made.append([])
            at = 1 - at
        made[-1].append(value)
    return made


@given(examples(boxes | polygons))
@settings(max_examples=30, deadline=None)
def test_boxes_and_areas_are_those_of_the_regions(given: list[el.Example]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        coco = COCO(exported(given, Path(folder)))
    for region, each in zip(drawn(given), coco.loadAnns(coco.getAnnIds()), strict=True):
        assert each["area"] == pytest.approx(region.area)
        if isinstance(region, el.Box):
            assert each["bbox"] == pytest.approx([region.x, region.y, region.width, region.height])


def test_a_polygon_covers_the_same_pixels_for_pycocotools(tmp_path: Path) -> None:
    ring = [(5, 5), (50, 9), (55, 40), (30, 20), (8, 44)]
    given = labelled({"kind": "polygon", "points": ring})
    coco = COCO(exported([given], tmp_path))
    (each,) = coco.loadAnns(coco.getAnnIds())
    ours = grid(pixels(drawn([given])[0], WIDTH, HEIGHT))
    theirs = coco.annToMask(each)
    # They draw the edge too.
    assert (ours & theirs).sum() / (ours | theirs).sum() > 0.95


@pytest.mark.parametrize(
    ("kind", "regions"),
    [
        ("bbox", [BOX, {**BOX, "x": 30, "labels": ["Bus stop"]}, POLYGON]),
        ("segm", [POLYGON, MASK]),
        ("keypoints", [SKELETON]),
    ],
)
def test_an_export_agrees_with_itself(kind: str, regions: list[Any], tmp_path: Path) -> None:
    coco = COCO(exported([labelled(*regions)], tmp_path))
    found = copy.deepcopy(coco.dataset["annotations"])
    results = coco.loadRes([{**each, "score": 0.9} for each in found])
    judge = COCOeval(coco, results, kind)
    if kind == "keypoints":
        judge.params.kpt_oks_sigmas = numpy.array([0.05] * 3)
    judge.evaluate()
    judge.accumulate()
    judge.summarize()
    assert judge.stats[0] == pytest.approx(1.0)


@given(examples(skeletons))
@settings(max_examples=30, deadline=None)
def test_keypoints_follow_the_order_of_the_label(given: list[el.Example]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        coco = COCO(exported(given, Path(folder)))
    (category,) = coco.loadCats(coco.getCatIds(catNms=["Man"]))
    assert category["keypoints"] == ["head", "hand", "foot"]
    assert category["skeleton"] == [[1, 2], [1, 3]]
    for region, each in zip(drawn(given), coco.loadAnns(coco.getAnnIds()), strict=True):
        found = {joint.name: joint for joint in region.joints}
        assert each["num_keypoints"] == len(found)
        for at, name in enumerate(category["keypoints"]):
            x, y, seen = each["keypoints"][3 * at : 3 * at + 3]
            joint = found.get(name)
            wanted = (joint.x, joint.y, 2 if joint.seen else 1) if joint else (0, 0, 0)
            assert (x, y, seen) == wanted


def test_supervision_reads_boxes_polygons_and_masks(tmp_path: Path) -> None:
    path = exported([labelled(BOX, POLYGON, MASK)], tmp_path)
    (tmp_path / "images").mkdir()
    pictures(tmp_path / "images", "b.jpg")
    found = supervision.DetectionDataset.from_coco(
        str(tmp_path / "images"), str(path), force_masks=True
    )
    assert found.classes == ["Car", "Bus stop", "Man"]
    ((_, _, detections),) = list(found)
    assert detections.xyxy.tolist()[0] == [4, 6, 24, 16]
    mask = el.Mask.model_validate({**MASK, "source": "image"})
    assert (detections.mask[2] == grid(mask).astype(bool)).all()
