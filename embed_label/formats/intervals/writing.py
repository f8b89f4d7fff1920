"""Intervals as a tidy table."""

from collections.abc import Iterable, Iterator
from os import PathLike
from pathlib import Path

from embed_label.formats.byline import byline
from embed_label.formats.cells import guarded
from embed_label.formats.chosen import ANNOTATIONS
from embed_label.formats.example import Example
from embed_label.formats.files import exported
from embed_label.formats.intervals.columns import BESIDE, HEAD
from embed_label.formats.part import plain
from embed_label.formats.recordings.recordings import Recording, Recordings
from embed_label.formats.recordings.register import origin_cells, space_cell
from embed_label.formats.recordings.written_times import Dates, written_times
from embed_label.formats.subject import Said
from embed_label.formats.table import Table
from embed_label.interface import Interface
from embed_label.regions import Interval

FILE = "intervals.csv"
HOLDS = frozenset(
    {"bare", "before 0", "channel", "instants", "labels", "note", "parent", "score", "text"}
)


def write(
    examples: Iterable[Example],
    folder: str | PathLike[str],
    *,
    interface: Interface,
    lossy: bool = False,
    of: str = ANNOTATIONS,
    text: str | None = None,
    dates: Dates = "iso",
) -> Path:
    """`intervals.csv`: a row for each label of each interval.

    Who found nothing in a recording has a row without a start. Dates are written in their zone, to
    the microsecond; with `dates="source"` as the source writes its own. `text` names the question
    whose answers stand in the column of that name.
    """
    with exported(folder, "CSV", lossy=lossy) as (made, lose), Table(made / FILE, HEAD) as table:
        recordings = Recordings(examples, interface, lose, of, apart=True, spoken=True, text=text)
        for recording in recordings:
            for said in recording.said:
                for row in _rows(recording, said, dates):
                    table.add(row)
    return Path(folder) / FILE


def _rows(recording: Recording, said: Said, dates: Dates) -> Iterator[dict[str, str]]:
    about = {
        **origin_cells(recording),
        **byline(said),
        "space": space_cell(recording.space(said)),
    }
    marks = list(recording.marks_by(said, HOLDS))
    for region, _, text in marks:
        start, end = written_times(recording, region, dates)
        place = {"start": start, "end": end, "text": guarded(text), **_beside(region)}
        for label in region.labels or [""]:
            yield {**about, **place, "label": guarded(label)}
    if not marks:
        yield about


def _beside(region: Interval) -> dict[str, str]:
    made = {"region": guarded(region.id), "channel": guarded(region.channel or "")}
    for key in BESIDE:
        match getattr(region, key):
            case None | False:
                made[key] = ""
            case True:
                made[key] = "true"
            case float() as number:
                made[key] = str(plain(number))
            case text:
                made[key] = guarded(str(text))
    return made
