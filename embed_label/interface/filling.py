"""An interface for one task: its `$variables` looked up, its repeats written out.

The widget does the same; `tests/vectors/filling.json` holds the two together.
"""

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from pydantic import JsonValue

from embed_label.interface.rows import row_terms, tables_in
from embed_label.lookup import lookup

if TYPE_CHECKING:
    from embed_label.interface.interface import Interface

# Where a node keeps the list that its `variable` fills.
LISTS = {
    "labels": "labels",
    "choices": "choices",
    "taxonomy": "items",
    "tags": "suggestions",
    "ranking": "entries",
}
# What may be a `$variable` in its place.
WORDS = ("title", "hint", "text", "placeholder", "default", "peaks")

# What may take the rows of a table that it is `of`.
TAKES_ROWS = ("choices", "ranking")

# How often a repeat is written out, with those inside it: a page of more stands still.
MOST = 1000

Data = dict[str, JsonValue]


def filled(interface: "Interface", data: Data) -> "Interface":
    if not interface.varies:
        return interface
    written = interface.to_dict()
    made = _made(written, data)
    if made == written:
        return interface
    # Late, because an interface fills itself.
    from embed_label.interface.interface import FILLED, Interface

    return Interface.model_validate(made, context=FILLED)


def varies(interface: "Interface") -> bool:
    """Whether it may be another one for another task."""
    written = interface.to_dict()
    text = json.dumps(written)
    return '"$' in text or '"repeat"' in text or _made(written, {}) != written


def _made(written: Data, data: Data) -> Data:
    body = _nodes(written["body"], data, tables_in(written["body"]))
    return {**written, **_words(written, data), "body": body}


def _nodes(
    nodes: JsonValue, data: Data, tables: frozenset[str], most: int = MOST
) -> list[JsonValue]:
    made: list[JsonValue] = []
    for node in nodes if isinstance(nodes, list) else []:
        if isinstance(node, dict):
            is_repeat = node["kind"] == "repeat"
            made.append((_repeated if is_repeat else _node)(node, data, tables, most))
    return made


