"""A report as plain JSON values."""

from collections.abc import Mapping, Sequence
from dataclasses import fields, is_dataclass
from datetime import date
from typing import cast

from pydantic import JsonValue


def plain(value: object) -> JsonValue:
    """A mapping by more than a name becomes a list of `{"of": [...], ...}`, in its order."""
    if value is None or isinstance(value, str | int | float | bool):
        return value
    if isinstance(value, date):
        return value.isoformat()
    if is_dataclass(value):
        return {each.name: plain(getattr(value, each.name)) for each in fields(value)}
    if isinstance(value, Mapping):
        return _keyed(cast("Mapping[object, object]", value))
    return [plain(each) for each in cast("Sequence[object]", value)]


def _keyed(value: Mapping[object, object]) -> JsonValue:
    if all(isinstance(key, str) for key in value):
        return {str(key): plain(each) for key, each in value.items()}
    rows: list[JsonValue] = []
    for key, each in value.items():
        made = plain(each)
        own = made if isinstance(made, dict) else {"value": made}
        rows.append({"of": plain(key), **own})
    return rows
