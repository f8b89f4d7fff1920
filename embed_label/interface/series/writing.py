"""The interface of a time series and the value of its source, from the columns themselves."""

import warnings
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from pydantic import JsonValue

from embed_label.errors import InterfaceError, TaskError, nearest
from embed_label.interface.interface import Interface
from embed_label.interface.labels import Label, Labels
from embed_label.interface.series.columns import Cell, Column, Frame, frame_of
from embed_label.interface.series.time_column import time_column
from embed_label.interface.series.units import title_and_unit, written_as
from embed_label.modalities import Channel, SeriesSource

# What travels within a task; more is fetched by the widget from an address.
LARGEST = 50_000


def timeseries_interface(
    columns: Any,
    labels: Sequence[Label | str] = ("anomaly",),
    *,
    time: str | None = None,
    time_format: str = "",
    rate: float = 1,
    zone: str = "",
    channels: Iterable[Channel | str] | None = None,
    name: str = "series",
    title: str = "",
    instructions: str = "",
) -> Interface:
    """An interface that shows these columns and asks for stretches of time with these labels.

    `columns` is a data frame or any mapping of columns by name. Its time is the column `time`, or
    what looks like one; with `time=""` rows are counted, `rate` of them in a second. Without
    `channels`, every other column that holds numbers is one, and a warning names the rest.
    """
    frame = frame_of(columns)
    found, written = time_column(frame, time, time_format)
    shown, left = _channels(frame, found, channels)
    if left:
        warnings.warn(f"not shown: {_named(left)}", stacklevel=2)
    source = SeriesSource(
        name=name,
        time=found.name if found else "",
        time_format=written,
        rate=rate,
        zone=zone or (found.zone if found else ""),
        channels=shown,
    )
    body = [source, Labels(of=name, labels=labels)]
    return Interface(title=title, instructions=instructions, body=body)


def timeseries_columns(
    columns: Any,
    *,
    time: str | None = None,
    time_format: str = "",
    channels: Iterable[Channel | str] | None = None,
) -> dict[str, JsonValue]:
    """The columns as the value of a source, for a task: plain JSON, with gaps as null.

    Over 50,000 values a series goes by address: `TaskError` says how.
    """
    frame = frame_of(columns)
    found, _ = time_column(frame, time, time_format)
    names = [each.column for each in _channels(frame, found, channels)[0]]
    if (count := frame.rows * len(names)) > LARGEST:
        raise TaskError(
            f"{count:,} values are too many for a task, which takes {LARGEST:,}: write them to a "
            "file (CSV, Parquet or .npy) that is served, and make its address the value"
        )
    taken = [*([found.name] if found else []), *names]
    return {each: [_json(cell) for cell in frame.columns[each].cells] for each in taken}


def _json(cell: Cell) -> JsonValue:
    match cell:
        case datetime():
            return cell.isoformat()
        case None | bool() | int() | float() | str():
            return cell
        case _:
            return str(cell)


def _channels(
    frame: Frame, time: Column | None, asked: Iterable[Channel | str] | None
) -> tuple[list[Channel], list[Column]]:
    """With what nobody asked for, and holds no numbers."""
    rest = {name: each for name, each in frame.columns.items() if each is not time}
    if asked is not None:
        return [_asked(each, rest) for each in asked], []
    beside = {name: each for name, each in rest.items() if name != frame.index}
    taken = [each for each in beside.values() if each.kind == "numbers"]
    left = [each for each in beside.values() if each.kind != "numbers"]
    if not taken:
        raise InterfaceError(f"no column holds numbers to show: {_named(left)}")
    return [_channel(each, beside) for each in taken], left


def _asked(channel: Channel | str, rest: dict[str, Column]) -> Channel:
    name = channel if isinstance(channel, str) else channel.column
    if name not in rest:
        raise InterfaceError(f'there is no column "{name}" to show; {nearest(name, rest)}')
    made = _channel(rest[name], rest)
    return made if isinstance(channel, str) else channel


def _channel(column: Column, rest: Iterable[str]) -> Channel:
    column.must_be("numbers", "make it None there, or leave the column out of channels=")
    title, unit = title_and_unit(column.name, rest)
    return Channel(column=column.name, title=title, unit=unit, format=written_as(column.cells))


def _named(columns: Iterable[Column]) -> str:
    told = [
        f'"{each.name}" ({"empty" if each.kind == "nothing" else each.kind})' for each in columns
    ]
    return ", ".join(told) or "there is only the time"
