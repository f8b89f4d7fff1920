"""Texts as tokens, the same for every language: no dictionary, no rules of one tongue.

Letters, digits and their marks in a row are a token. So is every other character that is no blank,
together with what belongs to it: an emoji with its skin and all that zero width joiners tie to it,
a flag, a sign with its accents. What is written without blanks (Chinese, Japanese, Thai, Lao,
Khmer, Burmese) is a token for each letter with its marks.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from enum import Enum
from functools import cache
from typing import NamedTuple
from unicodedata import category

JOINER = "\u200d"
# No token goes over one; they are those of `is_blank`.
BLANKS = re.compile(r"[\s\u200b]+")
CHUNK = re.compile(r"[^\s\u200b]+")
# Where no sign can have marks, it is many times as fast.
PLAIN = re.compile(r"\w+|[^\w\s]")
LINE_END = re.compile(r"[\r\n]")
# Those that go on without blanks; letters such as those of Korean do not.
UNSPACED = (
    (0x0E00, 0x0EFF),  # Thai, Lao
    (0x1000, 0x109F),  # Burmese
    (0x1780, 0x17FF),  # Khmer
    (0x2E80, 0x303F),  # radicals, Chinese signs
    (0x3040, 0x312F),  # Hiragana, Katakana, Bopomofo
    (0x31A0, 0x9FFF),
    (0xA9E0, 0xA9FF),
    (0xAA60, 0xAA7F),
    (0xF900, 0xFAFF),
    (0xFF66, 0xFF9F),
    (0x1AFF0, 0x1B16F),
    (0x20000, 0x3FFFF),
)
STARTS = [first for first, _ in UNSPACED]
FLAG = range(0x1F1E6, 0x1F200)
SKIN = range(0x1F3FB, 0x1F400)


class Token(NamedTuple):
    """Code points, `end` exclusive."""

    start: int
    end: int


class _Kind(Enum):
    WORD = "word"
    LETTER = "letter"
    MARK = "mark"
    FLAG = "flag"
    OTHER = "other"


@cache
def _kind(sign: str) -> _Kind:
    number, name = ord(sign), category(sign)
    if name[0] == "M" or name == "Cf" or number in SKIN or 0xFF9E <= number <= 0xFF9F:
        return _Kind.MARK
    if number in FLAG:
        return _Kind.FLAG
    if name[0] in "LN":
        at = bisect_right(STARTS, number) - 1
        return _Kind.LETTER if at >= 0 and number <= UNSPACED[at][1] else _Kind.WORD
    return _Kind.WORD if sign == "_" else _Kind.OTHER


def is_blank(sign: str) -> bool:
    """Spaces of every kind, and the one that is not seen."""
    return sign.isspace() or sign == "\u200b"


def tokens_of(text: str) -> list[Token]:
    made: list[Token] = []
    for chunk in CHUNK.finditer(text):
        said, at = chunk[0], chunk.start()
        if said.isascii():
            made += (Token(at + each.start(), at + each.end()) for each in PLAIN.finditer(said))
        else:
            made += (Token(at + start, at + end) for start, end in _signs(said))
    return made


def _signs(chunk: str) -> Iterator[tuple[int, int]]:
    start, before, flags = 0, _kind(chunk[0]), 0
    for at, sign in enumerate(chunk):
        kind = _kind(sign)
        if at and not _goes_on(before, kind, chunk[at - 1], flags):
            yield start, at
            start, before, flags = at, kind, 0
        flags += kind is _Kind.FLAG
        # A mark is part of what it stands on.
        before = before if kind is _Kind.MARK else kind
    yield start, len(chunk)


def _goes_on(before: _Kind, kind: _Kind, previous: str, flags: int) -> bool:
    if kind is _Kind.MARK or previous == JOINER:
        return True
    if kind is _Kind.FLAG:
        return before is _Kind.FLAG and flags % 2 == 1
    return kind is _Kind.WORD and before is _Kind.WORD


def in_sentences(text: str, tokens: Sequence[Token]) -> Iterator[range]:
    """Which tokens stand in each; a line break ends a sentence."""
    ends = [found.start() for found in LINE_END.finditer(text)]
    first = 0
    while first < len(tokens):
        at = bisect_left(ends, tokens[first].start)
        end = ends[at] if at < len(ends) else len(text)
        last = first + 1
        while last < len(tokens) and tokens[last].start < end:
            last += 1
        yield range(first, last)
        first = last
