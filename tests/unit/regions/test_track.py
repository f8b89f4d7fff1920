"""Tracks: where the box is at a time, how much two have in common, what a video does not hold."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter

from embed_label.regions import Film, KeyFrame, Plane, Track

VECTORS = Path(__file__).parents[2] / "vectors"
FILM = Film(width=100, height=80, duration=10)
BOX: dict[str, Any] = {"x": 0, "y": 0, "width": 10, "height": 10}

tracks = TypeAdapter(Track)


def track(geometry: dict[str, Any]) -> Track:
    return tracks.validate_python({"source": "film", **geometry})


def named(case: dict[str, Any]) -> str:
    return case["name"]


def cases(name: str) -> list[dict[str, Any]]:
    return json.loads((VECTORS / name).read_text("utf-8"))


@pytest.mark.parametrize("case", cases("track.json"), ids=named)
def test_the_box_at_a_time_is_where_the_widget_draws_it(case: dict[str, Any]) -> None:
    moving = track({"frames": case["frames"]})
    for wanted in case["at"]:
        found = moving.at(wanted["time"])
        box = found and found.model_dump(include={"x", "y", "width", "height", "rotation"})
        assert box == (wanted["box"] and pytest.approx(wanted["box"])), wanted["time"]
        assert found is None or (found.time == wanted["time"] and found.visible)


@pytest.mark.parametrize("case", cases("overlap/track.json"), ids=named)
def test_overlap_is_what_the_widget_says(case: dict[str, Any]) -> None:
    one, other = track(case["one"]), track(case["other"])
    assert one.overlap(other) == pytest.approx(case["overlap"], abs=1e-9)
    assert other.overlap(one) == pytest.approx(case["overlap"], abs=1e-9)


key_frames = st.lists(
    st.builds(
        KeyFrame,
        time=st.floats(0, 10),
        x=st.floats(0, 50),
        y=st.floats(0, 50),
        width=st.floats(1, 40),
        height=st.floats(1, 30),
        visible=st.booleans(),
    ),
    min_size=1,
    unique_by=lambda each: each.time,
).map(lambda some: sorted(some, key=lambda each: each.time))


@given(key_frames)
def test_at_a_key_frame_the_box_is_that_key_frame(frames: list[KeyFrame]) -> None:
    moving = Track(source="film", frames=frames)
    for each in frames:
        assert moving.at(each.time) == (each if each.visible else None)


@given(key_frames, st.floats(0, 10))
def test_the_box_stays_between_its_key_frames(frames: list[KeyFrame], time: float) -> None:
    found = Track(source="film", frames=frames).at(time)
    if found is not None:
        assert min(each.x for each in frames) - 1e-9 <= found.x
        assert found.width <= max(each.width for each in frames) + 1e-9


@pytest.mark.parametrize(
    ("frames", "flaw"),
    [
        ([{**BOX, "time": 0}, {**BOX, "time": 10}], None),
        ([{**BOX, "time": 0}, {**BOX, "time": 11}], "at 11 seconds leaves the video of 10"),
        ([{**BOX, "time": 2}, {**BOX, "time": 2}], "at 2 seconds must come after that at 2"),
        ([{**BOX, "time": 2}, {**BOX, "time": 1}], "at 1 seconds must come after that at 2"),
        ([{**BOX, "time": 0, "x": 200}], "leaves the image of 100 by 80"),
        ([{**BOX, "time": 0, "width": 9e9, "x": -4.5e9}], "is far larger than the image"),
        ([{**BOX, "time": 0}, {**BOX, "time": 1, "x": 200, "visible": False}], None),
    ],
)
def test_what_a_video_does_not_hold_is_named(
    frames: list[dict[str, Any]], flaw: str | None
) -> None:
    found = track({"frames": frames}).flaw(FILM)
    assert (found is None) if flaw is None else flaw in (found or "")


def test_a_track_lies_in_no_picture() -> None:
    moving = track({"frames": [{**BOX, "time": 0}]})
    assert moving.flaw(Plane(width=100, height=80)) == "a track needs a video"
