from typing import Any

import pytest
from pydantic import JsonValue

from embed_label.formats.rows import training_rows
from embed_label.interface import Interface
from embed_label.showing import Showing
from embed_label.task import Task
from tests.unit.formats.rows.asked import PROMPT, TEXTS, compared, lineup, of_two, writes
from tests.unit.quality.people import Shelf, prefers, ranks, say


def test_a_vote_becomes_a_pair() -> None:
    rows = training_rows([of_two("right")], "dpo")
    assert [*rows] == [{"prompt": PROMPT, "chosen": TEXTS[1], "rejected": TEXTS[0]}]
    assert str(rows) == "1 rows for dpo; left out: nothing"


@pytest.mark.parametrize(("side", "why"), [("tie", "a tie"), ("both_bad", "both are bad")])
def test_ties_and_what_is_all_bad_are_left_out_and_counted(side: str, why: str) -> None:
    rows = training_rows([of_two(side)], "dpo")
    assert [*rows] == []
    assert rows.left_out == {why: 1}


def test_a_blind_vote_becomes_the_texts_that_were_shown() -> None:
    record = of_two("left")
    showing = Showing(models={"A": "new", "B": "old"})
    shelf = Shelf(
        [record], lineup("A", "B"), {"t": compared("A", "B")}, {record.completion.id: showing}
    )
    (row,) = training_rows(shelf, "dpo")
    assert (row["chosen"], row["rejected"]) == (TEXTS[0], TEXTS[1])


def test_two_outputs_of_one_model_are_two() -> None:
    outputs = [
        {"name": name, "value": text, "model": "gpt"}
        for name, text in zip("AB", TEXTS, strict=False)
    ]
    task = Task(id="t", data={"prompt": PROMPT, "outputs": outputs})
    said = say("ann", task, prefers("preference", "left"), interface=lineup("A", "B"))
    assert [row["rejected"] for row in training_rows([said], "dpo")] == [TEXTS[1]]


def test_a_ranking_becomes_all_pairs_or_adjacent_ones() -> None:
    interface = lineup("A", "B", "C")
    said = [say("ann", compared("A", "B", "C"), ranks("preference", *"CAB"), interface=interface)]
    pairs = [(row["chosen"], row["rejected"]) for row in training_rows(said, "dpo")]
    assert pairs == [(TEXTS[2], TEXTS[0]), (TEXTS[2], TEXTS[1]), (TEXTS[0], TEXTS[1])]
    near = training_rows(said, "dpo", pairs="adjacent")
    assert [(row["chosen"], row["rejected"]) for row in near] == [pairs[0], pairs[2]]


def test_the_merged_answer_is_preferred_to_all() -> None:
    interface = lineup("A", "B", merged=True)
    said = [prefers("preference", "left"), writes("best", "Rayleigh scattering.")]
    record = say("ann", compared("A", "B"), *said, interface=interface)
    assert len([*training_rows([record], "dpo")]) == 1
    rows = [*training_rows([record], "dpo", merged=True)]
    assert [row["chosen"] for row in rows] == [
        TEXTS[0],
        "Rayleigh scattering.",
        "Rayleigh scattering.",
    ]


def test_an_output_that_failed_is_in_no_pair() -> None:
    interface = lineup("A", "B", "C")
    body: Any = interface.to_dict()
    body["body"][0]["children"][1] = {"kind": "header", "text": "It timed out."}
    broken = Interface.model_validate(body)
    record = say("ann", compared("A", "B", "C"), ranks("preference", *"ACB"), interface=broken)
    rows = training_rows([record], "dpo")
    assert [(row["chosen"], row["rejected"]) for row in rows] == [(TEXTS[0], TEXTS[2])]
    assert rows.left_out == {"an output failed or is no text": 1}


def test_pictures_are_no_text() -> None:
    task = compared("A", "B")
    said = say("ann", task, prefers("preference", "left"), interface=lineup("A", "B", kind="image"))
    rows = training_rows([said], "dpo")
    assert [*rows] == []
    assert rows.left_out == {"an output failed or is no text": 2}


def test_conversations_are_written_as_messages_or_left_out_with_what_to_say() -> None:
    chat: list[JsonValue] = [
        {"role": "system", "content": "Be short."},
        {"role": "user", "content": PROMPT},
    ]
    record = of_two("left", prompt=chat)
    plain = training_rows([record], "dpo")
    assert [*plain] == []
    assert [*plain.left_out] == [
        "the prompt is a conversation, and conversational=True is not said"
    ]
    (row,) = training_rows([record], "dpo", conversational=True)
    assert row == {
        "prompt": chat,
        "chosen": [{"role": "assistant", "content": TEXTS[0]}],
        "rejected": [{"role": "assistant", "content": TEXTS[1]}],
    }
    (row,) = training_rows([of_two("left")], "dpo", conversational=True)
    assert row["prompt"] == [{"role": "user", "content": PROMPT}]
