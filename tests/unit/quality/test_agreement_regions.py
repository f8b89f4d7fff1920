"""How far people agree in what they marked."""

import random
from typing import Any

import pytest
from nervaluate import Evaluator

from embed_label.errors import EmbedLabelError
from embed_label.interface import Interface
from embed_label.quality.agreement.agreement import agreement
from tests.unit.quality.people import box, picks, say, span

ASKED = Interface.model_validate(
    {
        "body": [
            {"kind": "image", "name": "photo"},
            {"kind": "labels", "of": "photo", "labels": ["car", "van", "bus"]},
        ]
    }
)


def test_answers_about_regions_are_compared_where_the_regions_match() -> None:
    said = [
        say(
            who,
            f"t{at}",
            picks("weather", "sun", region="1"),
            picks("weather", far, region="2"),
            regions=[box("1", "car", 0), box("2", "car", 50 + shift)],
        )
        for at in range(2)
        for who, far, shift in (("ann", "rain", 0), ("bob", "sun", 0), ("cem", "sun", 300))
    ]
    found = agreement(said, question="weather")
    # The far box of cem is one that nobody else judged.
    assert [figure.n for figure in found.figures] == [4, 2, 8, 4]
    assert found.pairs["ann", "cem"][1].value == 1


def test_boxes_agree_by_place_and_by_label() -> None:
    mine = [box("1", "car", 0), box("2", "van", 50), box("3", "bus", 100)]
    theirs = [box("a", "car", 1), box("b", "car", 51), box("c", "bus", 200)]
    found = agreement([say("ann", "t", regions=mine), say("bob", "t", regions=theirs)])
    values = [figure.value for figure in found.figures]
    assert values == pytest.approx([2 / 6, 4 / 6, 1 / 2, 9 / 11])
    assert [figure.n for figure in found.figures] == [6, 6, 2, 2]
    assert {name: figure.value for name, figure in found.labels.items()} == {
        "bus": 0,
        "car": pytest.approx(2 / 3),
        "van": None,
    }
    assert found.disagreements[0].contested == pytest.approx(2 / 3)
    assert found.disagreements[0].said["bob"] == "1 bus, 2 car"


def test_who_marks_nothing_where_others_mark_disagrees() -> None:
    said = [
        say("ann", "full", regions=[box("1", "car", 0), box("2", "car", 50)]),
        say("bob", "full"),
        say("ann", "empty"),
        say("bob", "empty"),
    ]
    found = agreement(said)
    assert found.value == 0
    assert [each.task for each in found.disagreements] == ["full"]


def test_only_the_labels_that_are_asked_for_count() -> None:
    said = [
        say("ann", "t", regions=[box("1", "car", 0), box("2", "van", 50)], interface=ASKED),
        say("bob", "t", regions=[box("1", "car", 0)], interface=ASKED),
    ]
    assert agreement(said, labels="car").value == 1
    # Known to the interface, though nobody used it.
    assert agreement(said, labels=["bus"]).value is None
    with pytest.raises(EmbedLabelError, match='no label "card"; did you mean "car"'):
        agreement(said, labels=["card"])


def test_spans_agree_as_in_nervaluate() -> None:
    random_ = random.Random(7)
    worst = 0.0
    for _ in range(50):
        texts = [_spans(random_) for _ in range(5)], [_spans(random_) for _ in range(5)]
        said = [
            say(who, f"t{at}", regions=[span(f"{n}", *each) for n, each in enumerate(spans)])
            for who, every in zip("ab", texts, strict=True)
            for at, spans in enumerate(every)
        ]
        # It counts the last character in.
        true, found = (
            [[{"label": a, "start": b, "end": c - 1} for a, b, c in spans] for spans in every]
            for every in texts
        )
        theirs = Evaluator(true, found, tags=["x", "y"], loader="dict").evaluate()["overall"]
        mine = {each.name: each.value for each in agreement(said).figures}
        worst = max(worst, abs((mine["F1 of exact place and label"] or 0) - theirs["strict"].f1))
    assert worst < 1e-9


def _spans(random_: random.Random) -> list[tuple[str, int, int]]:
    """None of which overlap."""
    cuts = sorted(random_.sample(range(12), 6))
    return [(random_.choice("xy"), a, b) for a, b in zip(cuts[::2], cuts[1::2], strict=True)]


def test_exchanging_two_people_changes_nothing() -> None:
    random_ = random.Random(1)

    def boxes() -> list[Any]:
        labels = [random_.choice(["car", "van"]) for _ in range(9)]
        return [box(f"{at}", label, random_.uniform(0, 99)) for at, label in enumerate(labels)]

    one, other = boxes(), boxes()
    here = agreement([say("a", "t", regions=one), say("b", "t", regions=other)])
    there = agreement([say("a", "t", regions=other), say("b", "t", regions=one)])
    assert [each.value for each in here.figures] == [each.value for each in there.figures]
