"""What an interface and a task's data allow an annotation to say."""

from typing import Any

import pytest
from pydantic import JsonValue, ValidationError

from embed_label.annotation import Annotation
from embed_label.regions import Passage
from tests.unit.given import DATA, TEXT, a_box, a_span, an_annotation, an_interface

PLANE = {"kind": "plane", "width": 100, "height": 80}


def flaws(data: dict[str, JsonValue] = DATA, **other: Any) -> list[str]:
    return list(an_annotation(**other).flaws(an_interface(), data))


def rated(rating: int, region: str | None = "b1") -> dict[str, Any]:
    return {"kind": "rating", "question": "sure", "region": region, "rating": rating}


def chosen(*names: str, region: str | None = None) -> dict[str, Any]:
    return {"kind": "choices", "question": "weather", "region": region, "chosen": names}


def written(text: str, question: str = "why") -> dict[str, Any]:
    return {"kind": "comment", "question": question, "text": text}


def test_what_fits_has_no_flaw() -> None:
    assert flaws() == []
    assert flaws(regions=[], answers=[], spaces={}) == []


REGIONS: dict[str, tuple[dict[str, Any], str]] = {
    "unknown label": (
        a_box(labels=["cat"]),
        'region "b1" on "photo": label "cat" is not one of the interface\'s; did you mean "car"?',
    ),
    "label of another source": (
        a_box(labels=["a"]),
        'region "b1" on "photo": label "a" is not one of the interface\'s; known: "car", "person"',
    ),
    "no label": (a_box(labels=[]), 'region "b1" on "photo": has no label'),
    "two labels where one": (
        a_box(labels=["car", "person"]),
        'region "b1" on "photo": takes one label, not 2',
    ),
    "box outside": (
        a_box(x=90),
        (
            'region "b1" on "photo": the box from (90, 20) to (120, 60) '
            "leaves the image of 100 by 80 pixels"
        ),
    ),
    "span outside": (
        a_span(end=14, text=""),
        'region "s1" on "text": the span 6 to 14 leaves the text of 13 characters',
    ),
    "quote that differs": (
        a_span(text="x"),
        'region "s1" on "text": quotes "x" where the text has "🦊"',
    ),
    "quote in UTF-16 offsets": (
        a_span(start=9, end=14, text="world"),
        'region "s1" on "text": the span 9 to 14 leaves the text of 13 characters',
    ),
    "unknown source": (
        a_box(source="foto"),
        (
            'region "b1" lies on source "foto", which the interface does not have; '
            'did you mean "photo"?'
        ),
    ),
    "kind that is not drawn there": (
        a_box(source="text"),
        'region "b1" on "text": the interface draws no box there',
    ),
}


@pytest.mark.parametrize(("region", "said"), REGIONS.values(), ids=REGIONS)
def test_a_region_that_cannot_be_says_which_and_why(region: dict[str, Any], said: str) -> None:
    assert flaws(regions=[region], answers=[]) == [said]


@pytest.mark.parametrize(
    ("said", "there"),
    [
        ({"text": "", "checksum": "00000000"}, True),
        ({"text": "🦊", "checksum": "00000000"}, False),
        ({"text": "", "checksum": ""}, False),
        ({"text": "", "checksum": Passage.of(TEXT).checksum}, False),
    ],
)
def test_a_span_that_quotes_nothing_was_marked_in_this_text(
    said: dict[str, str], there: bool
) -> None:
    marked = {"kind": "passage", "length": len(TEXT), "checksum": said["checksum"]}
    found = flaws(
        regions=[a_span(text=said["text"])], answers=[], spaces={"photo": PLANE, "text": marked}
    )
    assert found == [ESTRANGED] * there


ESTRANGED = (
    'region "s1" on "text": quotes nothing and was marked in another text: '
    f"that has the checksum 00000000, this one {Passage.of(TEXT).checksum}"
)


ANSWERS: dict[str, tuple[dict[str, Any], str]] = {
    "unknown question": (
        written("x", question="whi"),
        'there is no question "whi"; did you mean "why"?',
    ),
    "of a region that is not there": (
        rated(3, region="b7"),
        'question "sure" is not asked about region "b7"',
    ),
    "of a region of another source": (
        rated(3, region="s1"),
        'question "sure" is not asked about region "s1"',
    ),
    "of the task, where regions are meant": (
        rated(3, region=None),
        'question "sure" is not asked about the task',
    ),
    "of a region, where the task is meant": (
        chosen("sun", region="b1"),
        'question "weather" is not asked about region "b1"',
    ),
    "of another kind": (
        rated(3, None) | {"question": "why"},
        'question "why" is a comment question',
    ),
    "too many stars": (rated(6), 'question "sure" goes up to 5, not 6'),
    "unknown choice": (
        chosen("sum"),
        'question "weather" has no choice "sum"; did you mean "sun"?',
    ),
    "too long": (written("x" * 21), 'question "why" takes 20 characters, not 21'),
}


@pytest.mark.parametrize(("answer", "said"), ANSWERS.values(), ids=ANSWERS)
def test_an_answer_that_cannot_be_says_to_which_question_and_why(
    answer: dict[str, Any], said: str
) -> None:
    assert flaws(answers=[answer]) == [said]


