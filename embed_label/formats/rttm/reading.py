"""Who spoke when, from lines of RTTM."""

from collections.abc import Iterator
from os import PathLike
from pathlib import Path
from typing import NamedTuple, Unpack

from embed_label.errors import TaskError
from embed_label.formats.example import Example
from embed_label.formats.files import found, read_text
from embed_label.formats.recordings.moments import after, number_in
from embed_label.formats.recordings.recorded import About, Found, Recorded
from embed_label.formats.recordings.register import registered
from embed_label.formats.rttm.words import NONE, NUMBER, spelled
from embed_label.interface import Interface, Label
from embed_label.modalities import AudioSource
from embed_label.wire import shown as quoted

SPEAKER = "SPEAKER"
# Of a line: with the name of the speaker, its score may be left out.
LEAST = 8


class Turn(NamedTuple):
    where: str
    file: str
    channel: str
    start: float
    end: float
    speaker: str
    score: float | None


def read(
    source: str | PathLike[str],
    *,
    interface: Interface,
    **about: Unpack[About],
) -> list[Example]:
    """A file, or a folder with some."""
    recorded = Recorded(interface, **about)
    known = spelled(interface)
    for path in found(source, ".rttm"):
        entries = registered(path.parent)
        by_file: dict[str, list[Turn]] = {}
        others: dict[str, str] = {}
        for turn in _turns(path, others):
            by_file.setdefault(turn.file, []).append(turn)
        # Where nothing was found, there is no line.
        for name in (*entries, *(each for each in by_file if each not in entries)):
            origin, space = entries.get(name) or (recorded.origin(name, str(path)), None)
            notes = [f"{where}: lines of {kind} are left out" for kind, where in others.items()]
            recorded.seen(origin, space, str(path), notes=notes)
            for each in _founds(by_file.get(name, []), known):
                recorded.add(origin, each)
    return recorded.examples()


def labels(source: str | PathLike[str]) -> Iterator[Label]:
    for path in found(source, ".rttm"):
        yield from (Label(name=each.speaker) for each in _turns(path, {}))


def shows(source: object) -> AudioSource:
    return AudioSource(name="audio")


def _founds(turns: list[Turn], known: dict[str, str]) -> Iterator[Found]:
    """Of channels it speaks where there is more than the first."""
    has_channels = any(each.channel != "1" for each in turns)
    for each in turns:
        channel = str(int(each.channel) - 1) if NUMBER.fullmatch(each.channel) else None
        yield Found(
            each.where,
            each.start,
            each.end,
            [known.get(each.speaker, each.speaker)],
            channel=channel if has_channels else None,
            more={"score": each.score},
        )


def _turns(path: Path, others: dict[str, str]) -> Iterator[Turn]:
    for at, line in enumerate(read_text(path).splitlines(), 1):
        fields = line.split()
        where = f"{path}, line {at}"
        if not fields or fields[0].startswith(";;"):
            continue
        if fields[0] == SPEAKER:
            yield _turn(fields, where)
        elif fields[0].replace("-", "").replace("_", "").isalpha() and fields[0].isupper():
            others.setdefault(fields[0], where)
        else:
            raise TaskError(f"{where} should begin with {SPEAKER}, but with {quoted(fields[0])}")


def _turn(fields: list[str], where: str) -> Turn:
    if len(fields) < LEAST:
        raise TaskError(f"{where} has {len(fields)} fields of the {LEAST} that name a speaker")
    _, file, channel, start, duration, _, _, speaker, *rest = fields
    begin = number_in(start, "field 4, the start,", where)
    if number_in(duration, "field 5, the duration,", where) < 0:
        raise TaskError(f"{where}: field 5, the duration, is {duration}, less than 0")
    score = number_in(rest[0], "field 9, the score,", where) if rest and rest[0] != NONE else None
    if score is not None and not 0 <= score <= 1:
        raise TaskError(f"{where}: field 9, the score, should be 0 to 1, but is {score:g}")
    return Turn(where, file, channel, begin, after(start, duration), speaker, score)
