"""TSV: the sheet of CSV with tabs between its cells, both ways."""

from collections.abc import Iterable
from os import PathLike
from pathlib import Path

from embed_label.formats.chosen import ANNOTATIONS
from embed_label.formats.example import Example
from embed_label.formats.sheet.reading import read_sheet
from embed_label.formats.sheet.writing import write_sheet
from embed_label.interface import Interface

FILE = "annotations.tsv"


def write(
    examples: Iterable[Example],
    folder: str | PathLike[str],
    *,
    interface: Interface,
    lossy: bool = False,
    of: str = ANNOTATIONS,
    guard: bool = True,
) -> Path:
    """`annotations.tsv`, as `csv` is written."""
    return write_sheet(
        examples,
        folder,
        file=FILE,
        separator="\t",
        interface=interface,
        lossy=lossy,
        of=of,
        guard=guard,
    )


def read(source: str | PathLike[str], *, interface: Interface, guard: bool = True) -> list[Example]:
    """What `write` makes."""
    return read_sheet(source, ending=".tsv", separator="\t", interface=interface, guard=guard)
