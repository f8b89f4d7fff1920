"""What the widget widens a selection to, as far as Python can tell: the vectors that both read."""

import json
import re
import unicodedata
from itertools import pairwise, takewhile
from pathlib import Path
from typing import Any

import pytest

from embed_label.regions.space import Passage
from embed_label.regions.span import Span

VECTORS = json.loads((Path(__file__).parents[1] / "vectors" / "words.json").read_text("utf-8"))
GRAINS = ("symbol", "word", "sentence", "paragraph")
JOINER = "\N{ZERO WIDTH JOINER}"
LINE = re.compile(r"\r\n|\r|\n")

CASES = [
    pytest.param(text, each, id=f"{text['name']}: {text['text'][each['from'] : each['to']]!r}")
    for text in VECTORS["texts"]
    for each in text["widened"]
]
Case = dict[str, Any]


def spans_of(case: Case) -> list[Span]:
    return [
        Span(id=grain, source="text", **case[grain]) for grain in GRAINS if case[grain] is not None
    ]


@pytest.mark.parametrize(("given", "case"), CASES)
def test_each_quotes_the_text_and_holds_the_one_before(given: Case, case: Case) -> None:
    text, space = given["text"], Passage(length=len(given["text"]))
    spans = spans_of(case)
    selected = text[case["from"] : case["to"]]
    assert len(spans) == (len(GRAINS) if selected.strip() else 0)
    for span in spans:
        assert text[span.start : span.end] == span.text == span.text.strip()
        assert span.flaw(space) is None
    for inner, outer in pairwise(spans):
        assert outer.start <= inner.start < inner.end <= outer.end
    if spans:
        assert selected.strip() in spans[0].text


@pytest.mark.parametrize(("given", "case"), CASES)
def test_no_end_cuts_what_is_read_as_one_character(given: Case, case: Case) -> None:
    for span in spans_of(case):
        assert not is_inside(given["text"], span.start)
        assert not is_inside(given["text"], span.end)


@pytest.mark.parametrize(("given", "case"), CASES)
def test_a_paragraph_is_its_lines_without_the_blanks_around_them(given: Case, case: Case) -> None:
    text, wanted = given["text"], case["paragraph"]
    if wanted is None:
        return
    lines = [0, *(found.end() for found in LINE.finditer(text)), len(text)]
    first, last = case["symbol"]["start"], case["symbol"]["end"]
    start = max(line for line in lines if line <= first)
    end = min(line for line in lines if line >= last)
    assert wanted["text"] == text[start:end].strip()


@pytest.mark.parametrize(("given", "case"), CASES)
def test_words_between_blanks_are_whole(given: Case, case: Case) -> None:
    text, wanted = given["text"], case["word"]
    if wanted is None or not given["spaced"]:
        return
    before, after = text[: wanted["start"]][-1:], text[wanted["end"] :][:1]
    for outer, inner in ((before, wanted["text"][0]), (after, wanted["text"][-1])):
        assert not (is_letter(outer) and is_letter(inner))


def is_letter(character: str) -> bool:
    return character != "" and unicodedata.category(character)[0] in "LMN"


def is_inside(text: str, at: int) -> bool:
    """Whether a place is surely inside a grapheme; of the rest only the widget can tell."""
    if not 0 < at < len(text):
        return False
    before, after = text[at - 1], text[at]
    flags = sum(1 for _ in takewhile(is_flag_letter, reversed(text[:at])))
    return (
        unicodedata.category(after) in ("Mn", "Me", "Mc")
        or after == JOINER
        or (before == JOINER and unicodedata.category(after) == "So")
        or before + after == "\r\n"
        or "\U0001f3fb" <= after <= "\U0001f3ff"
        or "\U000e0020" <= after <= "\U000e007f"
        or (is_flag_letter(after) and flags % 2 == 1)
        or "\u1160" <= after <= "\u11ff"
    )


def is_flag_letter(character: str) -> bool:
    return "\U0001f1e6" <= character <= "\U0001f1ff"
