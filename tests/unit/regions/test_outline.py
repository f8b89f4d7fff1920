"""Outlines and pixels are two ways to say the same place."""

import math
from random import Random
from typing import Any

import numpy
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from embed_label.regions import Box, Ellipse, Mask, Path, Point, Polygon, Vertex
from embed_label.regions.outline import bounds, pixels, rings
from embed_label.regions.plane import shoelace
from embed_label.regions.runs import bitmap, of_bitmap, plain, rows, turned
from embed_label.regions.tracing import traced
from tests.unit.effort import within


@st.composite
def masks(draw: st.DrawFn) -> Mask:
    width, height = draw(st.integers(1, 9)), draw(st.integers(1, 9))
    size = width * height
    bits = draw(st.lists(st.booleans(), min_size=size, max_size=size))
    return Mask(source="img", width=width, height=height, runs=of_bitmap(bytes(bits)))


def grid(mask: Mask) -> "numpy.ndarray[tuple[int, int], numpy.dtype[numpy.uint8]]":
    pixels = numpy.frombuffer(bitmap(mask.runs), dtype=numpy.uint8)
    return pixels.reshape(mask.height, mask.width)


@given(masks())
@settings(max_examples=400, deadline=None)
def test_the_outlines_of_a_mask_hold_its_pixels_and_no_other(mask: Mask) -> None:
    around = [Polygon(source="img", points=outline, holes=holes) for outline, holes in traced(mask)]
    parts = [grid(pixels(each, mask.width, mask.height)) for each in around]
    assert (sum(parts, numpy.zeros_like(grid(mask))) == grid(mask)).all()
    assert sum(each.area for each in around) == mask.area


@given(masks())
@settings(max_examples=200, deadline=None)
def test_a_mask_has_as_many_outlines_as_parts(mask: Mask) -> None:
    import cv2

    parts, _ = cv2.connectedComponents(grid(mask), connectivity=4)
    assert len(traced(mask)) == parts - 1


@given(masks())
def test_runs_turn_to_columns_and_back(mask: Mask) -> None:
    columns = turned(mask.runs, mask.width)
    assert columns == of_bitmap(grid(mask).T.tobytes())
    assert turned(columns, mask.height) == plain(mask.runs)


@given(masks())
def test_rows_say_what_is_on(mask: Mask) -> None:
    assert len(list(rows(mask))) == mask.height
    drawn = numpy.zeros_like(grid(mask))
    for y, row in enumerate(rows(mask)):
        for start, end in row:
            drawn[y, start:end] += 1
    assert (drawn == grid(mask)).all()


def test_runs_of_nothing_change_nothing() -> None:
    mask = Mask(source="img", width=4, height=2, runs=(0, 2, 0, 1, 0, 0, 5))
    assert list(rows(mask)) == [[(0, 3)], []]
    assert traced(mask) == [([(0, 1), (0, 0), (3, 0), (3, 1)], [])]


def away(centres: list[tuple[float, float]], ring: list[tuple[float, float]]) -> Any:
    """Which of the centres lie on no side of the ring."""
    here = numpy.array(centres)
    found = numpy.ones(len(here), dtype=bool)
    for start, end in zip(ring, [*ring[1:], ring[0]], strict=True):
        along = numpy.subtract(end, start)
        length = max(float(along @ along), 1e-300)
        share = numpy.clip((here - start) @ along / length, 0, 1)
        gap = here - (numpy.array(start) + share[:, None] * along)
        found &= (gap**2).sum(axis=1) > 1e-12
    return found


corner = st.tuples(st.floats(-5, 35), st.floats(-5, 25))


