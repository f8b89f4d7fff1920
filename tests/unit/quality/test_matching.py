"""Which region is which, by where they lie."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter

from embed_label.quality.matching import matched
from embed_label.regions import (
    AnyRegion,
    Box,
    Ellipse,
    Interval,
    Joint,
    KeyFrame,
    Mask,
    Point,
    Polygon,
    Region,
    Skeleton,
    Span,
    Track,
)
from tests.unit.effort import within

VECTORS = json.loads((Path(__file__).parents[2] / "vectors" / "matching.json").read_text("utf-8"))
READER: TypeAdapter[list[AnyRegion]] = TypeAdapter(list[AnyRegion])

small = st.integers(0, 12)
side = st.integers(1, 9)
angle = st.sampled_from([0, 0, 30, 90])
kept = {
    "source": st.sampled_from(["a", "b"]),
    "item": st.sampled_from([None, 0, 1]),
    "labels": st.lists(st.sampled_from(["car", "cat"]), max_size=1),
}
boxes = st.builds(Box, x=small, y=small, width=side, height=side, rotation=angle, **kept)
ellipses = st.builds(
    Ellipse, x=small, y=small, radius_x=side, radius_y=side, rotation=angle, **kept
)
intervals = st.builds(
    lambda start, length, **rest: Interval(start=start, end=start + length, **rest),
    small,
    st.integers(0, 5),
    channel=st.sampled_from([None, "x", "y"]),
    **kept,
)
spans = st.builds(
    lambda start, length, **rest: Span(start=start, end=start + length, **rest), small, side, **kept
)
points = st.builds(Point, x=st.integers(0, 2), y=st.integers(0, 2), **kept)
polygons = st.builds(
    Polygon, points=st.lists(st.tuples(small, small), min_size=3, max_size=5), **kept
)
skeletons = st.builds(
    lambda places, **rest: Skeleton(
        joints=[Joint(name=str(at), x=x, y=y) for at, (x, y) in enumerate(places)], **rest
    ),
    st.lists(st.tuples(small, small), min_size=1, max_size=3),
    **kept,
)
tracks = st.builds(
    lambda places, turn, **rest: Track(
        frames=[
            KeyFrame(time=at, x=x, y=y, width=5, height=3, rotation=at * turn)
            for at, (x, y) in enumerate(places)
        ],
        **rest,
    ),
    st.lists(st.tuples(small, small), min_size=1, max_size=3),
    angle,
    **kept,
)
masks = st.builds(
    lambda off, on, **rest: Mask(width=6, height=6, runs=[off, on, 36 - off - on], **rest),
    small,
    small,
    **kept,
)
kinds = [boxes, ellipses, intervals, spans, points, polygons, skeletons, tracks, masks]
regions = st.lists(st.one_of(kinds), max_size=12) | st.one_of(
    [st.lists(kind, max_size=8) for kind in kinds]
)
leasts = st.sampled_from([0, 0.1, 0.5, 0.9, 1])


def every(one: Sequence[Region], other: Sequence[Region], least: float) -> list[tuple[int, int]]:
    """The same rule, by each with each."""
    pairs = sorted(
        (-round(share, 9), set(mine.labels) != set(theirs.labels), here, there)
        for here, mine in enumerate(one)
        for there, theirs in enumerate(other)
        if (mine.source, mine.item or 0) == (theirs.source, theirs.item or 0)
        and (share := mine.overlap(theirs)) >= max(least - 5e-10, 5e-10)
    )
    found: dict[int, int] = {}
    for _, _, here, there in pairs:
        if here not in found and there not in found.values():
            found[here] = there
    return sorted(found.items())


@pytest.mark.parametrize("case", VECTORS, ids=lambda case: case["name"])
def test_the_widget_and_python_pair_alike(case: dict[str, Any]) -> None:
    ones, others = READER.validate_python(case["ones"]), READER.validate_python(case["others"])
    found = matched(ones, others, least=case["threshold"])
    assert [[one, other] for one, other, _ in found] == sorted(case["pairs"])


@given(regions, regions, leasts)
def test_the_sweep_finds_what_comparing_each_with_each_finds(
    one: list[Region], other: list[Region], least: float
) -> None:
    found = matched(one, other, least=least)
    assert [pair[:2] for pair in found] == every(one, other, least)
    for here, there, share in found:
        assert share == pytest.approx(one[here].overlap(other[there]), abs=1e-9)


@given(regions, regions, leasts)
def test_exchanging_the_two_sides_exchanges_the_pairs(
    one: list[Region], other: list[Region], least: float
) -> None:
    there = {(mine, theirs, share) for theirs, mine, share in matched(other, one, least=least)}
    assert set(matched(one, other, least=least)) == there


@given(regions)
def test_what_covers_anything_matches_itself(given_regions: list[Region]) -> None:
    covering = {at for at, each in enumerate(given_regions) if each.overlap(each) > 0}
    found = matched(given_regions, given_regions)
    assert {one for one, _, _ in found} == {other for _, other, _ in found} == covering


def a_box(x: float, *labels: str, source: str = "photo", item: int | None = None) -> Box:
    return Box(source=source, item=item, x=x, y=0, width=10, height=10, labels=labels)


def test_the_best_pair_goes_first_and_the_rest_take_what_is_left() -> None:
    one, other = [a_box(0), a_box(2)], [a_box(2), a_box(4)]
    assert [pair[:2] for pair in matched(one, other)] == [(1, 0)]
    assert [pair[:2] for pair in matched(one, other, least=0.4)] == [(0, 1), (1, 0)]


def test_of_equal_overlaps_the_same_label_wins_and_then_the_first() -> None:
    assert matched([a_box(0, "cat")], [a_box(0, "dog"), a_box(0, "cat")]) == [(0, 1, 1.0)]
    assert matched([a_box(0)], [a_box(0), a_box(0)]) == [(0, 0, 1.0)]


def test_an_overlap_of_just_the_least_is_enough() -> None:
    halves = [Interval(source="s", start=0, end=1)], [Interval(source="s", start=0, end=2)]
    assert matched(*halves, least=0.5) == [(0, 0, 0.5)]
    assert matched(*halves, least=0.51) == []


def test_another_source_or_page_is_another_place() -> None:
    assert matched([a_box(0)], [a_box(0, source="other")]) == []
    assert matched([a_box(0, item=0)], [a_box(0, item=1)]) == []


def test_thousands_are_matched_without_comparing_each_with_each() -> None:
    one = [
        Box(source="s", x=at % 70 * 12, y=at // 70 * 12, width=10, height=9) for at in range(4000)
    ]
    other = [each.model_copy(update={"x": each.x + 1}) for each in one]
    with within(5):
        assert len(matched(one, other)) == 4000
