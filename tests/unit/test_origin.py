"""Which predicted region a region came from."""

from typing import Any

from embed_label import origin
from embed_label.annotation import Annotation
from embed_label.origin import origins
from embed_label.regions import Box
from tests.unit.given import a_box


def boxes(*places: float, name: str = "", **other: Any) -> Annotation:
    """Next to each other, each named by its number where no name is given."""
    return Annotation(
        regions=[
            Box.model_validate(a_box(id=name or f"r{at}", x=x, y=0, width=10, height=10, **other))
            for at, x in enumerate(places)
        ]
    )


def test_of_two_models_with_one_id_it_came_from_the_one_that_it_was_moved_least_from() -> None:
    models = [boxes(0, name="b"), boxes(20, name="b")]
    assert origins(boxes(22, derived_from="b"), models) == {0: (1, 0)}
    assert origins(boxes(2, derived_from="b"), models) == {0: (0, 0)}


def test_what_was_moved_takes_no_prediction_from_what_stayed() -> None:
    models = [boxes(0, name="b"), boxes(20, name="b")]
    assert origins(boxes(40, 0, derived_from="b"), models) == {0: (1, 0), 1: (0, 0)}


def test_each_prediction_is_the_origin_of_one_region_at_most() -> None:
    models = [boxes(0, name="b"), boxes(20, name="b")]
    assert origins(boxes(0, 0, 0, derived_from="b"), models) == {0: (0, 0), 1: (1, 0)}


def test_of_very_many_with_one_id_none_is_measured_against_all(monkeypatch: Any) -> None:
    measured: list[float] = []
    moved_by = origin.moved_by
    monkeypatch.setattr(
        origin, "moved_by", lambda one, other: measured.append(1) or moved_by(one, other)
    )
    model = boxes(*range(500), name="b")
    said = boxes(*(each + 0.5 for each in range(500)), derived_from="b")
    assert len(origins(said, [model])) == 500
    assert len(measured) <= 500 * 32
