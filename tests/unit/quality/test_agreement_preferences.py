"""How far people agree in what they prefer."""

import pytest

from embed_label.interface import Interface
from embed_label.quality.agreement.agreement import agreement
from embed_label.showing import Showing
from embed_label.task import Task
from tests.unit.quality.people import (
    Shelf,
    prefers,
    say,
)


def test_of_a_blind_comparison_the_models_are_compared_and_not_the_sides() -> None:
    interface = Interface.model_validate(
        {
            "body": [
                {"kind": "text", "name": "A", "value": "$a"},
                {"kind": "text", "name": "B", "value": "$b"},
                {"kind": "pairwise", "name": "better", "left": "A", "right": "B"},
            ]
        }
    )
    one, other = {"A": "old", "B": "new"}, {"A": "new", "B": "old"}
    said = [say("ann", f"t{at}", prefers("better", "left")) for at in range(3)]
    said += [say("bob", f"t{at}", prefers("better", "right")) for at in range(2)]
    said += [say("bob", "t2", prefers("better", "tie"))]
    showings = {
        each.completion.id: Showing(models=one if each.author == "ann" else other) for each in said
    }
    tasks = {f"t{at}": Task(id=f"t{at}", data={"a": "x", "b": "y"}) for at in range(3)}
    found = agreement(Shelf(said, interface, tasks, showings), question="better")
    assert found.figures[2].value == pytest.approx(2 / 3)
    assert found.ties == 1
    assert found.disagreements[0].said == {"ann": "old", "bob": "tie"}


def test_buckets_stand_in_the_order_of_the_question() -> None:
    interface = Interface.model_validate(
        {
            "body": [
                {
                    "kind": "ranking",
                    "name": "order",
                    "entries": ["x", "y", "z"],
                    "buckets": ["good", "bad"],
                }
            ]
        }
    )
    # JSON of a database may sort its keys.
    buckets = {"bad": ["x"], "good": ["y", "z"]}
    ranked = {"kind": "ranking", "question": "order", "buckets": buckets}
    said = [say(who, f"t{at}", ranked, interface=interface) for who in "ab" for at in range(2)]
    said.append(say("c", "t0", ranked | {"buckets": {"bad": [], "good": ["x", "y", "z"]}}))
    found = agreement(said, question="order")
    assert found.disagreements[0].said["a"] == "y: 1.5; z: 1.5; x: 3"
    assert found.ties == 5
