"""Points: the same, or not; as the widget has it."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from embed_label.regions import Plane, Point

VECTORS = Path(__file__).parents[2] / "vectors" / "overlap" / "point.json"

places = st.floats(allow_nan=False, allow_infinity=False)


def point(x: float, y: float, **more: Any) -> Point:
    return Point(source="photo", x=x, y=y, **more)


@pytest.mark.parametrize("case", json.loads(VECTORS.read_text("utf-8")), ids=lambda it: it["name"])
def test_overlap_is_as_in_the_widget(case: dict[str, Any]) -> None:
    one, other = (Point(source="photo", **case[side]) for side in ("one", "other"))
    assert one.overlap(other) == case["overlap"]


@given(places, places, places)
def test_points_are_one_where_their_places_are(x: float, y: float, other: float) -> None:
    assert point(x, y, size=1).overlap(point(x, y, size=9)) == 1
    assert point(x, y).overlap(point(x, other)) == (1 if y == other else 0)


@pytest.mark.parametrize(("x", "y", "fits"), [(0, 0, True), (100, 80, True), (100.1, 3, False)])
def test_a_point_lies_on_its_image_also_at_the_edge(x: float, y: float, fits: bool) -> None:
    assert (point(x, y).flaw(Plane(width=100, height=80)) is None) is fits
