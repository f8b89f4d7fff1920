"""What a file says beyond, or other than, what we write for the same thing."""

from collections.abc import Sequence
from math import isclose

from pydantic import JsonValue

from embed_label.formats.part import Fields, is_number

# Percents and pixels are floats both.
TOLERANCE = 1e-7
LACKS = "_lacks"


def alike(one: JsonValue, other: JsonValue) -> bool:
    """Equal, but for what floats lose."""
    if is_number(one) and is_number(other):
        return isclose(one, other, rel_tol=1e-9, abs_tol=TOLERANCE)
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(alike, one, other))
    if isinstance(one, dict) and isinstance(other, dict):
        return one.keys() == other.keys() and all(alike(one[key], other[key]) for key in one)
    return type(one) is type(other) and one == other


def difference(original: Fields, written: Fields) -> Fields:
    """What to lay over `written` to get `original`; what to leave out of it under "_lacks"."""
    lacks: list[JsonValue] = []
    made = _beyond(original, written, (), lacks)
    return {**made, LACKS: lacks} if lacks else made


def _beyond(
    original: Fields, written: Fields, path: Sequence[str], lacks: list[JsonValue]
) -> Fields:
    made: Fields = {}
    for key, value in original.items():
        there = written.get(key)
        if key not in written:
            made[key] = value
        elif isinstance(value, dict) and isinstance(there, dict) and value:
            if inner := _beyond(value, there, (*path, key), lacks):
                made[key] = inner
        elif not alike(value, there):
            made[key] = value
    lacks.extend([*path, key] for key in written if key not in original)
    return made


def applied(written: Fields, patch: Fields) -> Fields:
    """`written` with what a patch lays over it."""
    made = _merged(written, {key: value for key, value in patch.items() if key != LACKS})
    lacks = patch.get(LACKS)
    for path in lacks if isinstance(lacks, list) else []:
        if isinstance(path, list) and path:
            made = _without(made, [str(key) for key in path])
    return made


def spared(patch: Fields, key: str, inner: frozenset[str]) -> Fields:
    """A patch that leaves some fields of one object alone."""
    made: Fields = dict(patch)
    under = patch.get(key)
    if isinstance(under, dict):
        rest: Fields = {name: value for name, value in under.items() if name not in inner}
        del made[key]
        if rest:
            made[key] = rest
    lacks = patch.get(LACKS)
    if isinstance(lacks, list):
        made[LACKS] = [path for path in lacks if not _is_one_of(path, key, inner)]
    return made


def without(patch: Fields, key: str) -> Fields:
    """A patch that says nothing of one field."""
    lacks = patch.get(LACKS)
    rest = [path for path in lacks if path != [key]] if isinstance(lacks, list) else []
    made = {name: value for name, value in patch.items() if name not in (key, LACKS)}
    return {**made, LACKS: rest} if rest else made


def _is_one_of(path: JsonValue, key: str, inner: frozenset[str]) -> bool:
    return isinstance(path, list) and len(path) > 1 and path[0] == key and path[1] in inner


def _merged(one: Fields, other: Fields) -> Fields:
    made = dict(one)
    for key, value in other.items():
        there = made.get(key)
        is_inner = isinstance(value, dict) and isinstance(there, dict) and value
        made[key] = _merged(there, value) if is_inner else value  # pyright: ignore[reportArgumentType]
    return made


def _without(fields: Fields, path: Sequence[str]) -> Fields:
    head, *rest = path
    if not rest:
        return {key: value for key, value in fields.items() if key != head}
    inner = fields.get(head)
    return {**fields, head: _without(inner, rest)} if isinstance(inner, dict) else fields
