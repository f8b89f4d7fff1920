"""What was renamed is guessed, and only that."""

from typing import Any

import pytest

from embed_label.interface import Interface
from tests.unit.evolution.versions import PHOTO, Node, choices, interface, labels, question
from tests.unit.given import a_box, an_annotation

RENAMED: dict[str, tuple[Node, Node, dict[Any, Any]]] = {
    "by a title that stayed": (
        choices({"name": "x1", "title": "Sun"}),
        choices({"name": "b7", "title": "sun"}),
        {("choice", "weather", "b7"): ("choice", "weather", "x1")},
    ),
    "by a name that became the title": (
        choices({"name": "x1", "title": "sun"}),
        choices("sun"),
        {("choice", "weather", "sun"): ("choice", "weather", "x1")},
    ),
    "by an alias": (
        choices({"name": "x1", "kept": {"alias": "sun"}}),
        choices("sun"),
        {("choice", "weather", "sun"): ("choice", "weather", "x1")},
    ),
    "a question by what it offers": (
        choices("sun", "rain", name="sky"),
        choices("sun", "rain"),
        {("question", "weather"): ("question", "sky")},
    ),
    "an item below a renamed one": (
        question("taxonomy", items=[{"name": "animals", "children": ["cats"]}]),
        question("taxonomy", items=[{"name": "animal", "children": ["cat"]}]),
        {
            ("item", "q", "animal"): ("item", "q", "animals"),
            ("item", "q", "animal", "cat"): ("item", "q", "animals", "cats"),
        },
    ),
    "not by nothing": (choices("sun"), choices("fog"), {}),
    "not across kinds": (question("rating", name="why2"), question("comment", name="why"), {}),
}


@pytest.mark.parametrize(("new", "old", "mapping"), RENAMED.values(), ids=RENAMED)
def test_a_rename_is_guessed(new: Node, old: Node, mapping: dict[Any, Any]) -> None:
    assert dict(interface(new).compare(interface(old)).mapping) == mapping


def test_a_source_that_is_the_only_one_of_its_kind_is_known_again_with_its_labels() -> None:
    old = Interface.model_validate({"body": [PHOTO, labels("car", of="photo")]})
    new = Interface.model_validate(
        {"body": [{"kind": "image", "name": "scan"}, labels("cars", of="scan")]}
    )
    changes = new.compare(old)
    assert dict(changes.mapping) == {
        ("source", "photo"): ("source", "scan"),
        ("label", "photo", "car"): ("label", "scan", "cars"),
    }
    made = changes.applied(an_annotation(regions=[a_box()], answers=[]))
    assert made.leftovers == ()
    assert (made.annotation.regions[0].source, made.annotation.regions[0].labels) == (
        "scan",
        ("cars",),
    )
    assert list(made.annotation.spaces) == ["scan"]


def test_a_label_that_only_went_to_another_set_is_not_taken_for_renamed() -> None:
    more = labels("bird", "birds", name="more")
    old, new = (
        interface(labels("cat", "birds"), labels("bird", name="more")),
        interface(labels("cat"), more),
    )
    changes = new.compare(old)
    assert not changes.mapping
    assert str(changes) == '! ~ label "text" / "birds" is in another set'


def test_a_large_tree_is_compared_without_a_pause() -> None:
    def tree(word: str) -> Node:
        items = [{"name": f"{word}{at}", "children": [f"leaf {at}"]} for at in range(2000)]
        return question("taxonomy", items=items)

    changes = interface(tree("b")).compare(interface(tree("a")))
    assert len(changes.removed) == 2000
