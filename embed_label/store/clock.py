"""The server's time, as it is written down."""

from datetime import UTC, datetime, timedelta


def now() -> str:
    """ISO 8601 in UTC with microseconds: later sorts later."""
    return ago(0)


def ago(days: float) -> str:
    """So many days before now."""
    return (datetime.now(UTC) - timedelta(days=days)).isoformat(timespec="microseconds")
