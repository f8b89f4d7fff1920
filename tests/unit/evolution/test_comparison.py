"""What a change of an interface does to the annotations that were made with it."""

import pytest
from pydantic import JsonValue

from embed_label.annotation import Annotation
from tests.unit.evolution.versions import PHOTO, Node, choices, interface, labels, newer, question
from tests.unit.given import DATA, a_box, an_annotation, an_interface


def said(new: Node, old: Node) -> list[str]:
    return str(interface(new).compare(interface(old))).splitlines()


def test_a_thing_compared_with_itself_has_no_difference() -> None:
    changes = an_interface().compare(an_interface())
    assert not changes
    assert changes.differences == ()
    assert not changes.mapping
    assert str(changes) == "No difference matters to what is stored."


def test_what_only_looks_different_is_no_difference() -> None:
    old = labels("car", "bus")
    new = labels(
        {"name": "bus", "color": "#ff0000", "key": "b"}, {"name": "car", "hint": "4 wheels"}
    )
    assert not interface(new).compare(interface({"kind": "column", "children": [old]}))


SAID: dict[str, tuple[Node, Node, list[str]]] = {
    "a label more": (
        labels("car", "bus"),
        labels("car"),
        ['  + label "text" / "bus" added'],
    ),
    "a label less": (
        labels("car"),
        labels("car", "bus"),
        ['! - label "text" / "bus" removed'],
    ),
    "the first label of an unnamed set": (
        labels("car"),
        labels(),
        ['! ~ labels "words" ask each region for a label', '  + label "text" / "car" added'],
    ),
    "one label where many were": (
        labels("car"),
        labels("car", many=True),
        ['! ~ labels "words" many was yes, is no'],
    ),
    "many labels where one was": (
        labels("car", many=True),
        labels("car"),
        ['  ~ labels "words" many was no, is yes'],
    ),
    "a limit of a label": (
        labels({"name": "car", "most": 2}),
        labels("car"),
        ['! ~ label "text" / "car" most was nothing, is 2'],
    ),
    "other labels from the task": (
        labels(variable="$b"),
        labels(variable="$a"),
        ['! ~ labels "words" variable was "$a", is "$b"'],
    ),
    "a joint less, and one more": (
        labels({"name": "hand", "joints": ["wrist", "thumb"]}),
        labels({"name": "hand", "joints": ["wrist", "palm"]}),
        [
            '! ~ label "text" / "hand" lost the joint "palm"',
            '  ~ label "text" / "hand" has the joint "thumb" besides',
        ],
    ),
    "no joints at all any more": (
        labels("hand"),
        labels({"name": "hand", "joints": ["a", "b", "c", "d", "e"]}),
        ['! ~ label "text" / "hand" lost the joints "a", "b", "c" and 2 more'],
    ),
    "the same joints in another order": (
        labels({"name": "hand", "joints": ["palm", "wrist", "thumb"]}),
        labels({"name": "hand", "joints": ["wrist", "palm"]}),
        [
            '  ~ label "text" / "hand" has the joint "thumb" besides',
            '  ~ label "text" / "hand" has its joints in another order',
        ],
    ),
    "other bones": (
        labels({"name": "hand", "joints": ["a", "b", "c"], "bones": [("a", "b")]}),
        labels({"name": "hand", "joints": ["a", "b", "c"], "bones": [("a", "c")]}),
        ['  ~ label "text" / "hand" has its joints joined otherwise'],
    ),
    "a choice less": (
        choices("sun", "rain"),
        choices("sun", "rain", "fog"),
        ['! - choice "weather" / "fog" removed'],
    ),
    "fewer stars": (
        question("rating", stars=3),
        question("rating"),
        ['! ~ question "q" stars was 5, is 3'],
    ),
    "more stars": (
        question("rating", stars=7),
        question("rating"),
        ['  ~ question "q" stars was 5, is 7'],
    ),
    "required, and another title": (
        question("comment", required=True, title="Why?"),
        question("comment"),
        [
            '  ~ question "q" title was nothing, is "Why?"',
            '  ~ question "q" required was no, is yes',
        ],
    ),
    "another kind": (
        question("rating"),
        question("comment", max_length=3),
        ['! ~ question "q" was of kind comment, is rating'],
    ),
    "about each region": (
        question("rating", per_region=True),
        question("rating"),
        ['! ~ question "q" is asked about each region'],
    ),
    "other steps from another start": (
        question("quantity", min=0, step=2),
        question("quantity", min=1, step=2),
        ['  ~ question "q" min was 1, is 0', '! ~ question "q" goes in steps of 2'],
    ),
    "a later first day": (
        question("datetime", only="date", min="2026-02-01"),
        question("datetime", only="date", min="2026-01-01"),
        ['! ~ question "q" min was "2026-01-01", is "2026-02-01"'],
    ),
    "the sides of a pair": (
        question("pairwise", left="b", right="a"),
        question("pairwise", left="a", right="b"),
        ['! ~ question "q" compares "b" with "a"'],
    ),
    "an entry more to rank": (
        question("ranking", entries=["a", "b"]),
        question("ranking", entries=["a"]),
        ['! + entry "q" / "b" added'],
    ),
    "the first bucket": (
        question("ranking", entries=["a"], buckets=["good"]),
        question("ranking", entries=["a"]),
        ['! + bucket "q" / "good" added'],
    ),
    "suggestions at other ranks": (
        question("tags", suggestions=["b", "a"]),
        question("tags", suggestions=["a", "b"]),
        ['! ~ question "q" has its suggestions at other ranks'],
    ),
    "an item below what could be picked": (
        question("taxonomy", leaves_only=True, items=[{"name": "a", "children": ["b"]}]),
        question("taxonomy", leaves_only=True, items=["a"]),
        ['! + item "q" / "a" / "b" added'],
    ),
    "a subtree less": (
        question("taxonomy", items=[{"name": "a", "children": ["c"]}]),
        question(
            "taxonomy", items=[{"name": "a", "children": ["c", {"name": "x", "children": ["y"]}]}]
        ),
        ['! - item "q" / "a" / "x" removed'],
    ),
    "another condition": (
        question("comment", when={"kind": "used", "labels": ["a"]}),
        question("comment"),
        ['  ~ question "q" is asked under other conditions'],
    ),
    "a relation's label less": (
        {"kind": "relations", "labels": ["in"]},
        {"kind": "relations", "labels": ["in", "by"]},
        ['! - relation "by" removed'],
    ),
    "a renamed choice": (
        choices("sunny", "rain"),
        choices("sun", "rain"),
        [
            '! - choice "weather" / "sun" removed, became "sunny"?',
            '  + choice "weather" / "sunny" added',
        ],
    ),
}


