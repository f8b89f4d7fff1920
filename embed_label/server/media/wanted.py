"""What of a file a request asks for: all, a part, or nothing that it does not have already."""

import re
from datetime import datetime
from email.utils import formatdate, parsedate_to_datetime

from starlette.datastructures import Headers

from embed_label.server.media.place import File

# Blanks around its numbers are taken away before: here they would be tried in every way.
PART = re.compile(r"(\d{0,18})-(\d{0,18})")


def part(headers: Headers, file: File) -> tuple[int, int] | None:
    """From where up to where; None for all of it, an empty one where it lies behind the end.

    Of several parts it is the first one that there is: players ask for one.
    """
    unit, _, asked = headers.get("range", "").partition("=")
    if unit.strip().lower() != "bytes" or not _is_the_same(headers, file):
        return None
    spans: list[tuple[int, int]] = []
    for each in asked.split(","):
        found = PART.fullmatch("-".join(side.strip() for side in each.split("-")))
        if found is None or found.groups() == ("", ""):
            return None
        first, last = found.groups()
        if first and last and int(last) < int(first):
            return None
        start = int(first) if first else max(0, file.size - int(last))
        end = int(last) + 1 if first and last else file.size
        spans.append((start, min(end, file.size)))
    return next(((start, end) for start, end in spans if start < end), (0, 0))


def is_known(headers: Headers, file: File) -> bool:
    """Whether it has this content already."""
    if "if-none-match" in headers:
        return _names(headers["if-none-match"], file)
    since = _moment(headers.get("if-modified-since"))
    return since is not None and int(file.changed) <= since


def is_another(headers: Headers, file: File) -> bool:
    """Whether it wants a content that there is no more."""
    if "if-match" in headers:
        return not _names(headers["if-match"], file)
    since = _moment(headers.get("if-unmodified-since"))
    return since is not None and int(file.changed) > since


def as_date(changed: float) -> str:
    return formatdate(int(changed), usegmt=True)


def _is_the_same(headers: Headers, file: File) -> bool:
    """Whether a part of it goes with the part that is there already."""
    return headers.get("if-range", file.tag) in (file.tag, as_date(file.changed))


def _names(tags: str, file: File) -> bool:
    named = [each.strip().removeprefix("W/") for each in tags.split(",")]
    return tags.strip() == "*" or file.tag in named


def _moment(said: str | None) -> float | None:
    try:
        found: datetime | None = parsedate_to_datetime(said) if said else None
        return found.timestamp() if found else None
    except (ValueError, OverflowError):
        return None
