"""Predictions as people hand them in, and the interface to correct them with."""

from typing import Any

import pytest

import embed_label as el
from embed_label.jobs.correct import correction
from embed_label.jobs.predicted import predicted

IMAGE = el.ImageSource(name="image")
TEXT = el.TextSource(name="text")


def box(**other: Any) -> dict[str, Any]:
    return {"kind": "box", "x": 1, "y": 1, "width": 1, "height": 1, **other}


def read(*given: Any, source: el.ImageSource | el.TextSource = IMAGE, model: str | None = "m"):
    return predicted(given, source=source, model=model)


def test_regions_by_themselves_are_all_of_one_model() -> None:
    whole = el.Box(id="b", source="image", x=1, y=2, width=3, height=4)
    (one,) = read(box(label="cat", score=0.5), whole)
    assert (one.model, one.id) == ("m", "m")
    assert [(each.id, each.labels, each.source) for each in one.regions] == [
        ("p0", ("cat",), "image"),
        ("b", (), "image"),
    ]


def test_ids_are_the_same_at_each_build_of_a_page() -> None:
    assert read(box(), box()) == read(box(), box())
    given = {"model": "m", "regions": [box()]}
    assert read(given) == read(given)


def test_a_kind_that_cannot_be_mistaken_need_not_be_said() -> None:
    (boxes,) = read({"x": 1, "y": 1, "width": 2, "height": 2, "labels": ["cat"]})
    assert isinstance(boxes.regions[0], el.Box)
    (spans,) = read({"start": 0, "end": 2, "labels": ["name"]}, source=TEXT)
    assert isinstance(spans.regions[0], el.Span)


def test_annotations_of_several_models_keep_their_names() -> None:
    one = el.Annotation(model="yolo")
    found = read(one, {"model": "detr", "regions": [box()]}, {"answers": []}, model="else")
    assert [each.model for each in found] == ["yolo", "detr", "else"]


def test_two_models_may_name_their_regions_alike() -> None:
    assert (
        len(
            read({"model": "x", "regions": [box(id="1")]}, {"model": "y", "regions": [box(id="1")]})
        )
        == 2
    )


@pytest.mark.parametrize(
    ("given", "says"),
    [
        ([box(id="b"), box(id="b")], r'predictions\[0\] has two regions with the id "b"'),
        ([box(), box(score=1.5)], r"predictions\[1\].*score"),
        ([box(), box(score=-0.5)], r"predictions\[1\].*score"),
        ([box(width=0)], r"predictions\[0\].*width"),
        ([{"kind": "span", "start": 0, "end": 2}], 'kind "span", which source "image" does not'),
        ([box(source="photo")], 'on source "photo".*"image"'),
        ([7], r"predictions\[0\] is no region but int"),
        ([{"model": "x", "regions": [box(), box(score=7)]}], r"\[0\].regions\[1\].*score"),
        ([{"model": "x", "score": 7}], r"predictions\[0\].*score"),
        ([el.Annotation(id="a", model="x"), el.Annotation(id="a", model="y")], 'the id "a"'),
    ],
)
def test_bad_predictions_are_errors_that_say_which(given: list[Any], says: str) -> None:
    with pytest.raises(el.TaskError, match=says):
        read(*given)


@pytest.mark.parametrize("given", [box(), el.Annotation(), {"regions": [box()]}])
def test_a_model_without_a_name_is_an_error(given: Any) -> None:
    with pytest.raises(el.TaskError, match="which model made"):
        read(given, model=None)


def test_labels_and_tools_follow_from_the_predictions() -> None:
    joints = [el.Joint(name="head", x=1, y=1), el.Joint(name="foot", x=1, y=2)]
    body = el.Skeleton(source="image", labels=["body"], joints=joints)
    face = correction(IMAGE, predictions=read(box(labels=["cat"]), body, box(label="cat")))
    (labels,) = face.labels
    assert [(each.name, tuple(each.joints)) for each in labels.labels] == [
        ("cat", ()),
        ("body", ("head", "foot")),
    ]
    assert (tuple(labels.draws), labels.many) == (("box", "skeleton"), False)
    both = correction(IMAGE, predictions=read(box(labels=["cat", "pet"])))
    assert both.labels[0].many


def test_given_labels_and_tools_are_taken_as_they_are() -> None:
    face = correction(IMAGE, labels=["dog"], draws=["polygon"], predictions=read(box(label="cat")))
    (labels,) = face.labels
    assert ([each.name for each in labels.labels], tuple(labels.draws)) == (["dog"], ("polygon",))


def test_answers_alone_need_no_labels() -> None:
    question = el.Choices(name="what", choices=["cat", "dog"])
    answer = el.ChoicesAnswer(question="what", chosen=["cat"])
    guess = el.Annotation(model="m", answers=[answer])
    face = correction(IMAGE, questions=[question], predictions=[guess])
    assert (face.labels, list(face.questions)) == ((), ["what"])


def test_what_is_known_at_run_time_only_needs_its_labels() -> None:
    with pytest.raises(el.InterfaceError, match=r"labels=\["):
        correction(IMAGE)
    assert correction(IMAGE, labels=["cat"]).labels[0].draws == ()
    assert correction(IMAGE, labels=()).labels == ()


def test_a_model_that_found_nothing_is_known_by_its_name() -> None:
    (nothing,) = predicted([], source=IMAGE, model="m")
    assert (nothing.model, nothing.regions) == ("m", ())
    assert predicted([], source=IMAGE, model=None) == ()


def test_no_list_of_predictions_is_an_error_that_says_so() -> None:
    with pytest.raises(el.TaskError, match="predictions are a list, which may be empty"):
        predicted(None, source=IMAGE, model="m")
