"""Times as the columns of a series have them: numbers, dates, texts in some format."""

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from itertools import pairwise

from embed_label.errors import InterfaceError
from embed_label.interface.series.columns import Cell, Column, Kind
from embed_label.wire import shown

# Tried where no ISO date stands, in the words of strptime.
DAYS = ("%d/%m/%Y", "%m/%d/%Y", "%d.%m.%Y", "%d-%m-%Y", "%m-%d-%Y", "%Y/%m/%d", "%Y.%m.%d")
HOURS = (" %H:%M:%S", " %H:%M", " %H:%M:%S.%f", " %I:%M:%S %p", " %I:%M %p", "")
FORMATS = (*(f"{day}{hour}" for day in DAYS for hour in HOURS), "%d %b %Y", "%b %d, %Y", "%H:%M:%S")
TRIED = 200


def seconds(cells: Iterable[Cell], time_format: str = "") -> list[float | None]:
    """Numbers as they are, dates as seconds since 1970; None for what is no time."""
    return [moment(cell, time_format) for cell in cells]


def moment(cell: Cell, time_format: str = "") -> float | None:
    match cell:
        case bool():
            return None
        case int() | float():
            return float(cell)
        case datetime():
            return _since_1970(cell)
        case str():
            found = parsed(cell.strip(), time_format)
            return _since_1970(found) if found else None
        case _:
            return None


def parsed(text: str, time_format: str = "") -> datetime | None:
    try:
        if time_format:
            return datetime.strptime(text, time_format)  # noqa: DTZ007 the text says its zone
        return datetime.fromisoformat(text)
    except ValueError:
        return None


def _since_1970(found: datetime) -> float:
    """A date without a zone counts as one of UTC, which is how the widget draws it."""
    return (found if found.tzinfo else found.replace(tzinfo=UTC)).timestamp()


def is_iso(texts: Sequence[Cell]) -> bool:
    some = [each for each in texts if isinstance(each, str) and each.strip()][:TRIED]
    # A bare number such as 20240131 is one to ISO too.
    return bool(some) and all(
        parsed(each.strip()) and not each.strip().isdecimal() for each in some
    )


def guessed_format(column: Column) -> str:
    """The strptime format of texts that are no ISO dates, "" if they are or if none fits.

    `InterfaceError` where two formats fit that put the days elsewhere: nobody should guess those.
    """
    texts = [each.strip() for each in column.cells if isinstance(each, str) and each.strip()]
    if not texts or is_iso(texts):
        return ""
    fits = [each for each in FORMATS if all(parsed(text, each) for text in texts[:TRIED])]
    fits = [each for each in fits if all(parsed(text, each) for text in texts)]
    forward = [each for each in fits if goes_back(seconds(texts, each)) is None]
    fits = forward or fits
    if len(fits) > 1:
        raise InterfaceError(
            f'column "{column.name}": {shown(texts[0])} may be "{fits[0]}" or "{fits[1]}"; '
            "say which with time_format="
        )
    return fits[0] if fits else ""


def goes_back(times: Sequence[float | None]) -> int | None:
    """The first row, counted from 1, that comes before the one before it."""
    known = [(row, time) for row, time in enumerate(times, 1) if time is not None]
    return next((row for (_, one), (row, other) in pairwise(known) if other < one), None)


def must_run_forward(column: Column, time_format: str) -> None:
    """`InterfaceError` at the first row that holds no time, or one that lies before the last."""
    kind: Kind = column.kind
    if kind not in ("numbers", "dates", "texts"):
        raise InterfaceError(f'column "{column.name}" holds no times, but {kind}')
    column.must_be(kind, "the time is one or the other in all rows")
    times = seconds(column.cells, time_format)
    for row, time in enumerate(times, 1):
        if time is None:
            cell = column.cells[row - 1]
            what = "nothing" if cell is None else shown(cell)
            how = f'does not read as "{time_format}"' if time_format else "is no time"
            raise InterfaceError(
                f'column "{column.name}" has {what} in row {row}, which {how}; '
                "drop the row, or say how times are written with time_format="
            )
    if row := goes_back(times):
        before, here = column.cells[row - 2], column.cells[row - 1]
        raise InterfaceError(
            f'column "{column.name}" goes back in row {row}: {_written(here)} comes after '
            f"{_written(before)}; sort the rows by it"
        )


def _written(cell: Cell) -> str:
    return cell.isoformat(" ") if isinstance(cell, datetime) else str(cell)
