"""Skeletons: how near two of them are, what is none, and where one may lie."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from embed_label.regions import Joint, Passage, Plane, Point, Skeleton

VECTORS = Path(__file__).parents[2] / "vectors" / "overlap" / "skeleton.json"

places = st.floats(allow_nan=False, allow_infinity=False)
near = st.floats(0, 1000)


def skeleton(**joints: tuple[float, float]) -> Skeleton:
    return Skeleton(
        source="photo", joints=[Joint(name=name, x=x, y=y) for name, (x, y) in joints.items()]
    )


def skeletons(place: st.SearchStrategy[float]) -> st.SearchStrategy[Skeleton]:
    names = st.sampled_from(["nose", "neck", "hip", "knee"])
    joints = st.dictionaries(names, st.tuples(place, place), min_size=1)
    return joints.map(lambda found: skeleton(**found))


ARM = skeleton(shoulder=(0, 0), elbow=(40, 0), wrist=(40, 30))


@pytest.mark.parametrize("case", json.loads(VECTORS.read_text("utf-8")), ids=lambda it: it["name"])
def test_overlap_is_as_in_the_widget(case: dict[str, Any]) -> None:
    one, other = (Skeleton(source="photo", **case[side]) for side in ("one", "other"))
    assert one.overlap(other) == pytest.approx(case["overlap"], abs=1e-8)


@given(skeletons(places), skeletons(places))
def test_overlap_is_the_same_either_way_round_and_between_none_and_all(
    one: Skeleton, other: Skeleton
) -> None:
    assert 0 <= one.overlap(other) <= 1 + 1e-9
    assert one.overlap(other) == pytest.approx(other.overlap(one))


@given(skeletons(near))
def test_a_skeleton_overlaps_itself_wholly(one: Skeleton) -> None:
    assert one.overlap(one) == pytest.approx(1)


@given(skeletons(near), skeletons(near), st.integers(-99, 99))
def test_moving_two_skeletons_together_keeps_their_overlap(
    one: Skeleton, other: Skeleton, by: int
) -> None:
    def moved(each: Skeleton) -> Skeleton:
        return skeleton(**{joint.name: (joint.x + by, joint.y - by) for joint in each.joints})

    assert moved(one).overlap(moved(other)) == pytest.approx(one.overlap(other), abs=1e-6)


def test_a_joint_that_only_one_has_counts_against_both() -> None:
    hand = skeleton(shoulder=(0, 0), elbow=(40, 0))
    assert ARM.overlap(hand) == pytest.approx(2 / 3)


def test_overlap_is_lenient_with_large_ones_and_strict_with_small_ones() -> None:
    large = skeleton(a=(0, 0), b=(100, 100)).overlap(skeleton(a=(0, 0), b=(105, 100)))
    small = skeleton(a=(0, 0), b=(10, 10)).overlap(skeleton(a=(0, 0), b=(15, 10)))
    assert large > 0.9 > 0.6 > small


def test_an_arm_held_straight_is_no_smaller_than_a_bent_one() -> None:
    straight = skeleton(a=(0, 0), b=(100, 0)).overlap(skeleton(a=(0, 3), b=(100, 0)))
    assert straight > 0.9


def test_the_area_is_that_of_the_rectangle_around_the_joints() -> None:
    assert ARM.area == 1200
    assert skeleton(nose=(3, 4)).area == 0


def test_a_skeleton_and_a_point_never_overlap() -> None:
    point = Point(source="photo", x=0, y=0)
    assert skeleton(nose=(0, 0)).overlap(point) == point.overlap(skeleton(nose=(0, 0))) == 0


def test_each_joint_must_lie_on_the_image() -> None:
    plane = Plane(width=100, height=80)
    assert ARM.flaw(plane) is None
    assert skeleton(a=(1, 1), b=(1, 81)).flaw(plane) == (
        "the skeleton from (1, 1) to (1, 81) leaves the image of 100 by 80 pixels"
    )
    assert ARM.flaw(Passage(length=9)) == "a skeleton needs a plane"


@pytest.mark.parametrize(
    ("joints", "said"),
    [
        ([], "at least 1 item"),
        ([{"name": "a", "x": 0, "y": 0}] * 2, 'the joint "a" stands twice'),
        ([{"name": "a", "x": float("nan"), "y": 0}], "finite number"),
        ([{"name": "a", "x": 0}], "Field required"),
    ],
)
def test_what_is_no_skeleton_is_told_why(joints: list[dict[str, Any]], said: str) -> None:
    with pytest.raises(ValidationError, match=said):
        Skeleton.model_validate({"source": "photo", "joints": joints})
