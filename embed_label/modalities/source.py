"""What every modality has: a name, a value from the task, and the regions it can carry."""

from typing import ClassVar

from pydantic import JsonValue

from embed_label.errors import TaskError
from embed_label.lookup import lookup
from embed_label.regions import AnySpace, Region
from embed_label.wire import Id, Piece, Text, clean, shown


class Source(Piece):
    """One shown thing of a task. `value` is a `$variable` of its data, `$name` by default."""

    regions: ClassVar[tuple[type[Region], ...]] = ()
    # What JSON holds for it, by JSON's own names; an address is a string.
    shows: ClassVar[tuple[str, ...]] = ("string",)

    name: Id
    value: Text = ""
    title: Text = ""

    def read(self, data: dict[str, JsonValue]) -> JsonValue:
        """What this source shows of a task; `TaskError` if the task does not have it."""
        wanted = self.value or f"${self.name}"
        found = lookup(wanted, data)
        if json_type(found) not in self.shows or _is_blank(found):
            there = "nothing" if found is None else "an empty text" if found == "" else shown(found)
            raise TaskError(f'source "{self.name}" shows {wanted}, but the task has {there} there')
        return clean(found)

    def count(self, shown: JsonValue) -> int | None:
        """How many items it shows; None where only who opens it can know."""
        return len(shown) if isinstance(shown, list) else 1

    def measure(self, shown: JsonValue, item: int | None = None) -> AnySpace | None:
        """The space of what is shown, where the server can know it without loading it."""
        return None


def json_type(value: JsonValue) -> str:
    match value:
        case str():
            return "string"
        case list():
            return "list"
        case dict():
            return "object"
        case _:
            return "other"


def _is_blank(value: JsonValue) -> bool:
    return not value.strip() if isinstance(value, str) else not value
