"""Intervals from TextGrids of Praat."""

from collections.abc import Iterator
from os import PathLike
from pathlib import Path
from typing import Unpack

from embed_label.formats.example import Example
from embed_label.formats.files import found
from embed_label.formats.recordings.marked import as_found
from embed_label.formats.recordings.recorded import Found, Heard, Recorded
from embed_label.formats.recordings.sheets import read_sheets
from embed_label.formats.textgrid.grid import POINTS, Entry, Tier, grid_of
from embed_label.formats.textgrid.tiers import UNLABELLED, beside_labels, named_tier
from embed_label.formats.textgrid.writing import ENDING, By
from embed_label.interface import Interface, Label
from embed_label.modalities import AudioSource
from embed_label.questions import Comment


def read(
    source: str | PathLike[str],
    *,
    interface: Interface,
    **about: Unpack[Heard],
) -> list[Example]:
    """A TextGrid, or a folder of them; each is about the recording that is called so.

    A tier that is called like a label holds what was said, for the question that `text` names; in
    the others stand labels. What is empty is a gap.
    """
    recorded = Recorded(interface, **about)
    return read_sheets(source, _parsed, ending=ENDING, recorded=recorded)


def labels(source: str | PathLike[str], tiers: By = "labels") -> Iterator[Label]:
    """The names of the tiers; with `tiers="sets"` what stands in them."""
    for path in found(source, ENDING):
        for tier in grid_of(path).tiers:
            if tiers == "labels":
                yield Label(name=tier.name)
            else:
                yield from (Label(name=each.text) for each in _entries(tier))


def shows(source: object, tiers: By = "labels") -> AudioSource:
    return AudioSource(name="audio")


def asks(source: object, tiers: By = "labels") -> list[Comment]:
    is_said = tiers == "labels"
    return [Comment(name="text", of="audio", per_region=True)] if is_said else []


def _entries(tier: Tier) -> Iterator[Entry]:
    return (
        each._replace(text=each.text.strip())
        for each in tier.entries
        if each.text.strip() or tier.kind == POINTS
    )


def _parsed(path: Path, recorded: Recorded, notes: list[str]) -> Iterator[Found]:
    sets = {each.name for each in recorded.interface.labels} | {UNLABELLED}
    known = recorded.labels.keys() | {beside_labels(each, recorded.labels) for each in sets}
    for tier in grid_of(path).tiers:
        name, channel = named_tier(tier.name, known)
        for where, start, end, text in _entries(tier):
            if name in recorded.labels:
                said = "" if text == name else text
                yield Found(where, start, end, [name], text=said, channel=channel)
            else:
                yield as_found(where, start, end, text, recorded)._replace(channel=channel)