def _repeated(
    node: Mapping[str, JsonValue], data: Data, tables: frozenset[str], most: int
) -> JsonValue:
    """A column, or pages, with the children of a repeat once for each item."""
    items = lookup(str(node["on"]), data)
    count = len(items) if isinstance(items, list) else 0
    few = min(count, most)
    written = [_numbered(node["children"], str(node["index"]), at) for at in range(few)]
    each = [
        _column(_nodes(children, data, tables | tables_in(children), most // few))
        for children in written
    ]
    if few < count:
        each.append({"kind": "header", "text": f"Only the first {few:,} of {count:,} are shown."})
    kind = "pages" if node["paged"] else "column"
    around = {key: node[key] for key in ("when", "style", "class_name", "kept")}
    sticky: dict[str, JsonValue] = {} if node["paged"] else {"sticky": False}
    return {"kind": kind, "children": each, **around, **sticky}


def _column(children: list[JsonValue]) -> JsonValue:
    return {"kind": "column", "children": children}


def _numbered(value: JsonValue, index: str, at: int) -> JsonValue:
    if isinstance(value, str):
        return value.replace(index, str(at))
    if isinstance(value, list):
        return [_numbered(each, index, at) for each in value]
    if isinstance(value, dict):
        return {key: _numbered(each, index, at) for key, each in value.items()}
    return value


def _node(
    node: Mapping[str, JsonValue], data: Data, tables: frozenset[str], most: int
) -> JsonValue:
    made = {**node, **_words(node, data)}
    if "children" in node:
        made["children"] = _nodes(node["children"], data, tables, most)
    kind = str(node["kind"])
    field = LISTS.get(kind)
    if field is None:
        return made
    listed = node[field]
    written = [_worded(each, data) for each in listed] if isinstance(listed, list) else []
    variable = node["variable"]
    found = lookup(str(variable), data) if variable else None
    takes_rows = kind in TAKES_ROWS and node.get("of") in tables
    made[field] = _distinct([*written, *(row_terms if takes_rows else _terms)(found, kind)])
    return made


def _words(node: Mapping[str, JsonValue], data: Data) -> Data:
    """The words of a node that the task has; what it does not have stands as it is written."""
    made: Data = {}
    for key in WORDS:
        value = node.get(key)
        if isinstance(value, str) and value.startswith("$"):
            found = lookup(value, data)
            if isinstance(found, str):
                made[key] = found
            elif number := _whole(found):
                made[key] = number
        elif isinstance(value, list) and key == "default":
            made[key] = [_entry(each, data) for each in value]
    return made


def _entry(value: JsonValue, data: Data) -> JsonValue:
    found = lookup(value, data) if isinstance(value, str) else value
    return found if isinstance(found, str) else value


def _worded(term: JsonValue, data: Data) -> JsonValue:
    return {**term, **_words(term, data)} if isinstance(term, dict) else term


# What others call a term's fields.
NAMES = ("name", "alias", "id", "value")
TITLES = ("title", "value")
# The fields of a term beyond those that all have.
MORE = {"choices": ("image",), "ranking": ("text", "image")}
COLOR = re.compile(r"#[0-9a-fA-F]{6}")
KEY = re.compile(r"[a-z0-9]")
# Beyond this JavaScript counts no longer by ones.
SAFE = 2**53 - 1
# A name is no longer than this; a text that is longer is known by its number.
LONGEST = 200


def _terms(found: JsonValue, kind: str) -> list[JsonValue]:
    listed = found if isinstance(found, list) else []
    return _distinct(term for at, each in enumerate(listed) if (term := _term(each, kind, at)))


def _term(found: JsonValue, kind: str, at: int) -> Data | None:
    """A term from what a task has: a word, or an object in our words or in Label Studio's."""
    if not isinstance(found, dict):
        found = {"value": found}
    name = _first(found, NAMES)
    if name is None:
        return None
    title = _first(found, TITLES)
    made: Data = {"name": name if len(name) <= LONGEST else f"#{at + 1}"}
    if title is not None and title != made["name"]:
        made["title"] = title
    for key in ("hint", "html", *MORE.get(kind, ())):
        if word := _word(found.get(key)):
            made[key] = word
    made |= _looks(found)
    if kind == "ranking" and "text" not in made and (body := _word(found.get("body"))):
        made["text"] = body
    score = found.get("score")
    is_score = isinstance(score, int | float) and not isinstance(score, bool) and 0 <= score <= 1
    if kind == "tags" and is_score:
        made["score"] = score
    if kind == "taxonomy" and (children := _terms(found.get("children"), kind)):
        made["children"] = children
    return made


def _looks(found: Data) -> Data:
    """The colour and the key of a term, where they are such as ours."""
    color = _first(found, ("color", "background"))
    key = _first(found, ("key", "hotkey"))
    return {
        **({"color": color} if color and COLOR.fullmatch(color) else {}),
        **({"key": key} if key and KEY.fullmatch(key) else {}),
    }


def _first(found: Data, keys: Sequence[str]) -> str | None:
    return next((word for key in keys if (word := _word(found.get(key)))), None)


def _word(value: JsonValue) -> str | None:
    if isinstance(value, str):
        return value if value.strip() else None
    return _whole(value)


def _whole(value: JsonValue) -> str | None:
    """A whole number in digits; JSON does not tell 3 from 3.0."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    return str(int(value)) if abs(value) <= SAFE and value == int(value) else None


def _distinct(terms: Iterable[JsonValue]) -> list[JsonValue]:
    """The first of each name."""
    made: dict[JsonValue, JsonValue] = {}
    for term in terms:
        if isinstance(term, dict):
            made.setdefault(str(term["name"]), term)
    return list(made.values())
