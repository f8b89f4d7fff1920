"""What Label Studio's values mean in ours."""

import math
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from embed_label.formats.label_studio import from_label_studio
from embed_label.formats.label_studio.units import Units
from embed_label.questions import (
    ChoicesAnswer,
    CommentAnswer,
    DateTimeAnswer,
    EntriesAnswer,
    PairwiseAnswer,
    QuantityAnswer,
    RankingAnswer,
    RatingAnswer,
    TaxonomyAnswer,
)
from embed_label.regions import Box, Interval, Mask, Path, Region, Span, Track, Vertex
from tests.unit.formats.label_studio.given import a_task, an_interface, on_image, result
from tests.unit.formats.label_studio.given_results import RESULTS


def read(results: list[dict[str, Any]]) -> Any:
    sizes = {"film": (1280.0, 720.0)}
    (example,) = from_label_studio(a_task(results), an_interface(), sizes=sizes)
    return example.annotations[0].annotation


def the_region(name: str) -> Region:
    return read(RESULTS[name]).regions[0]


@given(st.floats(0, 50), st.floats(0, 50), st.floats(1, 50), st.floats(1, 50), st.floats(0, 360))
@settings(max_examples=60, deadline=None)
def test_a_box_is_turned_about_its_top_left_corner_there(
    x: float, y: float, width: float, height: float, turn: float
) -> None:
    value = {"x": x, "y": y, "width": width, "height": height, "rotation": turn}
    box = read([on_image(("bbox", "scan", "rectangle"), value)]).regions[0]
    assert isinstance(box, Box)
    left, top, wide = x * 6.4, y * 4.8, width * 6.4
    along = (math.cos(math.radians(turn)), math.sin(math.radians(turn)))
    assert box.corners[0] == pytest.approx((left, top), abs=1e-6)
    there = (left + wide * along[0], top + wide * along[1])
    assert box.corners[1] == pytest.approx(there, abs=1e-6)


def test_a_text_is_counted_in_code_points() -> None:
    ada, babbage = read(RESULTS["labels on a text, related"]).regions
    assert (ada.start, ada.end, ada.text) == (8, 11, "Ada")
    assert (babbage.text, babbage.labels) == ("Babbage", ("PER", "ORG"))


@given(st.text(st.characters(codec="utf-8") | st.sampled_from("🦊👩‍🔬"), max_size=30))
def test_units_are_what_utf_16_takes(text: str) -> None:
    units = Units(text)
    for at in range(len(text) + 1):
        counted = len(text[:at].encode("utf-16-le")) // 2
        assert units.to_units(at) == counted
        assert units.to_points(counted) == at


def test_a_stretch_of_html_is_found_by_offsets_and_by_xpaths() -> None:
    region = the_region("hypertextlabels")
    assert isinstance(region, Span)
    assert region.text == "bold 🦊 word"
    along = the_region("hypertextlabels by XPath alone")
    assert isinstance(along, Span)
    assert along.text == "& threefour"
    assert along.meta["label_studio"] == {
        "value": {"text": "& three\nfour"},
        "_lacks": [["value", "globalOffsets"]],
    }


def test_a_stretch_of_a_dialogue_counts_the_turns_before() -> None:
    region = the_region("paragraphlabels")
    assert isinstance(region, Span)
    assert (region.start, region.end, region.text) == (3, 12, "🦊 you\n\nBy")


def test_frames_become_seconds() -> None:
    jump = the_region("timelinelabels")
    assert isinstance(jump, Interval)
    assert (jump.start, jump.end) == (1.0, 2.0)
    track = the_region("videorectangle")
    assert isinstance(track, Track)
    assert [(each.time, each.visible) for each in track.frames] == [(0.0, True), (1.0, False)]
    assert track.labels == ("Man",)


def test_a_date_becomes_the_seconds_since_1970() -> None:
    run = the_region("timeserieslabels by date")
    assert isinstance(run, Interval)
    assert (run.start, run.end) == (1769882700.0, 1769882701.5)


def test_a_brush_and_a_bitmask_are_the_same_pixels() -> None:
    for name in ("brushlabels", "bitmasklabels"):
        mask = the_region(name)
        assert isinstance(mask, Mask)
        assert mask.runs == (2, 3, 2, 1, 3, 1)


def test_the_handles_of_a_vector_bend_it_before_and_after() -> None:
    path = the_region("vectorlabels")
    assert isinstance(path, Path)
    bent = Vertex(x=128, y=96, before=(96, 86.4), after=(160, 105.6))
    assert path.points == (Vertex(x=64, y=48), bent)


