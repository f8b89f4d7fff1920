"""Files as they come in real life: other exports, counted otherwise, of another project."""

from typing import Any

import pytest

import embed_label as el
from embed_label.formats.label_studio import from_label_studio, to_label_studio
from tests.unit.formats.label_studio.given import BOX, a_task, an_interface, on_image, result
from tests.unit.formats.label_studio.given_results import RESULTS

BOXES = ("boxes", "img", "rectanglelabels")
NER = el.Interface.from_label_studio(
    '<View><Labels name="ner" toName="text"><Label value="PER"/></Labels>'
    '<Text name="text" value="$text"/></View>'
)
TEXT = "😀 Ada met 👋 Bob.\r\nAda left."


def refused(tasks: Any) -> str:
    with pytest.raises(el.TaskError) as raised:
        from_label_studio(tasks, NER)
    return str(raised.value)


def marked(start: int, end: int, quote: str | None = None) -> dict[str, Any]:
    said = {} if quote is None else {"text": quote}
    value = {"start": start, "end": end, **said, "labels": ["PER"]}
    found = {"id": "r1", **result(("ner", "text", "labels"), value)}
    return {"id": 1, "data": {"text": TEXT}, "predictions": [{"id": 2, "result": [found]}]}


def test_json_min_is_refused_with_the_export_to_take() -> None:
    about = {"annotator": 1, "annotation_id": 12, "created_at": "2024-05-03T10:11:12Z"}
    labels = [{"start": 2, "end": 5, "text": "Ada", "labels": ["PER"]}]
    said = refused([{"text": TEXT, "id": 47, "ner": labels, **about, "lead_time": 33.2}])
    assert said.startswith("task 0")
    assert "JSON-MIN" in said
    assert 'as "JSON"' in said


def test_the_json_of_before_1_0_is_refused_and_not_read_without_its_labels() -> None:
    said = refused([{"id": 1, "data": {"text": TEXT}, "completions": [{"id": 1, "result": []}]}])
    assert '"completions"' in said
    assert '"annotations"' in said


def test_an_object_that_shows_nothing_of_the_interface_is_no_task() -> None:
    said = refused({"images": [], "annotations": [], "categories": []})
    assert 'has no "data"' in said
    assert "$text" in said


def test_the_data_alone_is_a_task_as_long_as_it_shows_something() -> None:
    both = el.Interface(body=[el.TextSource(name="text"), el.ImageSource(name="photo")])
    (example,) = from_label_studio({"text": "Hello"}, both)
    assert example.task.data == {"text": "Hello"}


@pytest.mark.parametrize(("start", "end"), [(3, 6), (2, 5)])
def test_a_quote_tells_whether_offsets_count_units_or_code_points(start: int, end: int) -> None:
    task = marked(start, end, "Ada")
    (example,) = from_label_studio(task, NER)
    (region,) = example.predictions[0].regions
    assert isinstance(region, el.Span)
    assert (region.start, region.end, region.text) == (2, 5, "Ada")
    assert example.notes == ()
    assert to_label_studio([example], NER)[0]["predictions"] == task["predictions"]


def test_offsets_without_a_quote_count_code_points() -> None:
    """As Label Studio's own page does, and as Python does, in which predictions are made."""
    (example,) = from_label_studio(marked(2, 5), NER)
    assert example.predictions[0].regions[0].text == "Ada"


def test_a_quote_that_stands_elsewhere_is_told() -> None:
    (example,) = from_label_studio(marked(4, 7, "Bob"), NER)
    (note,) = example.notes
    assert 'quotes "Bob"' in note
    assert 'the text has "a m"' in note


def test_a_quote_with_other_spaces_is_no_other_quote() -> None:
    (example,) = from_label_studio(marked(14, 23, "Bob. Ada"), NER)
    assert example.predictions[0].regions[0].text == "Bob.\r\nAda"
    assert example.notes == ()


def test_a_result_of_another_project_says_what_it_lies_on() -> None:
    (example,) = from_label_studio(
        {
            **marked(3, 6, "Ada"),
            "annotations": [
                {"id": 3, "result": [on_image(("ner", "photo", "rectanglelabels"), BOX, "b")]}
            ],
        },
        NER,
    )
    (note,) = example.notes
    assert 'lies on "photo", which the interface does not show' in note


def test_a_region_that_was_taken_over_is_not_said_to_be_drawn_by_hand() -> None:
    """A model's results may claim `origin`; whoever accepts one has not drawn it."""
    box = on_image(BOXES, {**BOX, "rectanglelabels": ["Car"]}, "p1")
    task = a_task([])
    task["predictions"] = [{"id": 5, "result": [{**box, "origin": "manual"}]}]
    face = an_interface()
    (example,) = from_label_studio(task, face)
    (guess,) = example.predictions[0].regions
    taken = guess.model_copy(update={"id": "own", "derived_from": guess.id})
    done = el.Annotation(regions=[taken], spaces=example.predictions[0].spaces)
    (back,) = to_label_studio(
        [example.model_copy(update={"annotations": (el.Submission(annotation=done),)})], face
    )
    annotations: Any = back["annotations"]
    assert annotations[0]["result"][0]["origin"] == "prediction"
    predictions: Any = back["predictions"]
    assert predictions[0]["result"][0]["origin"] == "manual"


def test_an_example_is_printed_in_a_line() -> None:
    (example,) = from_label_studio(marked(3, 6, "Ada"), NER)
    assert repr(example) == "Example(task='1', annotations=0, predictions=1, drafts=0)"
    said = repr(el.Submission(annotation=el.Annotation(id="a", author="ann"), ground_truth=True))
    assert said.startswith("Submission(annotation=")
    assert "ground_truth=True" in said
    assert "skipped" not in said


def test_a_film_that_lasts_for_ever_is_read_and_written() -> None:
    (track,) = [dict(each) for each in RESULTS["videorectangle"]]
    track["value"] = {**track["value"], "duration": 1e308}
    face = an_interface()
    examples = from_label_studio(a_task([track]), face, sizes={"film": (1280, 720)})
    assert to_label_studio(examples, face, sizes={"film": (1280, 720)})