@pytest.mark.parametrize(("new", "old", "lines"), SAID.values(), ids=SAID)
def test_a_difference_is_said_with_what_it_may_break(
    new: Node, old: Node, lines: list[str]
) -> None:
    assert said(new, old) == lines


def test_differences_come_sorted_by_what_became_of_them() -> None:
    old = interface(choices("sun", "rain"), question("rating"))
    changes = interface(choices("sun", "fog", required=True), question("rating", stars=3)).compare(
        old
    )
    assert [each.name for each in changes.added] == [("choice", "weather", "fog")]
    assert [each.name for each in changes.removed] == [("choice", "weather", "rain")]
    assert [each.name[1] for each in changes.changed] == ["weather", "q"]
    assert [each.name for each in changes.breaking] == [
        ("choice", "weather", "rain"),
        ("question", "q"),
    ]
    assert [each.name for each in changes.incomplete] == [("question", "weather")]


def test_a_limit_counts_for_every_label_of_that_name() -> None:
    old = interface(PHOTO, labels("car"))
    new = interface(PHOTO, labels("car"), labels({"name": "car", "most": 1}, name="x", of="photo"))
    assert [each.name for each in new.compare(old).breaking] == [("labels", "x")]


def test_stored_annotations_that_no_longer_fit_are_found_with_the_reason() -> None:
    changes = newer().compare(an_interface())
    fits = an_annotation(id="fits", regions=[], answers=[])
    (unfit,) = changes.unfit([fits, an_annotation()], data=DATA)
    assert unfit.annotation.id == "a1"
    assert len(unfit.flaws) == 4
    assert unfit.flaws[0] == (
        'region "b1" on "photo": label "car" is not one of the interface\'s; did you mean "cars"?'
    )


def test_what_did_not_fit_before_either_is_not_blamed_on_the_change() -> None:
    stray = an_annotation(regions=[a_box(x=90)], answers=[])
    assert list(newer().compare(an_interface()).unfit([stray], data=DATA)) != []
    changes = an_interface(question("comment")).compare(an_interface())
    assert list(changes.unfit([stray], data=DATA)) == []


def test_the_data_may_be_found_for_each_annotation() -> None:
    old = interface(choices("sun", variable="$sky"))
    new = interface(choices(variable="$sky"))
    data: dict[str, dict[str, JsonValue]] = {
        "a": {"text": "x", "sky": ["sun"]},
        "b": {"text": "x", "sky": ["fog"]},
    }
    both = [
        Annotation.model_validate(
            {"id": each, "answers": [{"kind": "choices", "question": "weather", "chosen": ["sun"]}]}
        )
        for each in data
    ]
    found = new.compare(old).unfit(both, data=lambda annotation: data[annotation.id])
    assert [each.annotation.id for each in found] == ["b"]
