"""Stretches of time: seconds, frames or the words of a time column there, seconds here."""

from datetime import UTC, datetime

from pydantic import JsonValue

from embed_label.errors import Unheld
from embed_label.formats.label_studio.stage import Shown
from embed_label.formats.part import Fields, Part, is_number, plain
from embed_label.modalities import SeriesSource
from embed_label.regions import Interval, Region, Timeline

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
# Frames that a time may lie beside one and still be it.
SLACK = 1e-6
LAST_FRAME = 2.0**53


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
    """A number as it is; a date as the seconds since 1970, in UTC where it says nothing."""
    written = value.fields.get(side)
    if not isinstance(written, str):
        return value.number(side)
    made = _date(written, _format(shown))
    if made is None:
        raise value.wrong(side, f"a number or a date{_as_in(_format(shown))}")
    at = made if made.tzinfo else made.replace(tzinfo=UTC)
    since = at - EPOCH
    return since.days * 86_400 + since.seconds + since.microseconds / 1_000_000


def _as_in(form: str) -> str:
    return f" such as {form}" if form else ""


def _date(written: str, form: str) -> datetime | None:
    try:
        return datetime.strptime(written, form) if form else datetime.fromisoformat(written)  # noqa: DTZ007
    except ValueError:
        pass
    try:
        return datetime.fromisoformat(written)
    except ValueError:
        return None


def _format(shown: Shown) -> str:
    return shown.source.time_format if isinstance(shown.source, SeriesSource) else ""


def write_series(region: Region, shown: Shown) -> Fields:
    assert isinstance(region, Interval)
    form = _format(shown)
    made: Fields = {
        "start": _written(region.start, form),
        "end": _written(region.end, form),
        "instant": region.start == region.end,
    }
    return made if region.channel is None else {**made, "channel": region.channel}


def _written(seconds: float, form: str) -> JsonValue:
    if not form:
        return plain(seconds)
    try:
        return datetime.fromtimestamp(round(seconds, 6), UTC).strftime(form)
    except (ValueError, OverflowError, OSError):
        return plain(seconds)


def read_timeline(value: Part, shown: Shown) -> Fields:
    """Frames count from 1, and the last one is part of it."""
    ranges = list(value.parts("ranges"))
    if len(ranges) != 1:
        raise Unheld(f"has {len(ranges)} ranges")
    first, last = ranges[0].number("start"), ranges[0].number("end")
    return {"start": (first - 1) / shown.rate, "end": last / shown.rate}


def write_timeline(region: Region, shown: Shown) -> Fields:
    assert isinstance(region, Interval)
    first = frame(region.start, shown.rate) + 1
    return {"ranges": [{"start": first, "end": max(first, frame(region.end, shown.rate))}]}


def frame(seconds: float, rate: float) -> int:
    # A product of two floats may be no number.
    return round(max(-LAST_FRAME, min(seconds * rate, LAST_FRAME)))


def length(result: Part) -> Timeline | None:
    """How long the sound of a result is."""
    found = result.fields.get("original_length")
    return Timeline(end=found) if is_number(found) and found > 0 else None
