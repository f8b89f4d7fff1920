"""Regions on images as a table."""

import csv
from collections.abc import Iterable, Iterator
from os import PathLike
from pathlib import Path

from embed_label.formats.byline import byline
from embed_label.formats.cells import guarded
from embed_label.formats.chosen import ANNOTATIONS
from embed_label.formats.example import Example
from embed_label.formats.files import exported
from embed_label.formats.images.pictures import Picture, Pictures, Sizes
from embed_label.formats.part import plain
from embed_label.formats.regions.columns import HEAD, Cells, cells_of
from embed_label.formats.subject import Said
from embed_label.interface import Interface

FILE = "regions.csv"


def write(
    examples: Iterable[Example],
    folder: str | PathLike[str],
    *,
    interface: Interface,
    lossy: bool = False,
    of: str = ANNOTATIONS,
    sizes: Sizes | None = None,
) -> Path:
    """`regions.csv`. Who found nothing on an image has a row without a region.

    A text that a spreadsheet would compute has an apostrophe before it.
    """
    with exported(folder, "CSV", lossy=lossy) as (made, lose):
        pictures = Pictures(examples, interface, lose, of, sizes, apart=True)
        with (made / FILE).open("w", encoding="utf-8", newline="") as file:
            rows = csv.DictWriter(file, HEAD, restval="")
            rows.writeheader()
            for picture in pictures:
                for said in picture.said:
                    rows.writerows(_rows(picture, said))
    return Path(folder) / FILE


def _rows(picture: Picture, said: Said) -> Iterator[Cells]:
    width, height = picture.known or (None, None)
    about: Cells = {
        "task": guarded(picture.task.id),
        "source": guarded(picture.source),
        "item": "" if picture.item is None else str(picture.item),
        "image": guarded(picture.address),
        "image_width": "" if width is None else str(plain(width)),
        "image_height": "" if height is None else str(plain(height)),
        **byline(said),
    }
    regions = picture.drawn(said)
    for region in regions:
        yield {**about, **cells_of(region)}
    if not regions:
        yield about
