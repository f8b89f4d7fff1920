"""The server's time, as it is written down."""

from datetime import UTC, datetime


def now() -> str:
    """ISO 8601 in UTC with microseconds: later sorts later."""
    return datetime.now(UTC).isoformat(timespec="microseconds")
