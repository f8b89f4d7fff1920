"""`el.correct`: from a line in a page to the widget that corrects a model."""

from typing import Any

import pytest
import reflex as rx

import embed_label as el


class Photos(rx.State):
    acked: list[str] = []
    photo: str = ""
    boxes: list[dict[str, Any]] = []
    model: str = ""
    rows: list[dict[str, Any]] = []

    @rx.event
    def save(self, done: el.Completion) -> None: ...


BOX = el.Box(id="b", source="image", labels=["cat"], x=1, y=2, width=3, height=4, score=0.5)


def shown(**props: Any) -> str:
    given = {"predictions": [BOX], "model": "yolo", "acked": Photos.acked}
    if not {"text", "audio", "video", "series"} & props.keys():
        given["image"] = "/cat.png"
    return str(el.correct(**{**given, **props}))


def test_the_line_of_the_readme_works() -> None:
    page = str(
        el.correct(
            image=Photos.photo,
            predictions=Photos.boxes,
            labels=["cat", "dog"],
            model="yolo-11s",
            on_complete=Photos.save,
            acked=Photos.acked,
        )
    )
    assert '["model"] : "yolo-11s"' in page
    assert '["regions"] : reflex___state' in page
    assert '["image"] : reflex___state' in page
    assert '["name"] : "dog"' in page


def test_regions_are_one_prediction_of_their_model() -> None:
    page = shown()
    assert '["model"] : "yolo"' in page
    assert '["score"] : 0.5' in page
    # Labels and tools follow.
    assert '["draws"] : ["box"]' in page


def test_a_var_without_a_model_has_annotations_with_theirs() -> None:
    page = shown(predictions=Photos.boxes, model=None, labels=["cat"])
    assert "predictions:reflex___state" in page


def test_the_model_may_be_known_at_run_time_only() -> None:
    page = shown(model=Photos.model, labels=["cat"])
    assert '["model"] : reflex___state' in page


def test_it_works_in_a_foreach() -> None:
    def row(each: rx.vars.ObjectVar[dict[str, Any]]) -> rx.Component:
        return el.correct(
            id=each["id"],
            image=each["url"],
            predictions=each["boxes"],
            labels=["cat"],
            model="yolo",
            on_complete=Photos.save,
            acked=Photos.acked,
        )

    page = str(rx.foreach(Photos.rows, row))
    assert '?.["boxes"]' in page
    assert '?.["url"]' in page


def test_what_the_annotator_takes_is_taken() -> None:
    page = shown(ticket=Photos.photo, width="40rem", server="/labels")
    assert "ticket:reflex___state" in page
    assert '["width"] : "40rem"' in page
    with pytest.raises(el.UnknownProp, match="did you mean"):
        shown(tickets="x")


def test_a_source_says_how_it_is_shown() -> None:
    source = el.SeriesSource(name="ecg", time="t")
    beat = el.Interval(id="i", source="ecg", labels=["beat"], start=0, end=1)
    page = shown(series="/ecg.csv", source=source, predictions=[beat])
    assert '["ecg"] : "/ecg.csv"' in page
    assert '["time"] : "t"' in page


@pytest.mark.parametrize(
    ("props", "says"),
    [
        ({"image": None}, "el.correct shows one thing: image=, text=.*none of them"),
        ({"image": "/a.png", "text": "x"}, "image= and text="),
        ({"source": el.TextSource(name="t")}, "source= is TextSource, which shows no image"),
        ({"model": None}, "which model made them"),
        ({"predictions": [BOX, BOX]}, 'two regions with the id "b"'),
    ],
)
def test_bad_input_is_an_error_before_anything_is_rendered(
    props: dict[str, Any], says: str
) -> None:
    with pytest.raises(el.TaskError, match=says):
        shown(**props)


def test_a_name_that_it_does_not_have_is_answered_with_its_own() -> None:
    with pytest.raises(el.UnknownProp, match=r'el.correct has no prop "lables"; did you mean "l'):
        shown(lables=["cat"])


def test_labels_that_cannot_be_known_must_be_said() -> None:
    with pytest.raises(el.InterfaceError, match="labels="):
        shown(predictions=Photos.boxes)
