"""Masks: the run lengths, overlaps and pixels that the widget has too."""

import json
from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError

from embed_label.regions import Mask, Plane, Polygon
from embed_label.regions.outline import pixels
from embed_label.regions.runs import bitmap, of_bitmap, plain, rows
from embed_label.wire import explain

VECTORS = Path(__file__).parents[2] / "vectors"


def cases(name: str) -> list[Any]:
    found = json.loads((VECTORS / f"{name}.json").read_text("utf-8"))
    return [pytest.param(each, id=each["name"]) for each in found]


def mask(given: dict[str, Any]) -> Mask:
    return Mask(source="s", width=given["width"], height=given["height"], runs=given["runs"])


@pytest.mark.parametrize("given", cases("rle"))
def test_run_lengths_are_the_pixels_that_they_are_in_the_widget(given: dict[str, Any]) -> None:
    drawn = mask(given)
    on = bytes(each == "#" for each in "".join(given["pixels"]))
    assert bitmap(drawn.runs) == on
    assert of_bitmap(on) == given.get("plain", given["runs"])
    assert plain(drawn.runs) == given.get("plain", given["runs"])
    assert drawn.area == sum(on)
    assert [sum(end - start for start, end in row) for row in rows(drawn)] == [
        row.count("#") for row in given["pixels"]
    ]


@pytest.mark.parametrize("given", cases("overlap/mask"))
def test_masks_overlap_as_in_the_widget(given: dict[str, Any]) -> None:
    one, other = mask(given["one"]), mask(given["other"])
    assert one.overlap(other) == pytest.approx(given["overlap"], abs=1e-12)
    assert other.overlap(one) == pytest.approx(given["overlap"], abs=1e-12)


@pytest.mark.parametrize("given", cases("raster"))
def test_rings_surround_the_pixels_that_they_do_in_the_widget(given: dict[str, Any]) -> None:
    outline, *holes = given["rings"]
    polygon = Polygon(source="s", points=outline, holes=holes)
    assert list(pixels(polygon, given["width"], given["height"]).runs) == given["runs"]


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"runs": [5, -1]}, "runs.1: Input should be greater than or equal to 0"),
        ({"runs": [4.5, -0.5]}, "runs.0: Input should be a valid integer"),
        ({"runs": [float("nan"), 4]}, "runs.0: Input should be a finite number"),
        ({"runs": [1, 2]}, "the runs count 3 pixels, 2 by 2 are 4"),
        ({"width": 0, "runs": []}, "width: Input should be greater than 0"),
    ],
)
def test_runs_that_are_none_are_refused_by_their_place(given: dict[str, Any], said: str) -> None:
    with pytest.raises(ValidationError) as refused:
        Mask.model_validate({"source": "s", "width": 2, "height": 2, **given})
    assert said in explain(refused.value)


def test_a_mask_of_another_image_is_refused_with_both_sizes() -> None:
    flaw = Mask(source="s", width=4, height=2, runs=[8]).flaw(Plane(width=4, height=3))
    assert flaw == "the mask of 4 by 2 pixels is not as large as the image of 4 by 3"
