"""Times, counts and people in words."""

from datetime import UTC, datetime

MINUTE, HOUR, DAY = 60, 3600, 86400


def ago(at: datetime | None) -> str:
    if at is None:
        return "never"
    seconds = (datetime.now(UTC) - at).total_seconds()
    if seconds < MINUTE:
        return "just now"
    for length, name in ((DAY, "day"), (HOUR, "hour"), (MINUTE, "minute")):
        if seconds >= length:
            return f"{counted(int(seconds // length), name)} ago"
    return ""


def ahead(at: datetime) -> str:
    seconds = (at - datetime.now(UTC)).total_seconds()
    if seconds <= 0:
        return "over"
    return f"{counted(max(1, round(seconds / MINUTE)), 'minute')} left"


def counted(count: int, name: str, names: str = "") -> str:
    return f"{count:,} {name if count == 1 else names or name + 's'}"


def lasted(seconds: float | None) -> str:
    if seconds is None:
        return "–"
    if seconds < 100:
        return f"{seconds:.1f} s" if seconds < 10 else f"{seconds:.0f} s"
    return f"{seconds / MINUTE:.0f} min"


def day(at: datetime) -> str:
    return f"{at:%d %b %Y, %H:%M} UTC"


def named(author: str) -> str:
    """Visitors of the demo are known by a number of their browser."""
    is_number = len(author) >= 32 and all(each in "0123456789abcdef-" for each in author.lower())
    return f"Guest {author[-4:]}" if is_number else author or "Nobody named"
