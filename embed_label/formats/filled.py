"""An interface filled with one task after another."""

from pydantic import JsonValue

from embed_label.interface import Interface
from embed_label.interface.filling import WORDS


class Filled:
    """What has no `$variable` and no repeat is the same for every task, and is filled but once."""

    def __init__(self, interface: Interface) -> None:
        self._interface = interface
        self._is_fixed = not _varies(interface.to_dict())

    def with_(self, data: dict[str, JsonValue]) -> Interface:
        return self._interface if self._is_fixed else self._interface.filled(data)


def _varies(value: JsonValue) -> bool:
    if isinstance(value, list):
        return any(map(_varies, value))
    if not isinstance(value, dict):
        return False
    if value.get("kind") == "repeat" or value.get("variable"):
        return True
    # Titles and texts stand anywhere; a default may be a list of variables.
    words = (value.get(key) for key in WORDS)
    listed = (each for word in words for each in (word if isinstance(word, list) else [word]))
    return any(isinstance(each, str) and each.startswith("$") for each in listed) or any(
        map(_varies, value.values())
    )
