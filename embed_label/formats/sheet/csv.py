"""CSV: a row for each annotation and a column for each question, both ways."""

from collections.abc import Iterable
from os import PathLike
from pathlib import Path
from typing import Any

from embed_label.formats import regions
from embed_label.formats.chosen import ANNOTATIONS
from embed_label.formats.example import Example
from embed_label.formats.files import found
from embed_label.formats.sheet.reading import is_sheet, read_sheet
from embed_label.formats.sheet.writing import write_sheet
from embed_label.interface import Interface

FILE = "annotations.csv"
# Of a table of regions; a sheet is read with the interface that it was made with.
labels = regions.labels


def write(
    examples: Iterable[Example],
    folder: str | PathLike[str],
    *,
    interface: Interface,
    lossy: bool = False,
    of: str = ANNOTATIONS,
    guard: bool = True,
) -> Path:
    """`annotations.csv`; regions are JSON in a cell, and the format "regions" gives each a row.

    With `guard` a text that a spreadsheet would compute has an apostrophe before it.
    """
    return write_sheet(
        examples,
        folder,
        file=FILE,
        separator=",",
        interface=interface,
        lossy=lossy,
        of=of,
        guard=guard,
    )


def read(
    source: str | PathLike[str], *, interface: Interface, guard: bool = True, **options: Any
) -> list[Example]:
    """What `write` makes, or a table of regions on images, whose `options` are taken too."""
    if options or not all(is_sheet(path, ",") for path in found(source, ".csv")):
        return regions.read(source, interface=interface, **options)
    return read_sheet(source, ending=".csv", separator=",", interface=interface, guard=guard)
