"""Regions of Label Studio that were edited with us, and what we wrote that was edited there."""

from typing import Any

from embed_label.formats.example import Example
from embed_label.formats.label_studio import from_label_studio, to_label_studio
from embed_label.regions import Polygon
from tests.unit.formats.label_studio.given import a_task, an_interface
from tests.unit.formats.label_studio.given_results import RESULTS

SIZES = {"film": (1280.0, 720.0)}


def edited(name: str, **changes: Any) -> list[dict[str, Any]]:
    """The results, once the first region was changed."""
    (example,) = from_label_studio(a_task(RESULTS[name]), an_interface(), sizes=SIZES)
    (said,) = example.annotations
    first, *rest = said.annotation.regions
    moved = type(first).model_validate({**first.model_dump(), **changes})
    annotation = said.annotation.model_copy(update={"regions": (moved, *rest)})
    changed = said.model_copy(update={"annotation": annotation})
    (task,) = to_label_studio(
        [example.model_copy(update={"annotations": (changed,)})], an_interface(), sizes=SIZES
    )
    return task["annotations"][0]["result"]


def test_a_moved_stretch_of_html_gets_its_own_xpaths() -> None:
    value = edited("hypertextlabels", start=0, end=5, text="Title")[0]["value"]
    assert (value["start"], value["startOffset"]) == ("/h1[1]/text()[1]", 0)
    assert (value["end"], value["endOffset"]) == ("/h1[1]/text()[1]", 5)
    assert value["globalOffsets"] == {"start": 0, "end": 5}


def test_a_moved_date_is_no_longer_the_old_one() -> None:
    value = edited("timeserieslabels by date", start=1769882000.0)[0]["value"]
    assert value["start"] == 1769882000


def test_a_repainted_brush_is_no_longer_the_old_one() -> None:
    soft = RESULTS["brushlabels with soft edges"][0]
    kept = edited("brushlabels with soft edges")[0]
    painted = edited("brushlabels with soft edges", runs=(0, 12))[0]
    assert kept["value"] == soft["value"]
    assert painted["value"]["rle"] != soft["value"]["rle"]


def test_what_is_said_beside_a_place_stays_when_it_moves() -> None:
    value = edited("what else results say", x=1.0)[0]["value"]
    assert value["area"] == 5


def test_a_moved_region_takes_the_places_of_its_answers_along() -> None:
    results = edited("answers for a region", rotation=0, x=64, y=48)
    mine = [each["value"] for each in results if each["id"] == "r1"]
    assert [(value["x"], value["y"]) for value in mine] == [(10, 10), (10, 10)]


def test_another_label_takes_the_place_of_the_first() -> None:
    (again,) = edited("rectanglelabels", labels=("Bus",))
    assert again["value"]["rectanglelabels"] == ["Bus"]
    scan = edited("Labels beside Rectangle, answers for the region", labels=("Stamp",))
    assert scan[1]["value"]["labels"] == ["Stamp"]


def test_what_is_shown_again_is_not_hidden() -> None:
    results = edited("what else results say", hidden=False, locked=False, note="", score=0.5)
    assert "hidden" not in results[0] or results[0]["hidden"] is False
    assert results[0]["score"] == 0.5
    assert results[0]["meta"] == {"by": "me"}


def test_an_explicit_false_gives_way() -> None:
    (example,) = from_label_studio(
        a_task([{**RESULTS["rectanglelabels"][0], "hidden": False, "score": 97}]), an_interface()
    )
    (said,) = example.annotations
    (box,) = said.annotation.regions
    hidden = box.model_copy(update={"hidden": True})
    annotation = said.annotation.model_copy(update={"regions": (hidden,)})
    (task,) = to_label_studio(
        [Example(task=example.task, annotations=[annotation])], an_interface()
    )
    (result,) = task["annotations"][0]["result"]
    assert (result["hidden"], result["score"]) == (True, 97)


def test_what_was_taken_over_and_then_moved_is_a_changed_prediction() -> None:
    box = RESULTS["rectanglelabels"][0]
    predicted = {"id": 1, "result": [box]}
    task = a_task([{**box, "origin": "prediction"}], predictions=[predicted])
    (example,) = from_label_studio(task, an_interface())
    (said,) = example.annotations
    moved = said.annotation.regions[0].model_copy(update={"x": 1.0})
    annotation = said.annotation.model_copy(update={"regions": (moved,)})
    changed = said.model_copy(update={"annotation": annotation})
    (written,) = to_label_studio(
        [example.model_copy(update={"annotations": (changed,)})], an_interface()
    )
    assert written["annotations"][0]["result"][0]["origin"] == "prediction-changed"


def test_what_was_edited_there_since_is_believed() -> None:
    outline = Polygon(
        id="p",
        source="img",
        labels=("Roof",),
        points=((0, 0), (64, 0), (64, 48)),
        holes=(((1, 1), (2, 1), (2, 2)),),
    )
    (example,) = from_label_studio(a_task(RESULTS["rectanglelabels"]), an_interface())
    (said,) = example.annotations
    annotation = said.annotation.model_copy(update={"regions": (outline,)})
    whole = Example(task=example.task, annotations=[annotation])
    (task,) = to_label_studio([whole], an_interface(), lossy=True)
    (result,) = task["annotations"][0]["result"]
    (same,) = from_label_studio(task, an_interface())
    assert same.annotations[0].annotation.regions == (outline,)
    result["value"]["points"][0] = [5, 5]
    (moved,) = from_label_studio(task, an_interface())
    (ring,) = moved.annotations[0].annotation.regions
    assert isinstance(ring, Polygon)
    assert (ring.points[0], ring.holes) == ((32, 24), ())
