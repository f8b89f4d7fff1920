"""What was said in intervals, as captions."""

from collections.abc import Callable, Iterable
from os import PathLike
from pathlib import Path

from embed_label.formats.captions.cues import times
from embed_label.formats.example import Example
from embed_label.formats.recordings.recordings import Mark, Recording
from embed_label.formats.recordings.sheets import write_sheets
from embed_label.interface import Interface

# A voice and what it says.
Spoken = tuple[str, str]
HOLDS = frozenset({"text"})


def write_captions(
    examples: Iterable[Example],
    folder: str | PathLike[str],
    *,
    into: str,
    ending: str,
    head: str,
    point: str,
    name: Callable[[int, Mark], str],
    settings: Callable[[Mark], str],
    said: Callable[[str, str], str],
    heard: Callable[[str, frozenset[str]], list[Spoken]],
    interface: Interface,
    lossy: bool,
    of: str,
    text: str | None,
) -> Path:
    """`said` writes a voice and its text, and what `heard` makes of that must be the same."""

    def compose(recording: Recording) -> str:
        cues = [head] if head else []
        marks = sorted(recording.marks(HOLDS), key=lambda each: each.region.start)
        for at, mark in enumerate(marks, 1):
            payload = _without_empty_lines(said(mark.label, mark.text))
            if heard(payload, recording.labels) != [(mark.label, mark.text)]:
                recording.lose_of(mark.region, "the very wording of the text")
            timing = f"{times(mark.region.start, mark.region.end, point)}{settings(mark)}"
            lines = (name(at, mark), timing, payload)
            cues.append("\n".join(line for line in lines if line))
        return "\n\n".join(cues) + "\n"

    return write_sheets(
        examples,
        folder,
        compose,
        into=into,
        ending=ending,
        interface=interface,
        lossy=lossy,
        of=of,
        text=text,
    )


def _without_empty_lines(text: str) -> str:
    """One ends a cue."""
    return "\n".join(line.strip() for line in text.splitlines() if line.strip())
