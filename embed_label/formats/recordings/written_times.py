"""How the times of one recording are written and read: numbers, or dates as its source has them."""

from typing import Literal

from embed_label.errors import TaskError
from embed_label.formats.recordings.moments import dated, numbered, seconds_of
from embed_label.formats.recordings.recordings import Recording
from embed_label.modalities import SeriesSource, Source
from embed_label.regions import AnySpace, Interval, Timeline
from embed_label.wire import shown as quoted

Dates = Literal["iso", "source"]
# Dates are told to the microsecond.
FINEST = 1e-6


def form_of(source: Source | None) -> str:
    return source.time_format if isinstance(source, SeriesSource) else ""


def written_times(recording: Recording, region: Interval, dates: Dates) -> tuple[str, str]:
    """In ISO 8601, or as the source writes its dates, which may be less exact."""
    zone = recording.zone
    if zone is None:
        return numbered(region.start), numbered(region.end)
    form = form_of(recording.shows) if dates == "source" else ""
    start, end = (dated(each, zone, form) or numbered(each) for each in (region.start, region.end))
    made = (start, end)
    for name, before, text in zip(("start", "end"), (region.start, region.end), made, strict=True):
        if not _is_exact(text, before, zone, form):
            recording.lose_of(region, f"the exact {name}, which {form} does not say,")
    return made


def _is_exact(text: str, seconds: float, zone: str, form: str) -> bool:
    try:
        return abs(seconds_of(text, zone, form) - seconds) <= FINEST
    except ValueError:
        return False


def read_time(
    text: str, source: Source | None, space: AnySpace | None, what: str, where: str
) -> float:
    """A number or a date; `what` names the column."""
    is_plain = isinstance(space, Timeline) and space.zone is None
    zone = space.zone if isinstance(space, Timeline) else None
    if zone is None and isinstance(source, SeriesSource):
        zone = source.zone
    try:
        return seconds_of(text, zone, "" if is_plain else form_of(source))
    except ValueError as error:
        raise TaskError(
            f"{where}: {what} should be a number or a date, but is {quoted(text)}: {error}"
        ) from error