def test_labels_beside_a_rectangle_are_one_region() -> None:
    annotation = read(RESULTS["Labels beside Rectangle, answers for the region"])
    (region,) = annotation.regions
    assert (type(region), region.labels) == (Box, ("Text",))
    (answer,) = annotation.answers
    assert (answer.region, answer.question) == (region.id, "transcription")


def test_what_else_is_said_of_a_region() -> None:
    region, other = read(RESULTS["what else results say"]).regions
    assert (region.score, region.parent, region.item) == (0.75, "r0", 2)
    assert (region.note, region.hidden, region.locked) == ("dented", True, True)
    assert region.meta["label_studio"] == {
        "origin": "manual",
        "locked": None,
        "meta": {"by": "me"},
        "value": {"area": 5},
    }
    assert (other.score, other.note, other.hidden) == (None, "", False)
    assert other.meta["label_studio"]["score"] == 97


def test_answers_are_those_of_their_questions() -> None:
    assert list(read(RESULTS["answers"]).answers) == [
        ChoicesAnswer(question="one", chosen=("good",)),
        TaxonomyAnswer(question="nested", paths=(("Animal", "Cat"), ("Animal",))),
        TaxonomyAnswer(question="tree", paths=(("A", "B"), ("A",))),
        RatingAnswer(question="stars", rating=4),
        QuantityAnswer(question="count", number=2.5),
        DateTimeAnswer(question="when", datetime="2026-01-31T18:05"),
        EntriesAnswer(question="notes", texts=("one", "two")),
        PairwiseAnswer(question="pair", picked="left"),
        RankingAnswer(question="order", order=("y", "x")),
        RankingAnswer(question="sorted", buckets={"yes": ("x",), "no": ("y",)}),
    ]
    answers = read(RESULTS["answers for a region"]).answers
    (plate,) = (each for each in answers if each.question == "plate")
    assert plate == CommentAnswer(question="plate", region="r2", text="B-1")


def test_relations_read_from_both_ends() -> None:
    first, second = read(RESULTS["labels on a text, related"]).relations
    assert (first.start, first.end, first.direction) == ("a", "b", "backward")
    assert (first.labels, second.direction) == (("founded",), "both")
    assert first.id != second.id


def test_who_took_over_a_predicted_region_is_known() -> None:
    box = RESULTS["rectanglelabels"][0]
    moved = {**box, "id": "r2", "value": {**box["value"], "x": 50}, "origin": "prediction-changed"}
    kept = {**box, "origin": "prediction"}
    predicted = {"id": 1, "result": [box, {**box, "id": "r2"}], "model_version": "v1"}
    task = a_task([kept, moved], predictions=[predicted])
    (example,) = from_label_studio(task, an_interface())
    regions = example.annotations[0].annotation.regions
    assert [each.derived_from for each in regions] == ["r1", "r2"]
    assert example.predictions[0].model == "v1"


def test_what_cannot_be_held_is_named() -> None:
    task = a_task(RESULTS["what we do not hold"])
    (example,) = from_label_studio(task, an_interface())
    said = "\n".join(example.notes)
    for part in (
        "result[0]: chatmessage is kept and not shown",
        "result[1]: reactcode",
        "result[2]: ocrlabels lies on a page whose size is not known",
        "result[3]: rectanglelabels box.width",
        "result[4]: rating",
        'result[6]: choices answers "one" a second time',
        "result[7]: choices answers about a region that is not there",
    ):
        assert part in said
    assert len(example.notes) == 7


def test_a_turned_image_is_named() -> None:
    turned = {**RESULTS["rectanglelabels"][0], "image_rotation": 90}
    (example,) = from_label_studio(a_task([turned]), an_interface())
    (note,) = example.notes
    assert note.endswith("image_rotation 90 is kept and not acted on")


def test_a_page_is_measured_in_shares_of_it() -> None:
    value = {"x": 0.1, "y": 0.2, "width": 0.3, "height": 0.1, "pageIndex": 2, "ocrlabels": ["Text"]}
    task = a_task([result(("kinds", "scan", "ocrlabels"), value)])
    (example,) = from_label_studio(task, an_interface(), sizes={"scan[1]": (1000, 500)})
    (box,) = example.annotations[0].annotation.regions
    assert isinstance(box, Box)
    assert (box.x, box.y, box.width, box.height, box.item) == (100, 100, 300, 50, 1)