def test_a_region_id_that_stands_twice_is_told() -> None:
    assert flaws(regions=[a_box(), a_span(id="b1")]) == ['region id "b1" stands twice']


@pytest.mark.parametrize(
    ("answers", "said"),
    [
        ([chosen("sun"), chosen("rain")], 'answer to "weather" stands twice'),
        ([rated(1), rated(2)], 'answer to "sure" about region "b1" stands twice'),
    ],
)
def test_a_second_answer_to_a_question_is_told(answers: list[Any], said: str) -> None:
    assert flaws(answers=answers) == [said]


def test_an_answer_about_each_region_is_not_a_second_answer() -> None:
    assert flaws(regions=[a_box(), a_box(id="b2")], answers=[rated(1), rated(2, "b2")]) == []


def test_names_with_blanks_are_not_taken_for_one_another() -> None:
    interface = an_interface({"kind": "rating", "name": "sure b1"})
    about_the_task = {"kind": "rating", "question": "sure b1", "rating": 3}
    annotation = an_annotation(answers=[rated(3), about_the_task])
    assert list(annotation.flaws(interface, DATA)) == []


def test_on_a_source_of_unknown_size_nothing_can_be_placed() -> None:
    (flaw,) = flaws(spaces={})
    assert flaw.startswith('region "b1" on "photo": ')
    assert flaw.endswith("size is not known, so nothing can be placed on it")


def test_the_servers_own_copy_of_a_text_counts_and_not_what_was_said_of_it() -> None:
    spaces = {"photo": PLANE, "text": {"kind": "passage", "length": 1000}}
    far = a_span(start=500, end=501, text="")
    (flaw,) = flaws(regions=[far], answers=[], spaces=spaces)
    assert flaw.endswith("leaves the text of 13 characters")


def test_a_space_of_another_kind_takes_no_box() -> None:
    (flaw,) = flaws(spaces={"photo": {"kind": "passage", "length": 1000}})
    assert flaw == 'region "b1" on "photo": a box needs a plane'


def test_a_region_on_a_source_that_the_task_cannot_fill_is_told() -> None:
    (flaw,) = flaws(data={"photo": "/street.jpg"}, regions=[a_span()], answers=[])
    assert flaw.startswith('region "s1" on "text": source "text" shows $text')


def test_a_span_need_not_quote() -> None:
    assert flaws(regions=[a_span(text="")], answers=[]) == []


def test_a_quote_is_compared_with_the_text_as_it_was_cleaned() -> None:
    data: dict[str, JsonValue] = {"photo": "/a.jpg", "text": "a\0b"}
    assert flaws(data=data, regions=[a_span(start=0, end=3, text="a\0b")], answers=[]) == []


def test_every_flaw_is_found() -> None:
    regions = [a_box(labels=["cat"]), a_box(), a_span(text="x")]
    found = flaws(regions=regions, answers=[rated(9), written("x" * 30)])
    assert len(found) == 5


def test_where_nothing_is_labelled_regions_have_no_label_to_miss() -> None:
    interface = an_interface({"kind": "image", "name": "plan"})
    on_plan = an_annotation(regions=[a_box(source="plan")], answers=[])
    said = 'region "b1" on "plan": the interface draws no box there'
    assert list(on_plan.flaws(interface, {**DATA, "plan": "/plan.png"})) == [said]


def required(**more: Any) -> dict[str, Any]:
    return {"kind": "comment", "name": "must", "required": True, **more}


def missing(question: dict[str, Any], answers: list[Any], **other: Any) -> list[str]:
    return list(an_annotation(answers=answers, **other).missing(an_interface(question), DATA))


def test_a_required_question_is_missing_until_it_is_answered() -> None:
    said = ['question "must" needs an answer']
    assert missing(required(), []) == said
    assert missing(required(), [written("  ", question="must")]) == said
    assert missing(required(), [written("yes", question="must")]) == []
    assert missing(required(), [written("yes")]) == said


def test_a_question_that_is_not_required_is_never_missing() -> None:
    assert missing(required(required=False), []) == []


def test_a_required_question_per_region_is_missing_until_each_region_has_its_answer() -> None:
    about_boxes = required(per_region=True, of="photo")
    boxes = [a_box(), a_box(id="b2"), a_span()]
    first = written("one", question="must") | {"region": "b1"}
    second = written("two", question="must") | {"region": "b2"}
    said = ['question "must" needs an answer']
    assert missing(about_boxes, [], regions=boxes) == said
    assert missing(about_boxes, [first], regions=boxes) == said
    assert missing(about_boxes, [first | {"region": None}, second], regions=boxes) == said
    assert missing(about_boxes, [second, first], regions=boxes) == []
    assert missing(about_boxes, [], regions=[a_span()]) == []


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("score", 1.1),
        ("score", float("nan")),
        ("regions", [{"kind": "hologram"}]),
        ("spaces", {"photo": {"kind": "plane", "width": 0, "height": 0}}),
        ("auhtor", "ann"),
    ],
)
def test_an_annotation_that_cannot_be_is_refused(field: str, value: Any) -> None:
    with pytest.raises(ValidationError, match=field):
        an_annotation(**{field: value})


def test_an_annotation_survives_its_travel() -> None:
    assert Annotation.model_validate(an_annotation().to_dict()) == an_annotation()
