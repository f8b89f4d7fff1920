"""Times as a file writes them: plain numbers, or dates in their zone."""

from datetime import UTC, datetime, timedelta, tzinfo
from decimal import Decimal, InvalidOperation
from fractions import Fraction
from math import isfinite
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from embed_label.errors import TaskError
from embed_label.formats.part import plain
from embed_label.wire import shown as quoted

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
SECOND = timedelta(seconds=1)


def dated(seconds: float, zone: str, form: str = "") -> str | None:
    """A date to the microsecond, in ISO 8601 or in the words of strptime; None if it is none."""
    try:
        at = EPOCH + timedelta(microseconds=round(Fraction(seconds) * 1_000_000))
        made = at.astimezone(_known(zone) or UTC)
        if form:
            return made.strftime(form)
        return (made if zone else made.replace(tzinfo=None)).isoformat()
    except (OverflowError, ValueError, OSError):
        return None


def numbered(seconds: float) -> str:
    return str(plain(seconds))


def seconds_of(text: str, zone: str | None, form: str = "") -> float:
    """A number as it is, a date as seconds since 1970; `ValueError` for what is neither.

    A date that says no zone is one of `zone`, of UTC where that is "" or not known.
    """
    if form and (at := _as_in(text, form)):
        return _since(at, zone)
    return _since(_iso(text, form), zone) if is_date(text) else number_of(text)


def number_of(text: str) -> float:
    """Finite; `ValueError` for anything else."""
    number = float(text)
    # What Python takes for a number, and nobody means.
    if not isfinite(number) or "_" in text:
        raise ValueError("it is no finite number")
    return number


def number_in(text: str, what: str, where: str, *, point: str = ".") -> float:
    """Of a file, in which it stands at a place and says something."""
    try:
        return number_of(text.replace(point, "."))
    except ValueError as error:
        raise TaskError(f"{where}: {what} should be a number, but is {quoted(text)}") from error


def decimal(seconds: float) -> str:
    """All digits, and no power of ten: not every reader knows that."""
    return format(Decimal(repr(seconds)), "f")


def lasting(start: float, end: float) -> str:
    """How long, so that whoever adds it to the start gets the end to the digit."""
    return format(Decimal(repr(end)) - Decimal(repr(start)), "f")


def after(start: str, duration: str) -> float:
    """`ValueError` for what are no numbers."""
    try:
        return float(Decimal(start) + Decimal(duration))
    except InvalidOperation as error:
        raise ValueError("it is no number") from error


def is_date(text: str) -> bool:
    try:
        float(text)
    except ValueError:
        return True
    return False


def _since(at: datetime, zone: str | None) -> float:
    if at.tzinfo is None:
        place = _known(zone or "")
        if place is None:
            raise ValueError(f'the time zone "{zone}" is not known here')
        at = at.replace(tzinfo=place)
    return (at - EPOCH) / SECOND


def _as_in(text: str, form: str) -> datetime | None:
    try:
        return datetime.strptime(text, form)  # noqa: DTZ007 it may say no zone
    except ValueError:
        return None


def _iso(text: str, form: str) -> datetime:
    try:
        return datetime.fromisoformat(text.strip())
    except ValueError as error:
        also = f", nor is it written as {form}" if form else ""
        raise ValueError(f"it is neither a number nor a date of ISO 8601{also}") from error


def _known(zone: str) -> tzinfo | None:
    if zone in ("", "Z", "UTC"):
        return UTC
    if zone.startswith(("+", "-")):
        return _offset(zone)
    try:
        return ZoneInfo(zone)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None


def _offset(zone: str) -> tzinfo | None:
    try:
        return datetime.fromisoformat(f"2000-01-01T00:00:00{zone}").tzinfo
    except ValueError:
        return None
