"""Which questions are asked: the vectors that the widget reads too."""

import json
from pathlib import Path
from typing import Any

import pytest

from embed_label.annotation import Annotation
from embed_label.errors import InterfaceError
from embed_label.interface import Interface
from embed_label.interface.visibility import Visibility
from embed_label.regions import Region
from embed_label.rules import Rule

VECTORS = json.loads((Path(__file__).parents[2] / "vectors" / "visibility.json").read_text("utf-8"))
FACE = Interface.model_validate({"body": VECTORS["body"]})


def said(case: dict[str, Any]) -> Annotation:
    regions = [VECTORS["regions"][name] for name in case["regions"]]
    return Annotation.model_validate({"regions": regions, "answers": case["answers"]})


@pytest.mark.parametrize("case", VECTORS["cases"], ids=lambda case: case["name"])
def test_a_question_is_asked_as_the_vectors_say(case: dict[str, Any]) -> None:
    annotation = said(case)
    visible = Visibility(FACE, annotation.regions, annotation.answers)
    selected = next((each for each in annotation.regions if each.id == case["selected"]), None)
    assert [name for name in FACE.questions if visible.is_asked(name, selected)] == case["asked"]


def a_chain(*pairs: tuple[str, str]) -> list[dict[str, Any]]:
    return [
        {"kind": "yes_no", "name": name, "when": {"kind": "answered", "question": asked}}
        for name, asked in pairs
    ]


@pytest.mark.parametrize(
    "pairs", [[("a", "a")], [("a", "b"), ("b", "a")], [("a", "b"), ("b", "c"), ("c", "b")]]
)
def test_a_question_cannot_wait_for_itself(pairs: list[tuple[str, str]]) -> None:
    with pytest.raises(InterfaceError, match="only once it is answered"):
        Interface.model_validate({"body": a_chain(*pairs)})


def test_a_rule_that_looks_at_no_question_is_told_the_nearest() -> None:
    with pytest.raises(InterfaceError, match='did you mean "colour"'):
        Interface.model_validate(
            {"body": [{"kind": "yes_no", "name": "colour"}, *a_chain(("a", "color"))]}
        )


def a_form(**question: Any) -> Interface:
    must = {"kind": "comment", "name": "must", "required": True, **question}
    return Interface.model_validate({"body": [{"kind": "yes_no", "name": "any"}, must]})


def test_what_is_not_asked_is_not_missing() -> None:
    face = a_form(when={"kind": "answered", "question": "any", "values": ["no"]})
    nothing = Annotation.model_validate({})
    no = Annotation.model_validate(
        {"answers": [{"kind": "yes_no", "question": "any", "yes": False}]}
    )
    assert list(nothing.missing(face, {})) == []
    assert list(no.missing(face, {})) == ['question "must" needs an answer']


def test_what_the_task_left_empty_is_not_missing() -> None:
    face = Interface.model_validate(
        {"body": [{"kind": "choices", "name": "c", "variable": "$opts", "required": True}]}
    )
    nothing = Annotation.model_validate({})
    assert list(nothing.missing(face, {})) == []
    assert list(nothing.missing(face, {"opts": ["a"]})) == ['question "c" needs an answer']


def test_an_answer_to_what_the_task_gives_fits() -> None:
    face = Interface.model_validate(
        {"body": [{"kind": "choices", "name": "c", "variable": "$opts"}]}
    )
    picked = Annotation.model_validate(
        {"answers": [{"kind": "choices", "question": "c", "chosen": ["a"]}]}
    )
    assert list(picked.flaws(face, {"opts": ["a"]})) == []
    assert list(picked.flaws(face, {"opts": ["b"]})) == [
        'question "c" has no choice "a"; known: "b"'
    ]


def test_a_chain_of_a_thousand_questions_is_followed_to_its_end() -> None:
    names = [f"q{at}" for at in range(1000)]
    first: dict[str, Any] = {"kind": "yes_no", "name": "q0"}
    last = {"kind": "comment", "name": "last", "required": True}
    face = Interface.model_validate(
        {
            "body": [
                first,
                *a_chain(*zip(names[1:], names, strict=False)),
                {**last, "when": {"kind": "answered", "question": names[-1]}},
            ]
        }
    )
    said = [{"kind": "yes_no", "question": name, "yes": True} for name in names]
    everything = Annotation.model_validate({"answers": said})
    assert list(everything.missing(face, {})) == ['question "last" needs an answer']
    but_the_first = Annotation.model_validate({"answers": said[1:]})
    assert list(but_the_first.missing(face, {})) == []


def test_rules_that_look_twice_at_each_question_are_judged_once(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    judged: list[str] = []
    plain = Visibility.holds

    def counted(self: Visibility, rule: Rule, selected: Region | None) -> bool:
        judged.append(type(rule).__name__)
        return plain(self, rule, selected)

    monkeypatch.setattr(Visibility, "holds", counted)
    body = [{"kind": "yes_no", "name": "q0"}] + [
        {
            "kind": "yes_no",
            "name": f"q{at + 1}",
            "when": {"kind": "every", "rules": [{"kind": "answered", "question": f"q{at}"}] * 2},
        }
        for at in range(40)
    ]
    said = [{"kind": "yes_no", "question": f"q{at}", "yes": True} for at in range(40)]
    annotation = Annotation.model_validate({"answers": said})
    face = Interface.model_validate({"body": body})
    assert Visibility(face, [], annotation.answers).is_asked("q40")
    assert len(judged) == 3 * 40
