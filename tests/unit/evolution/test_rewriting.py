"""An older annotation in the names of a newer interface."""

import pytest

from embed_label.annotation import Annotation
from embed_label.errors import InterfaceError
from tests.unit.evolution.versions import Node, choices, interface, newer, question
from tests.unit.given import DATA, a_box, a_span, an_annotation, an_interface


def test_an_annotation_follows_the_renames_and_what_cannot_comes_back() -> None:
    changes = newer().compare(an_interface())
    made = changes.applied(an_annotation())
    box, span = made.annotation.regions
    assert (box.labels, span.labels) == (("cars",), ("a",))
    assert [answer.values for answer in made.annotation.answers] == [("sunny",), ("4",)]
    assert [
        (each.part.model_dump().get("id"), each.names, each.why) for each in made.leftovers
    ] == [
        ("s1", ("b",), 'label "text" / "b" is no longer there'),
        (None, (), 'question "why" is no longer there'),
    ]
    assert list(made.annotation.flaws(newer(), DATA)) == []


def test_a_mapping_of_ones_own_can_join_two_names() -> None:
    changes = newer().compare(an_interface())
    joined = {**changes.mapping, ("label", "text", "b"): ("label", "text", "a")}
    made = changes.applied(an_annotation(), joined)
    assert made.annotation.regions[1].labels == ("a",)
    assert [each.why for each in made.leftovers] == ['question "why" is no longer there']


def test_a_mapping_to_nowhere_is_refused() -> None:
    changes = newer().compare(an_interface())
    with pytest.raises(InterfaceError, match='did you mean "person"') as refused:
        changes.applied(an_annotation(), {("label", "photo", "car"): ("label", "photo", "persons")})
    assert "persons" in str(refused.value)


def test_what_hangs_on_a_region_that_cannot_come_stays_behind_with_it() -> None:
    old, new = an_interface(), newer()
    regions = [a_box(), a_span(labels=["b"])]
    relation = {"id": "r1", "start": "b1", "end": "s1"}
    made = new.compare(old).applied(
        an_annotation(regions=regions, relations=[relation], answers=[])
    )
    assert [each.id for each in made.annotation.regions] == ["b1"]
    assert made.annotation.relations == ()
    assert [type(each.part).__name__ for each in made.leftovers] == ["Span", "Relation"]


ANSWERS: dict[str, tuple[Node, Node, Node, Node | None, int]] = {
    "a ranking": (
        question("ranking", entries=["cats", "dog"]),
        question("ranking", entries=["cat", "dog", "emu"]),
        {"kind": "ranking", "order": ["emu", "dog", "cat"]},
        {"order": ("dog", "cats")},
        1,
    ),
    "a ranking in buckets": (
        question("ranking", entries=["cats", "dog"], buckets=["best"]),
        question("ranking", entries=["cat", "dog"], buckets=["best", "no"]),
        {"kind": "ranking", "buckets": {"best": ["cat"], "no": ["dog"]}},
        {"buckets": {"best": ("cats",)}},
        1,
    ),
    "paths": (
        question("taxonomy", many=True, items=[{"name": "animals", "children": ["cat"]}]),
        question("taxonomy", many=True, items=[{"name": "animal", "children": ["cat", "emu"]}]),
        {"kind": "taxonomy", "paths": [["animal", "cat"], ["animal", "emu"]]},
        {"paths": (("animals", "cat"),)},
        1,
    ),
    "tags of one's own": (
        question("tags", suggestions=["cats"]),
        question("tags", suggestions=["cat"]),
        {"kind": "tags", "tags": [{"name": "cat", "rank": 1}, {"name": "mine"}]},
        {
            "tags": (
                {"name": "cats", "rank": 1, "score": None},
                {"name": "mine", "rank": None, "score": None},
            )
        },
        0,
    ),
    "choices that are all gone": (
        choices("fog", name="q"),
        choices("sun", name="q"),
        {"kind": "choices", "chosen": ["sun"]},
        None,
        1,
    ),
    "choices that come from the task": (
        choices("fog", name="q", variable="$x"),
        choices("sun", name="q", variable="$x"),
        {"kind": "choices", "chosen": ["sun", "from the task"]},
        {"chosen": ("sun", "from the task")},
        0,
    ),
    "a comment": (
        question("comment"),
        question("comment"),
        {"kind": "comment", "text": "as it was"},
        {"text": "as it was"},
        0,
    ),
}


@pytest.mark.parametrize(("new", "old", "answer", "value", "left"), ANSWERS.values(), ids=ANSWERS)
def test_an_answer_follows_the_renames(
    new: Node, old: Node, answer: Node, value: Node | None, left: int
) -> None:
    annotation = Annotation.model_validate({"answers": [answer | {"question": "q"}]})
    made = interface(new).compare(interface(old)).applied(annotation)
    assert len(made.leftovers) == left
    if value is None:
        assert made.annotation.answers == ()
    else:
        (rewritten,) = made.annotation.answers
        assert value.items() <= rewritten.model_dump().items()
