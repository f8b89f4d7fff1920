"""Intervals: how much two have in common, across channels too."""

import json
from pathlib import Path
from typing import Any

import pytest
from pydantic import TypeAdapter

from embed_label.regions import Interval

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
