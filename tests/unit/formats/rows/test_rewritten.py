"""Messages of a chat that people wrote anew become rows with what stands before them."""

from typing import Any

import pytest

import embed_label as el
from tests.unit.quality.people import Record, say

CHAT: list[Any] = [
    {"role": "user", "content": "Why is the sky blue?"},
    {"role": "assistant", "content": "The sea."},
    {"role": "user", "content": "Sure?"},
    {"role": "assistant", "content": "Yes."},
]
FACE = el.Interface(
    body=[el.ChatSource(name="chat"), el.Rewrite(name="better", of="chat", per_item=True)]
)


def rewrites(item: int, text: str, chat: list[Any] | None = None) -> Record:
    task = el.Task(id="t", data={"chat": CHAT if chat is None else chat})
    answer = {"kind": "rewrite", "question": "better", "item": item, "text": text}
    return say("ann", task, answer, interface=FACE)


def test_a_rewritten_message_is_what_a_model_should_have_said() -> None:
    rows = el.training_rows([rewrites(1, "Rayleigh.")], "sft", conversational=True)
    assert [*rows] == [
        {"messages": [CHAT[0], {"role": "assistant", "content": "Rayleigh."}]},
    ]


def test_a_rewritten_message_is_preferred_to_what_it_was() -> None:
    rows = el.training_rows([rewrites(3, "No.")], "dpo", conversational=True, rewrites=True)
    assert [*rows] == [
        {
            "prompt": CHAT[:3],
            "chosen": [{"role": "assistant", "content": "No."}],
            "rejected": [{"role": "assistant", "content": "Yes."}],
        }
    ]


@pytest.mark.parametrize(
    ("record", "why"),
    [
        (rewrites(3, "Yes."), "the rewrite is the same as the text"),
        (rewrites(2, "Really?"), "a rewrite of a message that no assistant wrote"),
        (rewrites(0, "x", [CHAT[1]]), "a message that nothing stands before"),
        (
            rewrites(1, "x", [{"role": "user"}, CHAT[1]]),
            "a message before the rewrite is no plain text",
        ),
    ],
)
def test_what_gives_no_row_is_counted(record: Record, why: str) -> None:
    rows = el.training_rows([record], "sft", conversational=True)
    assert [*rows] == []
    assert rows.left_out[why] == 1


def test_plain_texts_hold_no_conversation() -> None:
    rows = el.training_rows([rewrites(1, "Rayleigh.")], "sft")
    assert [*rows] == []
    assert list(rows.left_out) == [
        "the prompt is a conversation, and conversational=True is not said"
    ]
