"""Relations: what an annotation may say of two regions."""

from typing import Any

from embed_label.annotation import Annotation
from tests.unit.given import DATA, a_box, an_annotation, an_interface

RELATIONS = {"kind": "relations", "labels": ["next to", "part of"]}
TWO = [a_box(), a_box(id="b2")]


def flaws(**relation: Any) -> list[str]:
    said = {"id": "r1", "start": "b1", "end": "b2", **relation}
    annotation = an_annotation(regions=TWO, relations=[said], answers=[])
    return list(annotation.flaws(an_interface(RELATIONS), DATA))


def test_a_relation_between_two_regions_has_no_flaw() -> None:
    assert flaws() == []
    assert flaws(labels=["part of"], direction="both") == []


def test_a_relation_to_nothing_names_what_is_not_there() -> None:
    assert flaws(end="b9") == ['relation "r1" is about region "b9", which is not there']


def test_an_unknown_label_is_told_the_nearest() -> None:
    said = 'relation "r1": label "next" is not one of the interface\'s; did you mean "next to"?'
    assert flaws(labels=["next"]) == [said]


def test_a_relation_takes_one_label_unless_it_takes_many() -> None:
    said = ['relation "r1" takes one label, not 2']
    assert flaws(labels=["next to", "part of"]) == said


def test_a_relation_id_stands_once() -> None:
    twice: list[Any] = [{"id": "r1", "start": "b1", "end": "b2"}] * 2
    annotation = an_annotation(regions=TWO, relations=twice, answers=[])
    assert list(annotation.flaws(an_interface(), DATA)) == ['relation id "r1" stands twice']


def test_a_relation_gets_an_id_of_its_own() -> None:
    made = Annotation.model_validate({"relations": [{"start": "a", "end": "b"}]})
    assert made.relations[0].id
