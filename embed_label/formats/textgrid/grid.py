"""A TextGrid as Praat reads it, long or short: numbers, texts and flags in their order."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from embed_label.errors import TaskError
from embed_label.formats.files import read_text
from embed_label.formats.recordings.moments import number_of
from embed_label.wire import shown as quoted

INTERVALS, POINTS = "IntervalTier", "TextTier"
# A quote in a text is written twice; whatever else stands there is for people.
TOKEN = re.compile(r'"((?:[^"]|"")*)"|(<\w+>)|(![^\n]*)|(\S+)', re.DOTALL)
NUMBER = re.compile(r"[-+]?(\d+(\.\d*)?|\.\d+)([eE][-+]?\d+)?$")


class Entry(NamedTuple):
    """Of a point, start and end are one."""

    where: str
    start: float
    end: float
    text: str


class Tier(NamedTuple):
    where: str
    kind: str
    name: str
    entries: list[Entry]


class Grid(NamedTuple):
    start: float
    end: float
    tiers: list[Tier]


class _Token(NamedTuple):
    line: int
    kind: str
    text: str


def grid_of(path: Path) -> Grid:
    tokens = _Tokens(path)
    if tokens.text("the type of the file").split()[:1] != ["ooTextFile"]:
        raise TaskError(f'{path}, line 1 should say "ooTextFile", as a TextGrid in text does')
    kind = tokens.text("the class of the object")
    if kind != "TextGrid":
        raise TaskError(f"{tokens.where} should be a TextGrid, but is {quoted(kind)}")
    start, end = tokens.number("xmin"), tokens.number("xmax")
    tiers = tokens.flag("whether there are tiers") == "<exists>"
    count = tokens.count("the number of tiers") if tiers else 0
    return Grid(start, end, [_tier(tokens) for _ in range(count)])


def _tier(tokens: "_Tokens") -> Tier:
    kind = tokens.text("the class of a tier")
    where = tokens.where
    if kind not in (INTERVALS, POINTS):
        raise TaskError(f"{where} should be {INTERVALS} or {POINTS}, but is {quoted(kind)}")
    name = tokens.text("the name of a tier")
    of = f'of tier "{name}"'
    tokens.number(f"xmin {of}")
    tokens.number(f"xmax {of}")
    count = tokens.count(f"the number of entries {of}")
    entries: list[Entry] = []
    for at in range(1, count + 1):
        start = tokens.number(f"the start of entry {at} {of}")
        place = tokens.where
        end = tokens.number(f"the end of entry {at} {of}") if kind == INTERVALS else start
        if end < start:
            raise TaskError(f"{place}: entry {at} {of} ends at {end:g}, before its start {start:g}")
        entries.append(Entry(place, start, end, tokens.text(f"the text of entry {at} {of}")))
    return Tier(where, kind, name, entries)


class _Tokens:
    def __init__(self, path: Path) -> None:
        self._path = path
        self._rest = _tokens(read_text(path))
        self._line = 1

    @property
    def where(self) -> str:
        return f"{self._path}, line {self._line}"

    def text(self, what: str) -> str:
        return self._next("text", what)

    def flag(self, what: str) -> str:
        return self._next("flag", what)

    def number(self, what: str) -> float:
        said = self._next("number", what)
        try:
            return number_of(said)
        except ValueError as error:
            raise TaskError(
                f"{self.where}: {what} is {quoted(said)}, which is no number"
            ) from error

    def count(self, what: str) -> int:
        number = self.number(what)
        if number != int(number) or number < 0:
            raise TaskError(f"{self.where}: {what} should be a whole number, but is {number:g}")
        return int(number)

    def _next(self, kind: str, what: str) -> str:
        found = next(self._rest, None)
        if found is None:
            raise TaskError(f"{self.where}: the file ends where {what} should stand")
        self._line = found.line
        if found.kind != kind:
            raise TaskError(
                f"{self.where}: {what} should stand here, but there is {quoted(found.text)}"
            )
        return found.text


def _tokens(text: str) -> Iterator[_Token]:
    line, at = 1, 0
    for match in TOKEN.finditer(text):
        line += text.count("\n", at, match.start())
        at = match.start()
        quote, flag, _, word = match.groups()
        if quote is not None:
            yield _Token(line, "text", quote.replace('""', '"'))
        elif flag:
            yield _Token(line, "flag", flag)
        # A number that stands alone; in `intervals [1]:` it does not.
        elif word and (NUMBER.match(word) or word.lower() in ("nan", "inf", "-inf")):
            yield _Token(line, "number", word)
        elif word and word.startswith('"'):
            yield _Token(line, "open text", word)
