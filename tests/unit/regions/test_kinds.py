"""Every region kind: what two share, whether one lies in its space, what is none at all."""

from math import pi
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from embed_label.regions import (
    Box,
    Cells,
    Ellipse,
    Film,
    Interval,
    KeyFrame,
    Mask,
    Passage,
    Path,
    Plane,
    Point,
    Polygon,
    Region,
    Span,
    Timeline,
    Track,
    Vertex,
)
from embed_label.regions.plane import article

PLANE, FILM = Plane(width=100, height=80), Film(width=100, height=80, duration=10)


def box(x: float, y: float, width: float, height: float, rotation: float = 0) -> Box:
    return Box(source="s", x=x, y=y, width=width, height=height, rotation=rotation)


def ellipse(x: float, y: float, rx: float, ry: float, rotation: float = 0) -> Ellipse:
    return Ellipse(source="s", x=x, y=y, radius_x=rx, radius_y=ry, rotation=rotation)


def polygon(*points: tuple[float, float], **more: Any) -> Polygon:
    return Polygon(source="s", points=points, **more)


def interval(start: float, end: float) -> Interval:
    return Interval(source="s", start=start, end=end)


def mask(*runs: int, width: int = 4, height: int = 2) -> Mask:
    return Mask(source="s", width=width, height=height, runs=runs)


FLAT = (Box, Ellipse, Polygon, Point, Path)
FRAME = KeyFrame(time=1, x=1, y=2, width=3, height=4)
SQUARE = [(0.0, 0.0), (10.0, 0.0), (10.0, 10.0), (0.0, 10.0)]
ALL: list[Region] = [
    box(1, 2, 3, 4),
    box(1, 2, 3, 4, 30),
    ellipse(5, 6, 2, 3),
    polygon(*SQUARE),
    mask(1, 2, 5),
    interval(1, 2),
    Span(source="s", start=0, end=3),
    Cells(source="s", row=0, column=2, rows=3),
    Point(source="s", x=1, y=2),
    Path(source="s", points=[Vertex(x=0, y=0), Vertex(x=3, y=3)]),
    Track(source="s", frames=[FRAME]),
]


@pytest.mark.parametrize("one", ALL)
@pytest.mark.parametrize("other", ALL)
def test_a_region_overlaps_itself_wholly_and_another_kind_not_at_all(
    one: Region, other: Region
) -> None:
    if one is other:
        assert one.overlap(other) == pytest.approx(1, abs=1e-6)
    elif type(one) is not type(other):
        assert one.overlap(other) == 0
    assert one.overlap(other) == pytest.approx(other.overlap(one), abs=1e-6)


@pytest.mark.parametrize(
    ("one", "other", "overlap"),
    [
        (box(0, 0, 10, 10), box(0, 0, 10, 10, 90), 1),
        (box(0, 0, 20, 10), box(0, 0, 20, 10, 90), 100 / 300),
        (box(0, 0, 10, 10, 45), box(0, 0, 10, 10), 0.7071),
        (ellipse(0, 0, 10, 5), ellipse(0, 0, 5, 10, 90), 1),
        (ellipse(0, 0, 10, 10), ellipse(0, 0, 5, 5), 0.25),
        (polygon(*SQUARE), polygon((0, 0), (10, 0), (10, 10)), 0.5),
        (polygon(*SQUARE), polygon(*SQUARE, holes=[[(2, 2), (8, 2), (8, 8), (2, 8)]]), 0.64),
        (polygon((0, 0), (9, 0), (9, 9)), polygon((20, 20), (29, 20), (29, 29)), 0),
        (mask(0, 4, 4), mask(2, 4, 2), 2 / 6),
        (mask(8), mask(8), 0),
        (interval(0, 4), interval(2, 6), 1 / 3),
        (interval(0, 1), interval(2, 3), 0),
        (interval(3, 3), interval(3, 3), 1),
    ],
)
def test_overlap_is_what_geometry_says(one: Region, other: Region, overlap: float) -> None:
    assert one.overlap(other) == pytest.approx(overlap, abs=0.02)


