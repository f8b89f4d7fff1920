"""Label Studio's JSON, read and written again."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from embed_label.formats.label_studio import from_label_studio, to_label_studio
from embed_label.formats.label_studio.patch import alike
from embed_label.regions import Film, Plane, Timeline
from tests.unit.formats.label_studio.given import (
    DATA,
    TEXT,
    a_rle,
    a_task,
    an_interface,
    on_image,
    result,
)
from tests.unit.formats.label_studio.given_results import RESULTS

SIZES = {"film": (1280.0, 720.0)}
percent = st.floats(0, 100)
angle = st.floats(0, 360)
seconds = st.floats(0, 1e6)
# No database keeps NUL: it is replaced wherever anything enters.
storable = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=5)
odd_json = st.none() | st.booleans() | st.integers(-99, 99) | storable


def again(tasks: Any) -> Any:
    found = from_label_studio(tasks, an_interface(), sizes=SIZES)
    return to_label_studio(found, an_interface(), sizes=SIZES)


def assert_same(tasks: list[dict[str, Any]]) -> None:
    back = again(tasks)
    assert alike(back, tasks), (back, tasks)


@pytest.mark.parametrize("name", RESULTS)
def test_every_type_of_result_comes_back_as_it_was(name: str) -> None:
    assert_same([a_task(RESULTS[name])])


@pytest.mark.parametrize("name", RESULTS)
def test_predictions_and_drafts_come_back_as_they_were(name: str) -> None:
    prediction = {
        "id": 3,
        "result": RESULTS[name],
        "model_version": "v1",
        "score": 0.5,
        "cluster": None,
    }
    draft = {"id": 4, "result": RESULTS[name], "user": "ann@example.org", "was_postponed": False}
    assert_same([{"id": 7, "data": DATA, "predictions": [prediction], "drafts": [draft]}])


@pytest.mark.parametrize("name", [name for name in RESULTS if "not hold" not in name])
def test_what_is_read_is_of_the_interface(name: str) -> None:
    (example,) = from_label_studio(a_task(RESULTS[name]), an_interface(), sizes=SIZES)
    assert example.notes == ()
    annotation = example.annotations[0].annotation
    assert annotation.regions or annotation.answers
    assert "verbatim" not in str(example.annotations[0].meta)


def test_a_task_without_ids_or_lists_comes_back_as_it_was() -> None:
    assert_same([{"data": {"text": "a"}}, {"data": {"text": "a"}, "predictions": [{"result": []}]}])
    # Label Studio takes the data alone for a task.
    assert_same([{"text": "a"}])


def test_results_without_an_id_keep_having_none() -> None:
    nameless = [{k: v for k, v in each.items() if k != "id"} for each in RESULTS["answers"][:3]]
    box = {key: value for key, value in RESULTS["rectanglelabels"][0].items() if key != "id"}
    assert_same([{"id": 1, "data": DATA, "predictions": [{"result": [box, *nameless]}]}])


def test_the_same_file_gives_the_same_names_again() -> None:
    tasks = [{"data": DATA, "predictions": [{"result": RESULTS["a bare Rectangle"]}]}] * 2
    first, second = (from_label_studio(tasks, an_interface()) for _ in range(2))
    assert first == second
    assert first[0].task.id != first[1].task.id


@st.composite
def images(draw: st.DrawFn) -> list[dict[str, Any]]:
    size = {
        "original_width": draw(st.integers(1, 9000)),
        "original_height": draw(st.integers(1, 9000)),
        "image_rotation": draw(st.sampled_from([0, 90])),
    }
    frame = {
        "x": draw(percent),
        "y": draw(percent),
        "width": draw(st.floats(1, 100)),
        "height": draw(st.floats(1, 100)),
        "rotation": draw(angle),
    }
    oval = {
        "x": frame["x"],
        "y": frame["y"],
        "radiusX": frame["width"],
        "radiusY": frame["height"],
        "rotation": frame["rotation"],
    }
    ring = draw(st.lists(st.tuples(percent, percent).map(list), min_size=3, max_size=6))
    more = draw(st.dictionaries(st.sampled_from(["origin", "score", "odd"]), odd_json))
    values = [
        (("boxes", "img", "rectanglelabels"), {**frame, "rectanglelabels": ["Car"]}),
        (("ovals", "img", "ellipselabels"), {**oval, "ellipselabels": ["Wheel"]}),
        (
            ("outlines", "img", "polygonlabels"),
            {"points": ring, "closed": True, "polygonlabels": ["Roof"]},
        ),
        (
            ("points", "img", "keypointlabels"),
            {"x": frame["x"], "y": frame["y"], "width": 1.5, "keypointlabels": ["Lamp"]},
        ),
    ]
    return [
        result(of, value, f"r{at}", **{"origin": "manual", **size, **more})
        for at, (of, value) in enumerate(values)
    ]


@given(images())
@settings(max_examples=60, deadline=None)
def test_any_shape_on_any_image_comes_back(results: list[dict[str, Any]]) -> None:
    if isinstance(results[0].get("origin"), str | None):
        assert_same([a_task(results)])


@given(st.integers(0, len(TEXT.encode("utf-16-le")) // 2), st.integers(1, 20), odd_json)
@settings(max_examples=100, deadline=None)
def test_any_stretch_of_a_text_comes_back(start: int, length: int, quote: Any) -> None:
    value = {"start": start, "end": start + length, "text": quote, "labels": ["PER"]}
    assert_same([a_task([result(("ner", "text", "labels"), value)])])


@given(seconds, seconds, st.none() | st.integers(0, 3), st.floats(0.1, 1e5))
@settings(max_examples=60, deadline=None)
def test_any_stretch_of_time_comes_back(
    start: float, lasts: float, channel: int | None, length: float
) -> None:
    place = {"start": start, "end": start + lasts}
    sound = {**place, "channel": channel, "labels": ["Speech"]}
    series = {**place, "instant": lasts == 0, "timeserieslabels": ["Run"]}
    assert_same(
        [
            a_task(
                [
                    result(("voice", "sound", "labels"), sound, "a", original_length=length),
                    result(("phase", "ts", "timeserieslabels"), series, "b"),
                ]
            )
        ]
    )


@given(st.lists(st.integers(0, 255), min_size=12, max_size=12))
@settings(max_examples=60, deadline=None)
def test_any_brush_comes_back(levels: list[int]) -> None:
    value = {"format": "rle", "rle": a_rle(levels), "brushlabels": ["Road"]}
    size = {"original_width": 4, "original_height": 3}
    assert_same([a_task([result(("brush", "img", "brushlabels"), value, **size)])])


@given(st.permutations(range(5)))
@settings(max_examples=40, deadline=None)
def test_results_keep_their_order(order: list[int]) -> None:
    results = RESULTS["answers for a region"]
    back = again([a_task([results[at] for at in order])])[0]["annotations"][0]["result"]
    written = [(each["id"], each["from_name"]) for each in back]
    assert written == [(results[at]["id"], results[at]["from_name"]) for at in order]


def test_the_sizes_that_results_tell_are_those_of_the_sources() -> None:
    names = ("rectanglelabels", "labels on a sound", "videorectangle")
    results = [{**RESULTS[name][0], "id": name} for name in names]
    (example,) = from_label_studio(a_task(results), an_interface(), sizes=SIZES)
    assert example.annotations[0].annotation.spaces == {
        "img": Plane(width=640, height=480),
        "sound": Timeline(end=12.5),
        "film": Film(width=1280, height=720, duration=10),
    }


def test_a_prediction_learns_its_size_from_its_siblings() -> None:
    told = on_image(("boxes", "img", "rectanglelabels"), RESULTS["rectanglelabels"][0]["value"])
    untold = {key: told[key] for key in ("id", "from_name", "to_name", "type", "value")}
    task = a_task([told], predictions=[{"id": 1, "result": [untold]}])
    (example,) = from_label_studio(task, an_interface())
    mine, theirs = example.predictions[0], example.annotations[0].annotation
    assert mine.spaces == theirs.spaces
    assert mine.regions[0].overlap(theirs.regions[0]) == pytest.approx(1)
    assert_same([task])
