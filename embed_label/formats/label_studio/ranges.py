"""Several ranges that one result has: a region each here, one result again there."""

from collections.abc import Iterable, Sequence

from pydantic import JsonValue

from embed_label.formats.part import Fields, Part

# On each of the results that one was made into: its id.
OF = "_range_of"


def spread(results: Iterable[Part]) -> list[Part]:
    """The first range keeps the id, and so what is said about it."""
    return [made for each in results for made in _spread(each)]


def _spread(result: Part) -> list[Part]:
    ranges = _ranges(result.fields)
    name = result.fields.get("id")
    if len(ranges) < 2 or not isinstance(name, str):
        return [result]
    value = result.part("value").fields
    made: list[Part] = []
    for at, one in enumerate(ranges, 1):
        own: Fields = {"id": name if at == 1 else f"{name}.{at}", OF: name}
        fields: Fields = {**result.fields, **own, "value": {**value, "ranges": [one]}}
        made.append(Part(fields, result.path))
    return made


def joined(results: Sequence[Fields]) -> list[Fields]:
    """Those that differ in their range alone, where the first of them stands."""
    made: list[Fields] = []
    at: dict[str, int] = {}
    for each in results:
        of = each.get(OF)
        if not isinstance(of, str):
            made.append(each)
            continue
        plainly = {key: value for key, value in each.items() if key != OF}
        first = at.get(of)
        if first is not None and _alike(made[first], plainly):
            made[first] = _with(made[first], [*_ranges(made[first]), *_ranges(plainly)])
        else:
            at.setdefault(of, len(made))
            made.append(plainly)
    return made


def _ranges(result: Fields) -> list[JsonValue]:
    value = result.get("value")
    found = value.get("ranges") if isinstance(value, dict) else None
    return found if isinstance(found, list) else []


def _alike(one: Fields, other: Fields) -> bool:
    return {**_with(one, []), "id": None} == {**_with(other, []), "id": None}


def _with(result: Fields, ranges: list[JsonValue]) -> Fields:
    value = result.get("value")
    return {**result, "value": {**(value if isinstance(value, dict) else {}), "ranges": ranges}}
