"""A completion as it was sent: read, or kept as text where it cannot be read."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeGuard

from pydantic import JsonValue

from embed_label.annotation import Annotation
from embed_label.completion import Completion
from embed_label.errors import InvalidCompletion
from embed_label.wire import clean_text

# A completion, the mapping a handler was handed, or the JSON text of a request.
Sendable = Completion | Mapping[str, JsonValue] | str | bytes


@dataclass(frozen=True, slots=True)
class Sent:
    """A completion that reads as one, with the text and the hash it is stored under."""

    completion: Completion
    content: str
    body: str

    @classmethod
    def read(cls, value: Sendable) -> "Sent":
        """`InvalidCompletion` with the code `shape` if it cannot be read or written down."""
        try:
            completion = Completion.read(_parsed(value))
            return cls(completion, completion.content, completion.model_dump_json())
        except InvalidCompletion as error:
            raise InvalidCompletion(clean_text(str(error)), code="shape") from error
        except Exception as error:
            # Whatever a stranger's value does when it is looked at, it is no completion.
            raise InvalidCompletion(
                clean_text(f"this is not a completion: {error}"), code="shape"
            ) from error

    def showing(self, predictions: tuple[Annotation, ...]) -> "Sent":
        """With the server's own predictions; it goes on by the hash of what was sent."""
        said = self.completion.model_copy(update={"predictions": predictions})
        return Sent(said, self.content, said.model_dump_json())


def _parsed(value: Sendable) -> Completion | Mapping[str, JsonValue]:
    if isinstance(value, str | bytes):
        value = json.loads(value)
    if not isinstance(value, Completion | Mapping):
        raise TypeError(f"a completion is an object, not {type(value).__name__}")
    return value


def as_text(value: object) -> str:
    """Anything at all as a text that every database takes: JSON where that is possible."""
    if isinstance(value, Completion):
        value = value.model_dump()
    if isinstance(value, bytes):
        value = value.decode("utf-8", "replace")
    if not isinstance(value, str):
        try:
            value = json.dumps(value, ensure_ascii=False, default=_shown)
        except (ValueError, TypeError, RecursionError):
            value = _spelled(value)
    return clean_text(value)


def _spelled(value: object) -> str:
    """JSON-like text of what json refuses, however deep it is nested or whether it holds itself."""
    written: list[str] = []
    # A text is written as it stands; a value is opened. What is open may not be opened again.
    todo: list[tuple[str, object]] = [("value", value)]
    opened: set[int] = set()
    while todo:
        what, item = todo.pop()
        if what == "text":
            written.append(str(item))
        elif what == "end":
            opened.discard(id(item))
        elif _is_container(item) and id(item) not in opened:
            opened.add(id(item))
            todo.append(("end", item))
            todo.extend(reversed(_opened(item)))
        else:
            written.append(_leaf(item))
    return "".join(written)


_Container = dict[object, object] | list[object] | tuple[object, ...]


def _is_container(item: object) -> TypeGuard[_Container]:
    return isinstance(item, dict | list | tuple)


def _opened(item: _Container) -> list[tuple[str, object]]:
    begin, end = "{}" if isinstance(item, dict) else "[]"
    steps: list[tuple[str, object]] = [("text", begin)]
    if isinstance(item, dict):
        for key, value in item.items():
            steps += [("text", f"{_leaf(key)}: "), ("value", value), ("text", ", ")]
    else:
        for value in item:
            steps += [("value", value), ("text", ", ")]
    return [*(steps[:-1] if len(steps) > 1 else steps), ("text", end)]


def _leaf(value: object) -> str:
    if _is_container(value):
        return '"(itself)"'
    if isinstance(value, int) and not isinstance(value, bool):
        # Python refuses to write out thousands of decimal digits; not so in base 16.
        return hex(value) if value.bit_length() > 10_000 else str(value)
    if isinstance(value, str | float | bool) or value is None:
        return json.dumps(value, ensure_ascii=False)
    return json.dumps(_shown(value), ensure_ascii=False)


def _shown(value: object) -> str:
    try:
        return repr(value)
    except Exception:
        # A stranger's repr may raise whatever it likes.
        return f"<{type(value).__name__}>"
