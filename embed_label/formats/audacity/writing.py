"""Intervals as label tracks of Audacity."""

from collections.abc import Iterable, Iterator
from os import PathLike
from pathlib import Path

from embed_label.formats.chosen import ANNOTATIONS
from embed_label.formats.example import Example
from embed_label.formats.part import is_number
from embed_label.formats.recordings.marked import one_text
from embed_label.formats.recordings.moments import decimal
from embed_label.formats.recordings.recordings import Mark, Recording
from embed_label.formats.recordings.sheets import write_sheets
from embed_label.interface import Interface

ENDING = ".txt"
# Where the `meta` of a region keeps the band of frequencies that Audacity marks with it.
THEIRS = "audacity"
HOLDS = frozenset({"text", "instants", "before 0"})


def write(
    examples: Iterable[Example],
    folder: str | PathLike[str],
    *,
    interface: Interface,
    lossy: bool = False,
    of: str = ANNOTATIONS,
    text: str | None = None,
) -> Path:
    """A track for each recording; `text` names the question whose answers say what was said."""

    def compose(recording: Recording) -> str:
        marks = sorted(recording.marks(HOLDS), key=lambda each: each.region.start)
        return "".join(f"{line}\n" for each in marks for line in _lines(recording, each))

    return write_sheets(
        examples,
        folder,
        compose,
        into="Audacity",
        ending=ENDING,
        interface=interface,
        lossy=lossy,
        of=of,
        text=text,
    )


def _lines(recording: Recording, mark: Mark) -> Iterator[str]:
    region = mark.region
    says = one_text(recording, mark)
    plainly = " ".join(says.split())
    if plainly != says:
        recording.lose_of(region, "the line breaks and wide blanks in the text")
    yield f"{decimal(region.start)}\t{decimal(region.end)}\t{plainly}"
    band = region.meta.get(THEIRS)
    low, high = (band.get("low"), band.get("high")) if isinstance(band, dict) else (None, None)
    if is_number(low) and is_number(high):
        yield f"\\\t{decimal(low)}\t{decimal(high)}"
