"""Paths: whether two are the same, and whether one lies on its image."""

import json
from pathlib import Path as File
from typing import Any

import pytest
from pydantic import TypeAdapter

from embed_label.regions import Path, Plane, Vertex

VECTORS = File(__file__).parents[2] / "vectors/overlap/path.json"
PLANE = Plane(width=100, height=80)

shapes = TypeAdapter(Path)


def shape(geometry: dict[str, Any]) -> Path:
    return shapes.validate_python({"source": "photo", **geometry})


def named(case: dict[str, Any]) -> str:
    return case["name"]


@pytest.mark.parametrize("case", json.loads(VECTORS.read_text("utf-8")), ids=named)
def test_overlap_is_what_the_widget_says(case: dict[str, Any]) -> None:
    one, other = shape(case["one"]), shape(case["other"])
    assert one.overlap(other) == other.overlap(one) == case["overlap"]


def test_the_points_lie_on_the_image_and_the_handles_may_reach_out() -> None:
    bent = Vertex(x=10, y=10, before=(-20, 10), after=(40, 200))
    assert Path(source="photo", points=[bent, Vertex(x=90, y=70)]).flaw(PLANE) is None
    out = Path(source="photo", points=[bent, Vertex(x=101, y=70)])
    assert "leaves the image" in (out.flaw(PLANE) or "")


def test_a_path_may_cross_itself() -> None:
    corners = [(0, 0), (50, 50), (50, 0), (0, 50)]
    crossed = Path(source="photo", points=[Vertex(x=x, y=y) for x, y in corners])
    assert crossed.flaw(PLANE) is None
