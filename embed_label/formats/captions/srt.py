"""SubRip: numbered captions, both ways."""

from collections.abc import Collection, Iterable, Iterator
from functools import partial
from os import PathLike
from pathlib import Path
from typing import Unpack

from embed_label.formats.captions.asked import asks, shows
from embed_label.formats.captions.cues import MARKUP, blocks, cue_of
from embed_label.formats.captions.writing import Spoken, write_captions
from embed_label.formats.chosen import ANNOTATIONS
from embed_label.formats.example import Example
from embed_label.formats.holding import never_held
from embed_label.formats.recordings.recorded import Found, Heard, Recorded
from embed_label.formats.recordings.sheets import read_sheets
from embed_label.interface import Interface, Label
from embed_label.modalities.timed import Timed

__all__ = ["asks", "cannot_hold", "labels", "read", "shows", "write"]

cannot_hold = partial(never_held, shows=Timed, kinds=("interval",), spoken=True)

ENDING = ".srt"


def write(
    examples: Iterable[Example],
    folder: str | PathLike[str],
    *,
    interface: Interface,
    lossy: bool = False,
    of: str = ANNOTATIONS,
    text: str | None = None,
) -> Path:
    """Captions for each recording, to the millisecond: a label stands before its text, as `Ann: `.

    `text` names the question whose answers are said.
    """
    return write_captions(
        examples,
        folder,
        into="SubRip",
        ending=ENDING,
        head="",
        point=",",
        name=lambda at, mark: str(at),
        settings=lambda mark: "",
        said=lambda label, text: f"{label}: {text}".rstrip() if label else text,
        heard=lambda payload, labels: [_heard(payload, labels)],
        interface=interface,
        lossy=lossy,
        of=of,
        text=text,
    )


def read(
    source: str | PathLike[str],
    *,
    interface: Interface,
    **about: Unpack[Heard],
) -> list[Example]:
    """A file, or a folder of them. A label is what is called so and stands before a colon.

    What is said answers the question that `text` names.
    """
    recorded = Recorded(interface, **about)
    return read_sheets(source, _parsed, ending=ENDING, recorded=recorded)


def labels(source: str | PathLike[str]) -> Iterator[Label]:
    """None: who speaks is not told from what is said."""
    yield from ()


def _heard(payload: str, labels: Collection[str]) -> Spoken:
    plainly = MARKUP.sub("", payload).strip()
    before, colon, after = plainly.partition(":")
    is_label = bool(colon) and before in labels and after[:1] in ("", " ")
    return (before, after.strip()) if is_label else ("", plainly)


def _parsed(path: Path, recorded: Recorded, notes: list[str]) -> Iterator[Found]:
    for block in blocks(path):
        cue = cue_of(block)
        if MARKUP.search(cue.payload):
            notes.append(f"{cue.where}: its formatting is left out")
        label, text = _heard(cue.payload, recorded.labels)
        yield Found(cue.where, cue.start, cue.end, [label] if label else [], text=text)
