"""Columns of whatever holds some: a data frame, a table, a mapping of lists or arrays.

No package of data frames is imported: what they all answer to is asked.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from functools import cached_property
from math import isfinite
from typing import Any, Literal, cast
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from embed_label.errors import InterfaceError
from embed_label.wire import doubled, shown

Cell = None | bool | float | str | datetime | object
Kind = Literal["numbers", "dates", "texts", "truths", "others", "nothing"]
# What stands for nothing in data frames, by its type.
NOTHING = frozenset({"NAType", "NaTType"})
# As pandas and as polars name the type of a column of dates.
ZONE = re.compile(r"(?:datetime64\[\w+, |time_zone=')([^'\]]+)")
# Where a frame has its times beside its columns, and no name for them.
INDEX = "time"


@dataclass(frozen=True, eq=False)
class Column:
    """`zone` is the time zone of its dates, where its type has one; rows are counted from 1."""

    name: str
    cells: list[Cell]
    zone: str = ""

    @cached_property
    def kind(self) -> Kind:
        """What most of it is."""
        counts: Counter[Kind] = Counter(kind_of(cell) for cell in self.cells)
        counts.pop("nothing", None)
        return counts.most_common(1)[0][0] if counts else "nothing"

    def must_be(self, kind: Kind, instead: str) -> None:
        """`InterfaceError` at the first cell that is something else."""
        for row, cell in enumerate(self.cells, 1):
            if kind_of(cell) not in (kind, "nothing"):
                raise InterfaceError(
                    f'column "{self.name}" has {shown(cell)} in row {row}, among {kind}; {instead}'
                )


@dataclass(frozen=True)
class Frame:
    """`index` names the column that a data frame has beside its columns, if it says something."""

    columns: dict[str, Column]
    index: str = ""

    @property
    def rows(self) -> int:
        return len(next(iter(self.columns.values())).cells) if self.columns else 0


def frame_of(given: Any) -> Frame:
    """`InterfaceError` for what has no columns, no rows, or columns of several lengths."""
    found = list(_named(given))
    beside = _index(given)
    for name in doubled([name for name, _ in (*beside, *found)]):
        raise InterfaceError(f'there are two columns "{name}"')
    columns = {name: _column(name, values) for name, values in (*beside, *found)}
    if not found:
        raise InterfaceError("there are no columns")
    lengths = {name: len(column.cells) for name, column in columns.items()}
    longest = max(lengths, key=lambda name: lengths[name])
    for name, length in lengths.items():
        if length != lengths[longest]:
            raise InterfaceError(
                f'column "{name}" has {length} rows, but "{longest}" has {lengths[longest]}'
            )
    if not lengths[longest]:
        raise InterfaceError("the columns have no rows")
    return Frame(columns, beside[0][0] if beside else "")


def _named(given: Any) -> Iterable[tuple[str, Any]]:
    if isinstance(given, Mapping):
        return [(_name(name), each) for name, each in cast("Mapping[object, Any]", given).items()]
    names: Any = getattr(given, "column_names", None) or getattr(given, "columns", None)
    if names is None:
        names = getattr(getattr(given, "dtype", None), "names", None)
    if names is None:
        raise InterfaceError(
            f"a series is a data frame or a mapping of columns by name, but this is {shown(given)}"
        )
    # By its place where that is possible: a frame gives all columns of a name that stands twice.
    at: Any = getattr(given, "iloc", None)
    if at is not None:
        return [(_name(name), at[:, place]) for place, name in enumerate(names)]
    return [(_name(name), given[name]) for name in names]


def _name(name: object) -> str:
    if isinstance(name, tuple):
        levels = "/".join(str(each) for each in cast("tuple[object, ...]", name))
        raise InterfaceError(f'column "{levels}" has several names; give each column one')
    return str(name)


def _index(given: Any) -> list[tuple[str, Any]]:
    """The index of a frame where it holds dates, or has a name of its own."""
    index: Any = getattr(given, "index", None)
    if index is None or callable(index) or not hasattr(given, "columns"):
        return []
    name: object = getattr(index, "name", None)
    if str(getattr(index, "dtype", "")).startswith("period"):
        index = index.to_timestamp()
    if str(getattr(index, "dtype", "")).startswith("datetime64"):
        return [(str(name) if name is not None else INDEX, index)]
    return [(str(name), index)] if isinstance(name, str) and name else []


def _column(name: str, values: Any) -> Column:
    dtype = str(getattr(values, "dtype", ""))
    zone = ZONE.search(dtype)
    if isinstance(values, str | bytes) or not hasattr(values, "__iter__"):
        raise InterfaceError(f'column "{name}" is {shown(values)}, and no list of values')
    cells = [plain(each) for each in _listed(values, dtype)]
    return Column(name, cells, _zone(zone[1]) if zone else "")


def _zone(said: str) -> str:
    """An offset as ISO 8601 has it, or a name that others know; "" for one of Python alone."""
    if said.startswith(("UTC+", "UTC-")):
        return said.removeprefix("UTC")
    try:
        return said if said == "UTC" else ZoneInfo(said).key
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return ""


def _listed(values: Any, dtype: str) -> Iterable[object]:
    if dtype.startswith("datetime64") and hasattr(values, "astype") and not _is_named(values):
        # Nanoseconds would become numbers.
        values = values.astype("datetime64[us]")
    for way in ("tolist", "to_list", "to_pylist"):
        listed: Callable[[], list[object]] | None = getattr(values, way, None)
        if listed is not None:
            return listed()
    return list(values)


def _is_named(values: Any) -> bool:
    """A column or an index of a frame: its dates come as dates."""
    return hasattr(values, "name")


def plain(value: Any) -> Cell:
    """As JSON and the standard library have it; None for what stands for nothing."""
    if type(value).__name__ in NOTHING:
        return None
    if not isinstance(value, bool | int | float | str | date) and hasattr(value, "item"):
        value = value.item()
    if isinstance(value, Decimal):
        value = float(value)
    if isinstance(value, float) and not isfinite(value):
        return None
    if isinstance(value, date) and not isinstance(value, datetime):
        return datetime(value.year, value.month, value.day)  # noqa: DTZ001 a day has no zone
    return value


def kind_of(cell: Cell) -> Kind:
    match cell:
        case None:
            return "nothing"
        case bool():
            return "truths"
        case int() | float():
            return "numbers"
        case str():
            return "texts" if cell.strip() else "nothing"
        case datetime():
            return "dates"
        case _:
            return "others"
