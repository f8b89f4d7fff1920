"""Dialogues and chats are counted alike in Python and in the widget: the vectors that both read."""

import json
from pathlib import Path
from typing import Any

import pytest

import embed_label as el

VECTORS = json.loads((Path(__file__).parents[2] / "vectors" / "turns.json").read_text("utf-8"))


def named(case: dict[str, Any]) -> str:
    return case["name"]


def units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


@pytest.mark.parametrize("case", VECTORS["dialogues"], ids=named)
def test_a_dialogue_is_the_texts_of_its_turns(case: dict[str, Any]) -> None:
    source = el.DialogueSource(name="talk", says=case["says"])
    assert source.text_of(case["shown"]) == case["text"]
    before = [source.text_of([*case["shown"][:at], ""]) for at in range(len(case["shown"]))]
    assert [units(each or "") for each in before] == case["starts"]


@pytest.mark.parametrize("case", VECTORS["chats"], ids=named)
def test_a_chat_is_the_strings_of_its_messages(case: dict[str, Any]) -> None:
    source = el.ChatSource(name="chat")
    assert source.text_of(case["shown"]) == case["text"]
    before = [source.text_of([*case["shown"][:at], ""]) for at in range(len(case["shown"]))]
    assert [units(each or "") for each in before] == case["starts"]


def test_the_server_measures_what_it_shows() -> None:
    space = el.DialogueSource(name="talk").measure([{"text": "ab"}, {"text": "c"}])
    assert space == el.Passage.of("ab\nc")
    assert el.ChatSource(name="chat").measure([{"content": "ab"}, "c"]) == el.Passage.of("ab\nc")


def test_a_dialogue_at_an_address_is_known_to_who_reads_it() -> None:
    source = el.DialogueSource(name="talk")
    assert source.text_of("https://example.com/talk.json") is None
    assert source.measure("https://example.com/talk.json") is None
