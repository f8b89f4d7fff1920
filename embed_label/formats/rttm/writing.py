"""Who spoke when, as lines of RTTM."""

from collections.abc import Iterable, Iterator, Sequence
from os import PathLike
from pathlib import Path

from embed_label.formats.chosen import ANNOTATIONS
from embed_label.formats.example import Example
from embed_label.formats.files import exported
from embed_label.formats.names import Names
from embed_label.formats.part import plain
from embed_label.formats.recordings.moments import decimal, lasting
from embed_label.formats.recordings.recordings import Mark, Recording, Recordings
from embed_label.formats.recordings.register import Register
from embed_label.formats.rttm.words import NONE, NUMBER, joined, spelled
from embed_label.interface import Interface

FILE = "speakers.rttm"
HOLDS = frozenset({"channel", "score"})
# The one that is meant where nobody speaks of channels.
FIRST = "1"


def write(
    examples: Iterable[Example],
    folder: str | PathLike[str],
    *,
    interface: Interface,
    lossy: bool = False,
    of: str = ANNOTATIONS,
) -> Path:
    """`speakers.rttm`, and `recordings.csv` beside it. A label is a speaker."""
    known = spelled(interface)
    names = Names()
    with (
        exported(folder, "RTTM", lossy=lossy) as (made, lose),
        Register(made) as register,
        (made / FILE).open("w", encoding="utf-8", newline="\n") as file,
    ):
        for recording in Recordings(examples, interface, lose, of):
            name = names.of(joined(recording.name), joined(recording.task.id))
            register.add_recording(recording, name)
            for line in _lines(recording, name, known):
                file.write(f"{line}\n")
    return Path(folder) / FILE


def _lines(recording: Recording, name: str, known: dict[str, str]) -> Iterator[str]:
    marks = sorted(recording.marks(HOLDS), key=lambda each: each.region.start)
    channels = _channels(recording, marks)
    for (region, label, _), channel in zip(marks, channels, strict=True):
        speaker = joined(label)
        if known.get(speaker, speaker) != label:
            recording.lose_of(region, f'the spelling of the label "{label}"', f'"{speaker}"')
        score = NONE if region.score is None else str(plain(region.score))
        start, duration = decimal(region.start), lasting(region.start, region.end)
        yield f"SPEAKER {name} {channel} {start} {duration} {NONE} {NONE} {speaker} {score} {NONE}"


def _channels(recording: Recording, marks: Sequence[Mark]) -> list[str]:
    """Counted from 1; that is also what stands where a turn is of no channel."""
    of = [mark.region.channel for mark in marks]
    numbers = [_counted(each) for each in of]
    tells = any(number not in (None, 1) for number in numbers)
    for mark, channel, number in zip(marks, of, numbers, strict=True):
        if channel is None and tells:
            recording.lose_of(mark.region, "that it is on all channels")
        elif channel is not None and (number is None or not tells):
            recording.lose_of(mark.region, f'the channel "{channel}"')
    return [FIRST if number is None else str(number) for number in numbers]


def _counted(channel: str | None) -> int | None:
    """None for what would be read otherwise than it was written."""
    return int(channel) + 1 if channel and (channel == "0" or NUMBER.fullmatch(channel)) else None
