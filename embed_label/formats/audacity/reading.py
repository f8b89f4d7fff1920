"""Intervals from label tracks of Audacity."""

from collections.abc import Iterator
from os import PathLike
from pathlib import Path
from typing import NamedTuple, Unpack

from embed_label.errors import TaskError
from embed_label.formats.audacity.writing import ENDING, THEIRS
from embed_label.formats.example import Example
from embed_label.formats.files import found, read_text
from embed_label.formats.part import Fields
from embed_label.formats.recordings.marked import as_found
from embed_label.formats.recordings.moments import number_in
from embed_label.formats.recordings.recorded import Found, Heard, Recorded
from embed_label.formats.recordings.sheets import read_sheets
from embed_label.interface import Interface, Label
from embed_label.modalities import AudioSource


class Line(NamedTuple):
    where: str
    start: float
    end: float
    text: str
    more: Fields


def read(
    source: str | PathLike[str],
    *,
    interface: Interface,
    **about: Unpack[Heard],
) -> list[Example]:
    """A track, or a folder of them; each is about the recording that is called so.

    A text that is no label answers the question that `text` names.
    """
    recorded = Recorded(interface, **about)
    return read_sheets(source, _parsed, ending=ENDING, recorded=recorded)


def labels(source: str | PathLike[str]) -> Iterator[Label]:
    for path in found(source, ENDING):
        yield from (Label(name=each.text) for each in _lines(path) if each.text)


def shows(source: object) -> AudioSource:
    return AudioSource(name="audio")


def _parsed(path: Path, recorded: Recorded, notes: list[str]) -> Iterator[Found]:
    for where, start, end, text, more in _lines(path):
        yield as_found(where, start, end, text, recorded)._replace(more=more)


def _lines(path: Path) -> Iterator[Line]:
    lines = read_text(path).splitlines()
    for at, line in enumerate(lines):
        where = f"{path}, line {at + 1}"
        if not line.strip():
            continue
        if line.startswith("\\"):
            if not at or lines[at - 1].startswith("\\") or not lines[at - 1].strip():
                raise TaskError(f"{where} has frequencies, and no label stands before it")
            continue
        start, end, *rest = [*line.split("\t", 2), "", ""]
        band = lines[at + 1] if at + 1 < len(lines) else ""
        yield Line(
            where,
            _number(start, "column 1, the start,", where),
            _number(end, "column 2, the end,", where),
            rest[0].strip(),
            _band(band, f"{path}, line {at + 2}") if band.startswith("\\") else {},
        )


def _band(line: str, where: str) -> Fields:
    """A line below a label: from which frequency to which, in hertz; -1 where it is open."""
    low, high = [*line.split("\t")[1:3], "", ""][:2]
    return {
        "meta": {
            THEIRS: {
                "low": _number(low, "column 2, the lower frequency,", where),
                "high": _number(high, "column 3, the upper frequency,", where),
            }
        }
    }


def _number(text: str, what: str, where: str) -> float:
    # Where the comma is the decimal point, it is written so.
    return number_in(text, what, where, point=",")
