"""What every modality has: a name, a value from the task, and the regions it can carry."""

import re
from typing import ClassVar

from pydantic import JsonValue

from embed_label.errors import InterfaceError, TaskError
from embed_label.regions import AnySpace, Region
from embed_label.wire import Id, Text, Written, clean_text, shown

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


class Source(Written):
    """One shown thing of a task. `value` is a `$variable` of its data, `$name` by default."""

    error = InterfaceError
    regions: ClassVar[tuple[type[Region], ...]] = ()

    name: Id
    value: Text = ""
    title: Text = ""

    def read(self, data: dict[str, JsonValue]) -> str:
        """What this source shows of a task; `TaskError` if the task does not have it."""
        wanted = self.value or f"${self.name}"
        found = lookup(wanted, data)
        if not isinstance(found, str) or not found.strip():
            there = "nothing" if found is None else "an empty text" if found == "" else shown(found)
            raise TaskError(f'source "{self.name}" shows {wanted}, but the task has {there} there')
        return clean_text(found)

    def measure(self, shown: str) -> AnySpace | None:
        """The space of what is shown, where the server can know it without loading it."""
        return None
