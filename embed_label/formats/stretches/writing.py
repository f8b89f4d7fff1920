"""Intervals as plain starts and ends."""

import csv
from collections.abc import Iterable
from os import PathLike
from pathlib import Path

from embed_label.formats.cells import guarded
from embed_label.formats.chosen import ANNOTATIONS
from embed_label.formats.example import Example
from embed_label.formats.files import exported
from embed_label.formats.names import Names
from embed_label.formats.recordings.recordings import Mark, Recordings
from embed_label.formats.recordings.register import origin_cells, space_cell
from embed_label.formats.recordings.written_times import Dates, written_times
from embed_label.formats.table import Table
from embed_label.interface import Interface

FILE = "stretches.csv"
HEAD = ("file", "label", "channel", "task", "source", "address", "space")
ENDING = ".csv"
HOLDS = frozenset({"before 0", "channel", "instants"})


def write(
    examples: Iterable[Example],
    folder: str | PathLike[str],
    *,
    interface: Interface,
    lossy: bool = False,
    of: str = ANNOTATIONS,
    dates: Dates = "iso",
) -> Path:
    """A file for each label of each recording, and of each channel where regions are about one.

    They have a start and an end in each line, and no head. `stretches.csv` says which is which; a
    recording on which nothing was found stands there without a file.
    """
    names = Names()
    with exported(folder, "stretches", lossy=lossy) as (made, lose), Table(made / FILE, HEAD) as t:
        for recording in Recordings(examples, interface, lose, of):
            about = {**origin_cells(recording), "space": space_cell(recording.known)}
            groups: dict[tuple[str, str], list[Mark]] = {}
            for mark in sorted(recording.marks(HOLDS), key=lambda each: each.region.start):
                groups.setdefault((mark.label, mark.region.channel or ""), []).append(mark)
            for (label, channel), marks in groups.items():
                words = "-".join(filter(None, (recording.name, label, channel)))
                name = f"{names.of('', words)}{ENDING}"
                called = {"label": guarded(label), "channel": guarded(channel)}
                t.add({**about, **called, "file": guarded(name)})
                with (made / name).open("w", encoding="utf-8", newline="") as file:
                    lines = (written_times(recording, mark.region, dates) for mark in marks)
                    csv.writer(file, lineterminator="\n").writerows(lines)
            if not groups:
                t.add(about)
    return Path(folder)
