"""Spans as a table."""

import json
from collections.abc import Iterable, Iterator
from os import PathLike
from pathlib import Path

from embed_label.formats.byline import byline
from embed_label.formats.cells import guarded
from embed_label.formats.chosen import ANNOTATIONS
from embed_label.formats.example import Example
from embed_label.formats.files import exported
from embed_label.formats.part import plain
from embed_label.formats.passages.register import Register
from embed_label.formats.passages.wordings import Wording, Wordings
from embed_label.formats.spans.columns import BESIDE, HEAD, HOLDS
from embed_label.formats.subject import Said
from embed_label.formats.table import Table
from embed_label.interface import Interface
from embed_label.regions import Span

FILE = "spans.csv"


def write(
    examples: Iterable[Example],
    folder: str | PathLike[str],
    *,
    interface: Interface,
    lossy: bool = False,
    of: str = ANNOTATIONS,
) -> Path:
    """`spans.csv`: a row for each label of each span; and `texts.csv`, the texts.

    Who found nothing in a text has a row without a start. `start` and `end` count code points. A
    text that a spreadsheet would compute has an apostrophe before it.
    """
    with (
        exported(folder, "CSV", lossy=lossy) as (made, lose),
        Register(made) as register,
        Table(made / FILE, HEAD) as table,
    ):
        for at, wording in enumerate(Wordings(examples, interface, lose, of, apart=True), 1):
            register.add_wording(wording, str(at))
            for said in wording.said:
                for row in _rows(wording, said):
                    table.add(row)
    return Path(folder) / FILE


def _rows(wording: Wording, said: Said) -> Iterator[dict[str, str]]:
    about = {
        "task": guarded(wording.task.id),
        "source": guarded(wording.source),
        "item": "" if wording.item is None else str(wording.item),
        **byline(said),
    }
    spans = [mark.region for mark in wording.marks_by(said, HOLDS)]
    for region in spans:
        wording.lose_beside(region, HOLDS)
        place = {"start": str(region.start), "end": str(region.end), **_beside(region)}
        for label in region.labels or [""]:
            yield {**about, **place, "label": guarded(label)}
    if not spans:
        yield about


def _beside(region: Span) -> dict[str, str]:
    made = {name: guarded(getattr(region, name) or "") for name in ("text", "note")}
    for name in BESIDE:
        value = getattr(region, name)
        made[name] = "true" if value is True else guarded(value or "")
    return {
        **made,
        "region": guarded(region.id),
        "score": "" if region.score is None else str(plain(region.score)),
        "xpaths": json.dumps(region.xpaths.to_dict()) if region.xpaths else "",
    }
