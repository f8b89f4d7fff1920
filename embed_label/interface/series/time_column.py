"""Which column of a series is its time."""

from embed_label.errors import InterfaceError, nearest
from embed_label.interface.series.columns import Column, Frame
from embed_label.interface.series.moments import (
    goes_back,
    guessed_format,
    is_iso,
    must_run_forward,
    seconds,
)

NAMES = ("time", "timestamp", "datetime", "date", "ds", "t", "ts", "moment", "when")
# As the first part of a name, or the last: `time_s`, `event_time`.
PARTS = frozenset({"time", "timestamp", "datetime", "date"})


def time_column(frame: Frame, asked: str | None, time_format: str) -> tuple[Column | None, str]:
    """With the format of its texts. None if rows are counted: `asked` is "", or none is found."""
    if asked == "":
        return None, ""
    found = _asked(frame, asked) if asked is not None else _guessed(frame)
    if found is None:
        return None, ""
    written = ""
    if found.kind == "texts":
        written = time_format or guessed_format(found)
    must_run_forward(found, written)
    return found, written


def _asked(frame: Frame, name: str) -> Column:
    if name not in frame.columns:
        raise InterfaceError(
            f'there is no column "{name}" for the time; {nearest(name, frame.columns)}'
        )
    return frame.columns[name]


def _guessed(frame: Frame) -> Column | None:
    columns = list(frame.columns.values())
    if frame.index and frame.columns[frame.index].kind == "dates":
        return frame.columns[frame.index]
    dates = [each for each in columns if each.kind == "dates" or is_iso(each.cells)]
    named = sorted((each for each in columns if _rank(each)), key=_rank)
    for each in named:
        if each in dates or (each.kind in ("numbers", "texts") and _reads(each)):
            return each
    if dates:
        return dates[0]
    if frame.index and _counts_up(frame.columns[frame.index]):
        return frame.columns[frame.index]
    # A column that only grows may be a meter as well: only the first is taken for the time.
    return columns[0] if _counts_up(columns[0]) and len(columns) > 1 else None


def _rank(column: Column) -> int:
    """How much its name says that it is the time; 0 if nothing."""
    name = column.name.strip().lower()
    if name in NAMES:
        return 1 + NAMES.index(name)
    parts = name.replace("-", "_").replace(" ", "_").replace("(", "_").split("_")
    return 1 + len(NAMES) if {parts[0], parts[-1]} & PARTS else 0


def _reads(column: Column) -> bool:
    return column.kind == "numbers" or bool(guessed_format(column))


def _counts_up(column: Column) -> bool:
    if column.kind != "numbers" or None in column.cells:
        return False
    times = seconds(column.cells)
    return goes_back(times) is None and len(set(times)) == len(times) > 1
