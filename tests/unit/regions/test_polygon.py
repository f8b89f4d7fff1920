"""Polygons: what two share, and whether one crosses itself."""

import json
from math import acos, cos, pi, sin, sqrt
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter

from embed_label.regions import Passage, Plane, Polygon
from embed_label.regions.crossing import crossing
from embed_label.regions.plane import Corner
from tests.unit.effort import within

VECTORS = Path(__file__).parents[2] / "vectors"
PLANE = Plane(width=100, height=80)

shapes = TypeAdapter(Polygon)


def shape(geometry: dict[str, Any]) -> Polygon:
    return shapes.validate_python({"source": "photo", **geometry})


def polygon(*points: Corner, holes: list[list[Corner]] | None = None) -> Polygon:
    return Polygon(source="photo", points=points, holes=holes or [])


def read(name: str) -> list[dict[str, Any]]:
    return json.loads((VECTORS / name).read_text("utf-8"))


def named(case: dict[str, Any]) -> str:
    return case["name"]


@pytest.mark.parametrize(
    "case", json.loads((VECTORS / "overlap/polygon.json").read_text()), ids=named
)
def test_overlap_is_what_the_widget_says(case: dict[str, Any]) -> None:
    one, other = shape(case["one"]), shape(case["other"])
    close = pytest.approx(case["overlap"], abs=case.get("tolerance", 1e-9))
    assert one.overlap(other) == close
    assert other.overlap(one) == close


@pytest.mark.parametrize("case", read("crossing.json"), ids=named)
def test_an_outline_crosses_itself_where_the_widget_says(case: dict[str, Any]) -> None:
    expected = case["crosses"] and tuple(case["crosses"])
    ring = [(x, y) for x, y in case["ring"]]
    assert crossing(ring) == expected
    assert (crossing(ring[::-1]) is None) == (expected is None)
    assert (crossing([(y, x) for x, y in ring]) is None) == (expected is None)


corners = st.tuples(st.integers(0, 40), st.integers(0, 40))
rings = st.lists(corners, min_size=3, max_size=9)
polygons = st.builds(
    Polygon, source=st.just("photo"), points=rings, holes=st.lists(rings, max_size=2)
)


@given(polygons, polygons)
def test_overlap_is_symmetric_and_between_none_and_all(one: Polygon, other: Polygon) -> None:
    assert 0 <= one.overlap(other) <= 1
    assert one.overlap(other) == pytest.approx(other.overlap(one), abs=1e-9)


@given(polygons)
def test_a_polygon_overlaps_itself_wholly_or_covers_nothing(one: Polygon) -> None:
    assert one.area >= 0
    assert one.overlap(one) == pytest.approx(1) or one.overlap(one) == 0


@given(polygons, polygons, st.integers(-9, 9), st.integers(-9, 9))
def test_moving_two_polygons_together_keeps_their_overlap(
    one: Polygon, other: Polygon, right: int, down: int
) -> None:
    def moved(ring: Any) -> list[Corner]:
        return [(x + right, y + down) for x, y in ring]

    def there(each: Polygon) -> Polygon:
        return polygon(*moved(each.points), holes=[moved(hole) for hole in each.holes])

    assert there(one).overlap(there(other)) == pytest.approx(one.overlap(other), abs=1e-9)


@given(st.integers(3, 40), st.floats(0, 1), st.floats(0.1, 30), st.floats(0.1, 30))
def test_a_ring_around_a_middle_crosses_itself_nowhere(
    count: int, turn: float, near: float, far: float
) -> None:
    def at(number: int) -> Corner:
        angle, radius = 2 * pi * (number + turn) / count, (near, far)[number % 2]
        return (35 + radius * cos(angle), 35 + radius * sin(angle))

    assert crossing([at(number) for number in range(count)]) is None


def circle(x: float, radius: float, count: int) -> list[Corner]:
    turns = (2 * pi * at / count for at in range(count))
    return [(x + radius * cos(turn), radius * sin(turn)) for turn in turns]


@pytest.mark.parametrize("count", [200, 1300, 6000])
def test_fine_outlines_share_what_circles_do(count: int) -> None:
    one, other = polygon(*circle(0, 10, count)), polygon(*circle(10, 10, count))
    lens = 2 * 100 * acos(0.5) - 5 * sqrt(300)
    assert one.overlap(other) == pytest.approx(lens / (200 * pi - lens), abs=1e-3)
    assert crossing(one.points) is None


@pytest.mark.parametrize("size", [1e-320, 1e-200, 1e200, 1.7e308])
def test_a_polygon_whose_area_is_no_number_has_an_overlap_still(size: float) -> None:
    one = polygon((-size, -size), (size, -size), (size, size))
    assert 0 <= one.overlap(one) <= 1


@pytest.mark.parametrize(
    ("one", "flaw"),
    [
        (
            polygon((0, 0), (10, 10), (10, 0), (0, 10)),
            "crosses itself: the edge after points[0] crosses the one after points[2]",
        ),
        (
            polygon(
                (0, 0),
                (50, 0),
                (50, 50),
                (0, 50),
                holes=[[(1, 1), (2, 1), (2, 2)], [(10, 10), (20, 20), (20, 10), (10, 20)]],
            ),
            "crosses itself: the edge after holes[1][0] crosses the one after holes[1][2]",
        ),
        (
            polygon((1, 1), (9, 9), (1, 1)),
            "the points of the polygon are fewer than three different corners",
        ),
        (
            polygon((0, 0), (50, 0), (50, 50), holes=[[(40, 9), (40, 9), (41, 9)]]),
            "the holes[0] of the polygon are fewer than three different corners",
        ),
    ],
)
def test_an_outline_that_encloses_nothing_clear_is_told_where(one: Polygon, flaw: str) -> None:
    assert flaw in (one.flaw(PLANE) or "")
    assert one.flaw(Passage(length=9)) == "a polygon needs a plane"


def test_an_outline_that_touches_itself_has_no_flaw() -> None:
    assert polygon((0, 0), (20, 0), (20, 20), (10, 0), (0, 20)).flaw(PLANE) is None


@pytest.mark.parametrize(("teeth", "found"), [(100, True), (6000, False)])
def test_an_outline_that_nobody_draws_is_not_searched_for_ever(teeth: int, *, found: bool) -> None:
    # Each tooth lies beside every other.
    comb = [(100.0 * (at % 2), at / teeth) for at in range(teeth)]
    knot = [(0.0, 7.0), (100.0, 8.0), (0.0, 8.0), (100.0, 7.0)]
    assert (crossing([*comb, *knot, (100.0, 9.0), (-1.0, 9.0)]) is not None) is found


def test_an_outline_of_very_many_corners_is_looked_at_in_a_moment() -> None:
    """As it comes from the trace of a mask; a copy of the rest for each corner takes minutes."""
    count = 150_000
    turns = [2 * pi * at / count for at in range(count)]
    ring = [(5000 + 5000 * cos(turn), 5000 + 5000 * sin(turn)) for turn in turns]
    with within(20):
        assert crossing(ring) is None
        ring[0], ring[count // 3] = ring[count // 3], ring[0]
        assert crossing(ring) is not None
