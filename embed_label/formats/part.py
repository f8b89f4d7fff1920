"""A JSON object that knows its place in a file, so that what is wrong with it can be said."""

from collections.abc import Iterable, Iterator
from sys import float_info
from typing import TypeGuard

from pydantic import JsonValue

from embed_label.errors import TaskError
from embed_label.wire import shown

Fields = dict[str, JsonValue]


class Part:
    """An object of a file, at a `path`."""

    def __init__(self, fields: JsonValue, path: str) -> None:
        if not isinstance(fields, dict):
            raise TaskError(f"{path} should be an object, but is {shown(fields)}")
        self.fields: Fields = fields
        self.path = path

    def has(self, key: str) -> bool:
        return self.fields.get(key) is not None

    def number(self, key: str, default: float | None = None) -> float:
        found = self.fields.get(key)
        if found is None and default is not None:
            return default
        if not is_number(found):
            raise self.wrong(key, "a number")
        return found

    def whole(self, key: str, default: int | None = None) -> int:
        found = self.number(key, default)
        if found != int(found):
            raise self.wrong(key, "a whole number")
        return int(found)

    def text(self, key: str, default: str = "") -> str:
        found = self.fields.get(key)
        if found is None:
            return default
        if not isinstance(found, str):
            raise self.wrong(key, "a text")
        return found

    def name(self, key: str, default: str = "") -> str:
        """A text or a whole number, as text: the ids of a database come as both."""
        found = self.fields.get(key)
        return str(found) if is_number(found) else self.text(key, default)

    def flag(self, key: str, default: bool = False) -> bool:
        found = self.fields.get(key)
        if found is None:
            return default
        if not isinstance(found, bool):
            raise self.wrong(key, "true or false")
        return found

    def listed(self, key: str) -> list[JsonValue]:
        found = self.fields.get(key)
        if found is None:
            return []
        if not isinstance(found, list):
            raise self.wrong(key, "a list")
        return found

    def texts(self, key: str) -> list[str]:
        found = self.listed(key)
        if not all(isinstance(each, str) for each in found):
            raise self.wrong(key, "a list of texts")
        return [each for each in found if isinstance(each, str)]

    def part(self, key: str) -> "Part":
        return Part(self.fields.get(key), f"{self.path}.{key}")

    def parts(self, key: str) -> Iterator["Part"]:
        for at, each in enumerate(self.listed(key)):
            yield Part(each, f"{self.path}.{key}[{at}]")

    def wrong(self, key: str, wanted: str) -> TaskError:
        there = "is missing" if key not in self.fields else f"is {shown(self.fields[key])}"
        return TaskError(f"{self.path}.{key} should be {wanted}, but {there}")


def numbered(whole: Part, key: str) -> dict[int, Part]:
    """Objects by their id."""
    some = [(each, each.whole("id")) for each in whole.parts(key)]
    must_differ("id", some)
    return {number: each for each, number in some}


def must_differ(key: str, some: Iterable[tuple[Part, int | str]]) -> None:
    """Or what is said of the one would be said of the other too."""
    met: dict[int | str, Part] = {}
    for each, value in some:
        other = met.setdefault(value, each)
        if other is not each:
            raise TaskError(f"{each.path}.{key} is {shown(value)}, as that of {other.path}")


def is_number(value: JsonValue) -> TypeGuard[int | float]:
    """Finite, and not too large for a float."""
    if not isinstance(value, int | float) or isinstance(value, bool):
        return False
    return abs(value) <= float_info.max


def plain(number: float) -> int | float:
    """3.0 as 3: JSON does not tell them apart, people do."""
    return int(number) if float(number).is_integer() and abs(number) < 1e15 else number
