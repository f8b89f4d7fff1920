"""What a `$variable` of an interface finds in the data of a task."""

import re

from pydantic import JsonValue

# ASCII, because JavaScript's \d takes no other digits.
STEP = re.compile(r"\.?([^.\[\]]+)|\[(\d+)\]", re.ASCII)
# Python refuses to read a number of thousands of digits; no list is that long.
MAX_DIGITS = 20


def lookup(value: str, data: dict[str, JsonValue]) -> JsonValue:
    """`$photo.url` and `$pages[0]` reach into the task's data; anything else is itself."""
    if not value.startswith("$"):
        return value
    found: JsonValue = data
    for key, index in STEP.findall(value[1:]):
        found = _inside(found, key, index)
    return found


def _inside(found: JsonValue, key: str, index: str) -> JsonValue:
    if isinstance(found, list):
        countable = 0 < len(index) <= MAX_DIGITS
        return found[int(index)] if countable and int(index) < len(found) else None
    return found.get(key) if key and isinstance(found, dict) else None
