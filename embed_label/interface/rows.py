"""The rows of a table as terms: to choose among them, or to rank them.

The widget does the same; `tests/vectors/filling.json` holds the two together.
"""

import re
from collections import Counter
from collections.abc import Mapping

from pydantic import JsonValue

from embed_label.modalities.written import cell_text, ordered_names

# A name is no longer than this.
LONGEST = 200
# What a row says of itself is short: the table has the rest.
LONGEST_CELL, MOST_CELLS = 60, 8
# What a row without an id of its own is called.
NUMBER = re.compile(r"#[0-9]+")


def row_terms(found: JsonValue, kind: str) -> list[JsonValue]:
    rows = found if isinstance(found, list) else []
    ids = [_id(row) for row in rows]
    known = Counter(ids)
    return [
        _term(row, own if own and known[own] == 1 else f"#{at + 1}", kind)
        for at, (row, own) in enumerate(zip(rows, ids, strict=True))
    ]


def _id(row: JsonValue) -> str:
    found = row.get("id") if isinstance(row, dict) else None
    whole = isinstance(found, int | float) and not isinstance(found, bool) and found == int(found)
    said = cell_text(found) if isinstance(found, str) or whole else ""
    return said if said.strip() and len(said) <= LONGEST and not NUMBER.fullmatch(said) else ""


def _term(row: JsonValue, name: str, kind: str) -> JsonValue:
    """Its first cell is its title, the others follow by the names of their columns."""
    first, *others = _cells(row) or [("", name)]
    made: dict[str, JsonValue] = {"name": name}
    if first[1] != name:
        made["title"] = first[1]
    if others:
        rest = [f"{column}: {said}" if column else said for column, said in others[:MOST_CELLS]]
        made["text" if kind == "ranking" else "hint"] = " · ".join(rest)
    return made


def _cells(row: JsonValue) -> list[tuple[str, str]]:
    """What is not empty, by column; the id is the name of the row."""
    if isinstance(row, dict):
        named = [(column, row[column]) for column in ordered_names(row) if column != "id"]
    else:
        named = [("", each) for each in row] if isinstance(row, list) else [("", row)]
    said = [(column, _short(value)) for column, value in named]
    return [(column, text) for column, text in said if text]


def _short(value: JsonValue) -> str:
    text = re.sub(r"[ \t\n]+", " ", cell_text(value)).strip(" ")
    return text if len(text) <= LONGEST_CELL else f"{text[: LONGEST_CELL - 1]}…"


def tables_in(nodes: JsonValue) -> frozenset[str]:
    """The names of all tables, however deep."""
    if isinstance(nodes, list):
        return frozenset(name for node in nodes for name in tables_in(node))
    if not isinstance(nodes, Mapping):
        return frozenset()
    inside = tables_in(nodes.get("children"))
    return inside | {str(nodes["name"])} if nodes.get("kind") == "table" else inside