@given(st.lists(corner, min_size=3, max_size=7), st.lists(corner, min_size=3, max_size=4))
@settings(max_examples=150, deadline=None)
def test_a_pixel_is_in_a_polygon_where_its_centre_is(
    points: list[tuple[float, float]], hole: list[tuple[float, float]]
) -> None:
    from matplotlib.path import Path as Drawn

    mask = pixels(Polygon(source="img", points=points, holes=[hole]), 30, 20)
    centres = [(x + 0.5, y + 0.5) for y in range(20) for x in range(30)]
    one = Drawn([*points, points[0]], closed=True)
    # Even-odd of a ring that crosses itself is not what matplotlib counts; of a triangle it is.
    if len(points) == len(hole) == 3:
        other = Drawn([*hole, hole[0]], closed=True)
        expected = one.contains_points(centres) & ~other.contains_points(centres)
        # A centre on a border is in or out, as one likes.
        clear = away(centres, points) & away(centres, hole)
        assert (grid(mask).ravel()[clear] == expected[clear]).all()
    assert sum(mask.runs) == 600


def test_a_box_on_whole_pixels_is_those_pixels() -> None:
    mask = pixels(Box(source="img", x=1, y=1, width=2, height=1), 4, 3)
    assert mask.runs == (5, 2, 5)


def test_a_box_over_the_edge_is_cut_off() -> None:
    mask = pixels(Box(source="img", x=-2, y=-2, width=9, height=3), 4, 3)
    assert mask.runs == (0, 4, 8)


def test_a_region_keeps_its_name_and_labels_as_a_mask() -> None:
    box = Box(id="b", source="img", labels=("Car",), x=1, y=1, width=2, height=1)
    mask = pixels(box, 4, 3)
    assert (mask.id, mask.labels) == ("b", ("Car",))


def test_the_outline_of_an_ellipse_encloses_its_area() -> None:
    ellipse = Ellipse(source="img", x=50, y=50, radius_x=30, radius_y=12, rotation=33)
    (ring,) = rings(ellipse)
    assert shoelace(ring) == pytest.approx(ellipse.area, rel=1e-3)
    assert pixels(ellipse, 100, 100).area == pytest.approx(ellipse.area, rel=0.02)


def test_only_a_closed_path_has_an_outline() -> None:
    points = (Vertex(x=0, y=0), Vertex(x=9, y=0), Vertex(x=9, y=9))
    assert rings(Path(source="img", points=points)) == []
    assert rings(Path(source="img", points=points, closed=True)) == [[(0, 0), (9, 0), (9, 9)]]
    assert rings(Point(source="img", x=1, y=1)) == []


def test_a_bent_path_follows_its_handles() -> None:
    pull = 4 / 3 * math.tan(math.pi / 8) * 10
    points = (
        Vertex(x=0, y=-10, before=(-pull, -10), after=(pull, -10)),
        Vertex(x=10, y=0, before=(10, -pull), after=(10, pull)),
        Vertex(x=0, y=10, before=(pull, 10), after=(-pull, 10)),
        Vertex(x=-10, y=0, before=(-10, pull), after=(-10, -pull)),
    )
    (ring,) = rings(Path(source="img", points=points, closed=True))
    assert all(math.hypot(x, y) == pytest.approx(10, abs=0.01) for x, y in ring)
    assert len(ring) == len(set(ring)) == 64


def test_the_bounds_of_a_mask_are_those_of_its_pixels() -> None:
    mask = Mask(source="img", width=4, height=3, runs=(5, 2, 2, 1, 2))
    assert bounds(mask) == (1, 1, 3, 3)
    assert bounds(Mask(source="img", width=4, height=3, runs=(12,))) == (0, 0, 0, 0)


def test_a_mask_of_noise_is_traced_in_a_moment() -> None:
    """Looking for the outline of each hole among all of them takes minutes."""
    side = 600
    noise = Random(1)
    runs = of_bitmap(bytes(noise.random() < 0.55 for _ in range(side * side)))
    mask = Mask(source="photo", width=side, height=side, runs=runs)
    with within(10):
        found = traced(mask)
    covered = sum(shoelace(ring) - sum(map(shoelace, holes)) for ring, holes in found)
    assert covered == mask.area
