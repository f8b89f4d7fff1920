"""Ellipses: what two share, what one covers, and whether one lies on its image."""

import json
from math import pi
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from embed_label.regions import Box, Ellipse, Passage, Plane
from embed_label.regions.plane import shoelace

OVERLAPS: list[dict[str, Any]] = json.loads(
    (Path(__file__).parents[2] / "vectors" / "overlap" / "ellipse.json").read_text("utf-8")
)


def at(x: float, y: float, radius_x: float, radius_y: float, rotation: float = 0) -> Ellipse:
    return Ellipse(
        source="photo", x=x, y=y, radius_x=radius_x, radius_y=radius_y, rotation=rotation
    )


places, radii, turns = st.floats(0, 10_000), st.floats(0.5, 500), st.floats(-720, 720)
ellipses = st.builds(at, places, places, radii, radii, turns)


@pytest.mark.parametrize("case", OVERLAPS, ids=lambda case: case["name"])
def test_two_ellipses_overlap_as_the_widget_says(case: dict[str, Any]) -> None:
    one, other = (Ellipse(source="photo", **case[each]) for each in ("one", "other"))
    expected = pytest.approx(case["overlap"], abs=case.get("tolerance", 1e-9))
    assert one.overlap(other) == expected
    assert other.overlap(one) == expected


@given(ellipses, ellipses, st.floats(-1, 1), st.floats(-1, 1))
def test_overlap_is_symmetric_and_between_none_and_all(
    one: Ellipse, other: Ellipse, right: float, down: float
) -> None:
    beside = {"x": one.x + right * one.radius_x, "y": one.y + down * one.radius_y}
    near = other.model_copy(update=beside)
    assert 0 <= one.overlap(near) <= 1
    assert one.overlap(near) == pytest.approx(near.overlap(one), abs=1e-6)


@given(ellipses)
def test_an_ellipse_overlaps_itself_wholly_and_no_box(ellipse: Ellipse) -> None:
    assert ellipse.overlap(ellipse) == pytest.approx(1, abs=1e-6)
    assert ellipse.overlap(Box(source="photo", x=0, y=0, width=9, height=9)) == 0


@given(ellipses)
def test_its_corners_enclose_its_area_but_for_a_thousandth(ellipse: Ellipse) -> None:
    assert ellipse.area == pytest.approx(pi * ellipse.radius_x * ellipse.radius_y)
    assert shoelace(ellipse.corners) == pytest.approx(ellipse.area, rel=1e-3)


def test_half_of_an_ellipse_may_lie_over_the_edge() -> None:
    plane = Plane(width=100, height=80)
    assert at(0, 80, 30, 20).flaw(plane) is None
    assert at(-1, 80, 30, 20).flaw(plane) == (
        "the ellipse from (-1, 80) to (-1, 80) leaves the image of 100 by 80 pixels"
    )
    assert at(1, 1, 1, 1).flaw(Passage(length=9)) == "an ellipse needs a plane"


@pytest.mark.parametrize(
    ("field", "value"), [("radius_x", 0), ("radius_y", -1), ("rotation", float("nan"))]
)
def test_an_ellipse_that_marks_nothing_is_none(field: str, value: float) -> None:
    given = {"source": "photo", "x": 0, "y": 0, "radius_x": 1, "radius_y": 1, field: value}
    with pytest.raises(ValidationError, match=field):
        Ellipse.model_validate(given)
