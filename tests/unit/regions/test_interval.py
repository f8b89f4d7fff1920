"""Intervals: how much two have in common, across channels too."""

import json
from pathlib import Path
from typing import Any

import pytest
from pydantic import TypeAdapter

from embed_label.regions import Interval, Timeline

VECTORS = Path(__file__).parents[2] / "vectors/overlap/interval.json"

intervals = TypeAdapter(Interval)


def interval(geometry: dict[str, Any]) -> Interval:
    return intervals.validate_python({"source": "sound", **geometry})


def named(case: dict[str, Any]) -> str:
    return case["name"]


@pytest.mark.parametrize("case", json.loads(VECTORS.read_text("utf-8")), ids=named)
def test_overlap_is_what_the_widget_says(case: dict[str, Any]) -> None:
    one, other = interval(case["one"]), interval(case["other"])
    assert one.overlap(other) == pytest.approx(case["overlap"], abs=1e-12)
    assert other.overlap(one) == one.overlap(other)


def test_what_is_wrong_with_a_date_is_told_to_the_second() -> None:
    late = 1_704_067_200.5
    with pytest.raises(ValueError, match=r"end 1704067200\.5 must not come before start"):
        interval({"start": late + 0.5, "end": late})
    flaw = interval({"start": late, "end": late + 9}).flaw(Timeline(start=late - 1, end=late + 1))
    assert flaw == "the interval 1704067200.5 to 1704067209.5 leaves 1704067199.5 to 1704067201.5"
