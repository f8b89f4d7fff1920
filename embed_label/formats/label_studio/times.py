"""Stretches of time: seconds, frames or the words of a time column there, seconds here."""

from pydantic import JsonValue

from embed_label.errors import Unheld
from embed_label.formats.label_studio.stage import Shown
from embed_label.formats.part import Fields, Part, is_number, plain
from embed_label.formats.recordings.frames import begin_of, frame_at, frames_until
from embed_label.formats.recordings.moments import dated, seconds_of
from embed_label.modalities import SeriesSource
from embed_label.regions import Interval, Region, Timeline


def read_audio(value: Part, shown: Shown) -> Fields:
    made: Fields = {"start": value.number("start"), "end": value.number("end")}
    return {**made, "channel": value.name("channel")} if value.has("channel") else made


def write_audio(region: Region, shown: Shown) -> Fields:
    assert isinstance(region, Interval)
    made: Fields = {"start": plain(region.start), "end": plain(region.end)}
    if region.channel is None:
        return made
    channel = int(region.channel) if region.channel.isdecimal() else region.channel
    return {**made, "channel": channel}


def read_series(value: Part, shown: Shown) -> Fields:
    made: Fields = {side: _moment(value, side, shown) for side in ("start", "end")}
    return {**made, "channel": value.name("channel")} if value.has("channel") else made


def _moment(value: Part, side: str, shown: Shown) -> float:
    """A number as it is; a date as the seconds since 1970."""
    written = value.fields.get(side)
    if not isinstance(written, str):
        return value.number(side)
    form = _format(shown)
    try:
        return seconds_of(written, _zone(shown), form)
    except ValueError as error:
        as_in = f" such as {form}" if form else ""
        raise value.wrong(side, f"a number or a date{as_in}") from error


def _format(shown: Shown) -> str:
    return shown.source.time_format if isinstance(shown.source, SeriesSource) else ""


def _zone(shown: Shown) -> str | None:
    """The time zone of dates that say none; None where times are numbers, as far as is known."""
    if isinstance(shown.space, Timeline) and shown.space.zone is not None:
        return shown.space.zone
    of_source = shown.source.zone if isinstance(shown.source, SeriesSource) else ""
    return of_source or None


def write_series(region: Region, shown: Shown) -> Fields:
    assert isinstance(region, Interval)
    made: Fields = {
        "start": _written(region.start, shown),
        "end": _written(region.end, shown),
        "instant": region.start == region.end,
    }
    return made if region.channel is None else {**made, "channel": region.channel}


def _written(seconds: float, shown: Shown) -> JsonValue:
    """As the time column has it: there it is looked up."""
    form, space = _format(shown), shown.space
    is_dated = isinstance(space, Timeline) and space.zone is not None
    if not form and not is_dated:
        return plain(seconds)
    return dated(seconds, _zone(shown) or "", form) or plain(seconds)


def read_timeline(value: Part, shown: Shown) -> Fields:
    """Frames count from 1, and the last one is part of it."""
    ranges = list(value.parts("ranges"))
    if len(ranges) != 1:
        raise Unheld(f"has {len(ranges)} ranges")
    first, last = ranges[0].number("start"), ranges[0].number("end")
    return {"start": begin_of(first - 1, shown.rate), "end": begin_of(last, shown.rate)}


def write_timeline(region: Region, shown: Shown) -> Fields:
    assert isinstance(region, Interval)
    first = frame_at(region.start, shown.rate) + 1
    return {"ranges": [{"start": first, "end": max(first, frames_until(region.end, shown.rate))}]}


def length(result: Part) -> Timeline | None:
    """How long the sound of a result is."""
    found = result.fields.get("original_length")
    return Timeline(end=found) if is_number(found) and found > 0 else None
