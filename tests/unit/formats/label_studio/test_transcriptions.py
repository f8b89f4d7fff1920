"""Text that was read from a picture: where, of which kind, what it says, and in which order."""

from typing import Any, cast

import pytest

from embed_label.annotation import Annotation
from embed_label.formats import Example
from embed_label.formats.example import Submission
from embed_label.formats.label_studio import from_label_studio, to_label_studio
from embed_label.formats.label_studio.patch import alike
from embed_label.interface import Interface
from embed_label.questions import Comment, CommentAnswer
from embed_label.regions import Box, Plane, Polygon
from embed_label.task import Task
from tests.unit.formats.label_studio.given import on_image
from tests.unit.interface.label_studio.given import CORPUS

OCR = Interface.from_label_studio(CORPUS["text_in_pictures"])
TILTED = {"x": 10, "y": 20, "width": 30, "height": 5, "rotation": 14}
SLANTED = {"points": [[50, 50], [90, 60], [90, 70], [50, 60]], "closed": True}


def a_line(name: str, tool: str, place: dict[str, Any], kind: str, says: str) -> list[Any]:
    """The three results of one region, as Label Studio's own template makes them."""
    shape = "rectangle" if tool == "bbox" else "polygon"
    return [
        on_image((tool, "image", shape), place, name),
        on_image(("label", "image", "labels"), {**place, "labels": [kind]}, name),
        on_image(("transcription", "image", "textarea"), {**place, "text": [says]}, name),
    ]


RESULT = [
    *a_line("second", "poly", SLANTED, "Text", "READING TONIGHT"),
    *a_line("first", "bbox", TILTED, "Handwriting", "Back at 2 pm"),
]
DATA: dict[str, Any] = {"ocr": "/window.png"}
TASK = {"id": 7, "data": DATA, "annotations": [{"id": 3, "result": RESULT}]}


def read() -> Annotation:
    (example,) = from_label_studio([TASK], OCR)
    return example.annotations[0].annotation


def written(said: Annotation) -> list[Any]:
    example = Example(task=Task(id="7", data=DATA), annotations=[Submission(annotation=said)])
    return results_of([example])


def results_of(examples: list[Example]) -> list[Any]:
    # JSON values as they come: the test says what they must be.
    (task,) = cast("list[Any]", to_label_studio(examples, OCR))
    return task["annotations"][0]["result"]


def test_each_line_has_a_place_a_kind_and_what_it_says_in_the_order_of_reading() -> None:
    said = read()
    polygon, box = said.regions
    assert (type(polygon), polygon.id, polygon.labels) == (Polygon, "second", ("Text",))
    assert (type(box), box.id, box.labels) == (Box, "first", ("Handwriting",))
    assert isinstance(box, Box)
    assert box.rotation == 14
    texts = {each.region: each.text for each in said.answers if isinstance(each, CommentAnswer)}
    assert texts == {"second": "READING TONIGHT", "first": "Back at 2 pm"}
    assert list(said.flaws(OCR, DATA)) == []
    assert list(said.missing(OCR, DATA)) == []


def test_it_comes_back_as_it_was() -> None:
    assert alike(results_of(from_label_studio([TASK], OCR)), RESULT)


def test_another_order_is_written_as_such() -> None:
    said = read()
    turned = said.model_copy(update={"regions": said.regions[::-1]})
    names = list(dict.fromkeys(each["id"] for each in written(turned)))
    assert names == ["first", "second"]


def test_what_was_read_here_is_three_results_there() -> None:
    box = Box(id="b", source="image", labels=["Text"], x=64, y=48, width=64, height=24, rotation=30)
    said = Annotation(
        regions=[box],
        answers=[CommentAnswer(question="transcription", region="b", text="SALE")],
        spaces={"image": Plane(width=640, height=480)},
    )
    results = written(said)
    assert [each["type"] for each in results] == ["rectangle", "labels", "textarea"]
    assert {each["id"] for each in results} == {"b"}
    assert results[0]["value"]["rotation"] == pytest.approx(30)
    assert results[2]["value"]["text"] == ["SALE"]


def test_the_transcription_is_one_comment_about_each_region() -> None:
    question = OCR.questions["transcription"]
    assert isinstance(question, Comment)
    assert (question.per_region, question.required) == (True, True)