def test_areas_are_what_geometry_says() -> None:
    assert ellipse(0, 0, 2, 3).area == pytest.approx(6 * pi)
    assert polygon(*SQUARE, holes=[[(2, 2), (8, 2), (8, 8), (2, 8)]]).area == 64
    assert mask(1, 2, 3, 2).area == 4


small = st.floats(0, 100)
turned_boxes = st.builds(box, small, small, st.floats(1, 50), st.floats(1, 50), st.floats(0, 360))


@given(turned_boxes, turned_boxes)
def test_turned_boxes_overlap_between_none_and_all_either_way_round(one: Box, other: Box) -> None:
    assert 0 <= one.overlap(other) <= 1
    assert one.overlap(other) == pytest.approx(other.overlap(one), abs=1e-6)


runs = st.lists(st.booleans(), min_size=8, max_size=8)


def mask_of(pixels: list[bool]) -> Mask:
    counted, value = [0], False
    for pixel in pixels:
        if pixel is not value:
            counted.append(0)
            value = pixel
        counted[-1] += 1
    return mask(*counted)


@given(runs, runs)
def test_masks_share_the_pixels_that_are_on_in_both(one: list[bool], other: list[bool]) -> None:
    both = sum(a and b for a, b in zip(one, other, strict=True))
    either = sum(a or b for a, b in zip(one, other, strict=True))
    shared = both / either if either else 0
    assert mask_of(one).overlap(mask_of(other)) == pytest.approx(shared)


@pytest.mark.parametrize("region", [each for each in ALL if isinstance(each, FLAT)])
def test_what_lies_on_a_plane_lies_on_a_film_and_in_no_text(region: Region) -> None:
    assert region.flaw(PLANE) is None
    assert region.flaw(FILM) is None
    named = article(type(region).__name__.lower())
    assert region.flaw(Passage(length=9)) == f"{named} needs a plane"


@pytest.mark.parametrize(
    ("region", "space", "flaw"),
    [
        (ellipse(101, 5, 1, 1), PLANE, "leaves the image of 100 by 80 pixels"),
        (polygon((0, 0), (101, 0), (5, 5)), PLANE, "from (0, 0) to (101, 5) leaves"),
        (Point(source="s", x=5, y=-1), PLANE, "leaves the image"),
        (box(95, 5, 20, 4, 10), PLANE, "leaves the image"),
        (mask(8), PLANE, "of 4 by 2 pixels is not as large as the image of 100 by 80"),
        (interval(5, 11), Timeline(end=10), "the interval 5 to 11 leaves 0 to 10"),
        (interval(5, 11), FILM, "the interval 5 to 11 leaves 0 to 10"),
        (interval(1, 2), PLANE, "needs something that runs in time"),
        (Track(source="s", frames=[FRAME]), PLANE, "a track needs a video"),
        (mask(8), Timeline(end=1), "a mask needs a plane"),
    ],
)
def test_what_leaves_its_space_is_told_so(region: Region, space: Any, flaw: str) -> None:
    assert flaw in (region.flaw(space) or "")


def test_what_stays_in_time_has_no_flaw() -> None:
    assert interval(0, 10).flaw(Timeline(end=10)) is None
    assert interval(-5, -2).flaw(Timeline(start=-9, end=0)) is None
    assert Track(source="s", frames=[FRAME]).flaw(FILM) is None
    assert mask(8).flaw(Plane(width=4, height=2)) is None


@pytest.mark.parametrize(
    ("kind", "given"),
    [
        (Polygon, {"points": [[0, 0], [1, 1]]}),
        (Polygon, {"points": [[0, 0], [1, 1], [1, 2, 3]]}),
        (Ellipse, {"x": 1, "y": 1, "radius_x": 0, "radius_y": 1}),
        (Interval, {"start": 2, "end": 1}),
        (Mask, {"width": 2, "height": 2, "runs": [1, 2]}),
        (Mask, {"width": 2, "height": 2, "runs": [5, -1]}),
        (Path, {"points": [{"x": 1, "y": 1}]}),
        (Track, {"frames": []}),
        (Point, {"x": float("nan"), "y": 1}),
    ],
)
def test_what_marks_nothing_is_no_region(kind: Any, given: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        kind.model_validate({"source": "s", **given})
