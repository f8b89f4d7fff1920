"""Blocks of lines with a time and a text, of which captions are made."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from embed_label.errors import TaskError
from embed_label.formats.files import read_text
from embed_label.wire import shown as quoted

ARROW = "-->"
TIME = re.compile(r"(?:(\d{1,9}):)?([0-5]?\d):([0-5]\d)[.,](\d{1,3})$")
# Formatting, voices, times of words: whatever stands in angle brackets.
MARKUP = re.compile(r"</?[^<>]*>")


class Cue(NamedTuple):
    where: str
    name: str
    start: float
    end: float
    settings: str
    payload: str


class Block(NamedTuple):
    where: str
    lines: list[str]


def blocks(path: Path) -> Iterator[Block]:
    """Lines that an empty one ends."""
    lines: list[str] = []
    begin = 1
    for at, line in enumerate([*read_text(path).splitlines(), ""], 1):
        if line.strip():
            begin = begin if lines else at
            lines.append(line)
        elif lines:
            yield Block(f"{path}, line {begin}", lines)
            lines = []


def cue_of(block: Block) -> Cue:
    """Maybe a name, then the times, then the text."""
    at = next((at for at, line in enumerate(block.lines) if ARROW in line), None)
    if at is None or at > 1:
        raise TaskError(
            f"{block.where}: a cue has its times in its first or second line, with {ARROW} between"
        )
    start, _, rest = block.lines[at].partition(ARROW)
    end, _, settings = rest.strip().partition(" ")
    return Cue(
        block.where,
        block.lines[0].strip() if at else "",
        _seconds(start, block.where),
        _seconds(end, block.where),
        settings.strip(),
        "\n".join(block.lines[at + 1 :]),
    )


def times(start: float, end: float, point: str) -> str:
    """To the millisecond; a cue that lasts less lasts one."""
    first = round(start * 1000)
    last = max(first + 1, round(end * 1000))
    return f"{_clock(first, point)} {ARROW} {_clock(last, point)}"


def _clock(milliseconds: int, point: str) -> str:
    seconds, rest = divmod(milliseconds, 1000)
    return f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}{point}{rest:03}"


def _seconds(text: str, where: str) -> float:
    found = TIME.match(text.strip())
    if found is None:
        raise TaskError(f"{where}: {quoted(text.strip())} is no time such as 00:00:01.500")
    hours, minutes, seconds, rest = found.groups()
    whole = int(hours or 0) * 3600 + int(minutes) * 60 + int(seconds)
    return (whole * 1000 + int(rest.ljust(3, "0"))) / 1000
