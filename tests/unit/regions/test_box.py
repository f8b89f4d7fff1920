"""Boxes: what two share, and whether one lies on its image."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from embed_label.regions import Box, Passage, Plane, Span
from embed_label.regions.plane import SLACK, turned

places, lengths = st.integers(-5, 12), st.integers(1, 8)


OVERLAPS: list[dict[str, Any]] = json.loads(
    (Path(__file__).parents[2] / "vectors" / "overlap" / "box.json").read_text("utf-8")
)


def at(x: float, y: float, width: float, height: float, rotation: float = 0) -> Box:
    return Box(id="b", source="photo", x=x, y=y, width=width, height=height, rotation=rotation)


grid_boxes = st.builds(at, places, places, lengths, lengths)
screen = st.floats(0, 10_000)
screen_boxes = st.builds(at, screen, screen, st.floats(0.01, 10_000), st.floats(0.01, 10_000))
anywhere, any_length = st.floats(-1e308, 1e308), st.floats(0, 1e308, exclude_min=True)
any_boxes = st.builds(at, anywhere, anywhere, any_length, any_length)
turned_boxes = st.builds(
    at, screen, screen, st.floats(1, 500), st.floats(1, 500), st.floats(-720, 720)
)


def pixels(box: Box) -> set[tuple[int, int]]:
    across, down = int(box.x), int(box.y)
    return {
        (x, y)
        for x in range(across, across + int(box.width))
        for y in range(down, down + int(box.height))
    }


@given(grid_boxes, grid_boxes)
def test_overlap_is_the_share_of_pixels_that_are_in_both(one: Box, other: Box) -> None:
    both, either = pixels(one) & pixels(other), pixels(one) | pixels(other)
    assert one.overlap(other) == pytest.approx(len(both) / len(either))


@given(any_boxes, any_boxes)
def test_overlap_is_symmetric_and_between_none_and_all(one: Box, other: Box) -> None:
    assert 0 <= one.overlap(other) <= 1
    assert one.overlap(other) == other.overlap(one)


@given(screen_boxes)
def test_a_box_overlaps_itself_wholly(box: Box) -> None:
    assert box.overlap(box) == pytest.approx(1, abs=1e-6)


@pytest.mark.parametrize("case", OVERLAPS, ids=lambda case: case["name"])
def test_two_boxes_overlap_as_the_widget_says(case: dict[str, Any]) -> None:
    one, other = (Box(source="photo", **case[each]) for each in ("one", "other"))
    expected = pytest.approx(case["overlap"], abs=case.get("tolerance", 1e-9))
    assert one.overlap(other) == expected
    assert other.overlap(one) == expected


@given(turned_boxes, turned_boxes)
def test_overlap_of_turned_boxes_is_symmetric_and_between_none_and_all(
    one: Box, other: Box
) -> None:
    assert 0 <= one.overlap(other) <= 1
    assert one.overlap(other) == pytest.approx(other.overlap(one), abs=1e-6)


@given(turned_boxes)
def test_a_turned_box_overlaps_itself_wholly_however_far_it_lies(box: Box) -> None:
    assert box.overlap(box) == pytest.approx(1, abs=1e-6)


@given(turned_boxes, turned_boxes, screen, st.floats(-360, 360))
def test_moving_or_turning_two_turned_boxes_together_keeps_their_overlap(
    one: Box, other: Box, right: float, degrees: float
) -> None:
    near = other.model_copy(update={"x": one.x + 3, "y": one.y + 2})
    before = one.overlap(near)
    moved = [box.model_copy(update={"x": box.x + right}) for box in (one, near)]
    assert moved[0].overlap(moved[1]) == pytest.approx(before, abs=1e-6)
    both = [turned_with(box, degrees) for box in (one, near)]
    assert both[0].overlap(both[1]) == pytest.approx(before, abs=1e-6)


def turned_with(box: Box, degrees: float) -> Box:
    """Turned about the corner of the image."""
    half_width, half_height = box.width / 2, box.height / 2
    [(x, y)] = turned([(box.x + half_width, box.y + half_height)], (0, 0), degrees)
    return at(
        x - half_width, y - half_height, box.width, box.height, rotation=box.rotation + degrees
    )


@pytest.mark.parametrize("size", [1e-200, 5e-324, 1e200])
def test_a_box_whose_area_is_no_number_has_an_overlap_still(size: float) -> None:
    assert 0 <= at(0, 0, size, size).overlap(at(0, 0, size, size)) <= 1


@given(grid_boxes, grid_boxes, places, places)
def test_moving_two_boxes_together_keeps_their_overlap(
    one: Box, other: Box, right: int, down: int
) -> None:
    def moved(box: Box) -> Box:
        return at(box.x + right, box.y + down, box.width, box.height)

    assert moved(one).overlap(moved(other)) == pytest.approx(one.overlap(other))


def test_boxes_that_only_touch_do_not_overlap() -> None:
    assert at(0, 0, 2, 2).overlap(at(2, 0, 2, 2)) == 0
    assert at(0, 0, 2, 2).overlap(at(0, 2, 2, 2)) == 0


def test_a_box_and_a_span_never_overlap() -> None:
    span = Span(source="text", start=0, end=9)
    assert at(0, 0, 9, 9).overlap(span) == span.overlap(at(0, 0, 9, 9)) == 0


@given(st.data())
def test_a_box_inside_its_image_has_no_flaw(data: st.DataObject) -> None:
    plane = Plane(width=data.draw(st.floats(1, 10_000)), height=data.draw(st.floats(1, 10_000)))
    x, y = data.draw(st.floats(0, plane.width - 0.5)), data.draw(st.floats(0, plane.height - 0.5))
    width = data.draw(st.floats(0.1, max(0.1, plane.width - x)))
    height = data.draw(st.floats(0.1, max(0.1, plane.height - y)))
    assert at(x, y, width, height).flaw(plane) is None


@pytest.mark.parametrize(
    "box",
    [at(-1, 0, 5, 5), at(0, -1, 5, 5), at(96, 0, 5, 5), at(0, 76, 5, 5), at(500, 500, 5, 5)],
)
def test_a_box_that_leaves_its_image_is_told_where_and_by_how_much(box: Box) -> None:
    right, bottom = box.x + box.width, box.y + box.height
    assert box.flaw(Plane(width=100, height=80)) == (
        f"the box from ({box.x:g}, {box.y:g}) to ({right:g}, {bottom:g}) "
        "leaves the image of 100 by 80 pixels"
    )


def test_a_box_may_end_a_hair_outside_where_a_browser_rounded() -> None:
    plane, hair = Plane(width=100, height=80), SLACK / 2
    assert at(-hair, -hair, 100 + 2 * hair, 80 + 2 * hair).flaw(plane) is None
    assert at(-3 * SLACK, 0, 100, 80).flaw(plane) is not None
    assert at(0, 0, 100, 80 + 3 * SLACK).flaw(plane) is not None


def test_a_box_cannot_lie_in_a_text() -> None:
    assert at(0, 0, 1, 1).flaw(Passage(length=9)) == "a box needs a plane"


@pytest.mark.parametrize(
    ("field", "value"),
    [("width", 0), ("height", -1), ("x", float("nan")), ("y", float("inf")), ("score", 1.1)],
)
def test_a_box_that_marks_nothing_is_none(field: str, value: float) -> None:
    given = {"source": "photo", "x": 0, "y": 0, "width": 1, "height": 1, field: value}
    with pytest.raises(ValidationError, match=field):
        Box.model_validate(given)


def test_a_turned_box_may_reach_over_the_edge_with_its_corners_and_not_with_its_middle() -> None:
    plane = Plane(width=100, height=80)
    assert at(-5, 30, 40, 10, rotation=20).flaw(plane) is None
    assert at(-5, 30, 40, 10, rotation=360).flaw(plane) is not None
    assert at(-25, 30, 40, 10, rotation=20).flaw(plane) == (
        "the box from (-5, 35) to (-5, 35) leaves the image of 100 by 80 pixels"
    )
