"""What reaches far beyond its image is refused: nobody draws it, and its area is no number."""

from typing import Any

import pytest
from pydantic import TypeAdapter

import embed_label as el
from embed_label.regions import AnyRegion

REGION: TypeAdapter[Any] = TypeAdapter(AnyRegion)
PLANE = el.Plane(width=64, height=48)
OUT = [(100, 0), (200, 10), (300, 90)]


def flaw(**fields: Any) -> str | None:
    return REGION.validate_python({"source": "image", **fields}).flaw(PLANE)


@pytest.mark.parametrize(
    ("region", "why"),
    [
        (
            {"kind": "ellipse", "x": 9, "y": 9, "radius_x": 1e308, "radius_y": 1},
            "ellipse of inf",
        ),
        (
            {"kind": "ellipse", "x": 9, "y": 9, "radius_x": 5, "radius_y": 300},
            "ellipse of 10 by 600",
        ),
        (
            {"kind": "box", "x": -499, "y": 9, "width": 1e3, "height": 1, "rotation": 4},
            "the box of 1000 by 1 pixels is far larger than the image of 64 by 48",
        ),
        (
            {"kind": "path", "points": [{"x": 9, "y": 9, "after": (9, 1e9)}, {"x": 1, "y": 1}]},
            "the path's handle (9, 1e+09) lies far outside of the image of 64 by 48 pixels",
        ),
        (
            {"kind": "polygon", "points": [(0, 0), (9, 9), (9, 0)], "holes": [OUT]},
            "the polygon's holes[0] from (100, 0) to (300, 90) leaves the image of 64 by 48",
        ),
    ],
)
def test_it_is_refused_with_its_size(region: dict[str, Any], why: str) -> None:
    assert why in (flaw(**region) or "")


@pytest.mark.parametrize(
    "region",
    [
        {"kind": "ellipse", "x": 0, "y": 0, "radius_x": 80, "radius_y": 80},
        {"kind": "box", "x": -40, "y": 9, "width": 90, "height": 30, "rotation": 45},
        {"kind": "path", "points": [{"x": 9, "y": 9, "after": (-60, 90)}, {"x": 1, "y": 1}]},
    ],
)
def test_what_hangs_over_the_edge_is_taken(region: dict[str, Any]) -> None:
    assert flaw(**region) is None
