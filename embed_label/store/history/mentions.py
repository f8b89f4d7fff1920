"""Where the text of a row names a person, and the same text with another name."""

import base64
import json
from typing import cast

from pydantic import JsonValue

Object = dict[str, JsonValue]


def in_json(author: str) -> str:
    """What a text that names this author has in it, as it is kept."""
    return f'"author":{json.dumps(author, ensure_ascii=False)}'


def renamed(body: str, author: str, instead: str) -> str:
    """A completion, an annotation or a showing, as if somebody else had made it.

    What a carried task says is its host's, and stays.
    """
    value = _object(body)
    for part in _annotations(value):
        if part.get("author") == author:
            part["author"] = instead
    # A ticket says for whom it was.
    if _ticket(value).get("author") == author:
        value["ticket"] = None
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def authors(body: str) -> set[JsonValue]:
    """Whom a text names as those who made it or were to make it, whatever else it says."""
    value = _object(body)
    named = [part.get("author") for part in (*_annotations(value), _ticket(value))]
    return {each for each in named if isinstance(each, str)}


def project(body: str) -> JsonValue:
    """Where a text was to go; None where it does not say."""
    return _ticket(_object(body)).get("project")


def _annotations(value: Object) -> list[Object]:
    predictions = value.get("predictions")
    said = [value, value.get("annotation")]
    said += predictions if isinstance(predictions, list) else []
    return [part for part in said if isinstance(part, dict)]


def _ticket(value: Object) -> Object:
    """What its ticket says, whoever signed that: what was refused is often not ours."""
    token = value.get("ticket")
    parts = token.split(".") if isinstance(token, str) else []
    if len(parts) != 4:
        return {}
    try:
        return _object(base64.urlsafe_b64decode(parts[2] + "=" * (-len(parts[2]) % 4)))
    except ValueError:
        return {}


def _object(text: str | bytes) -> Object:
    try:
        value: object = json.loads(text)
    except (ValueError, RecursionError):
        return {}
    return cast("Object", value) if isinstance(value, dict) else {}
