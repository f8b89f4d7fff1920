"""The columns of the table, and a region in them."""

import json
from collections.abc import Sequence

from pydantic import JsonValue

from embed_label.formats.byline import BY
from embed_label.formats.cells import bare, guarded
from embed_label.formats.part import is_number, plain
from embed_label.regions import Region

ORIGIN = ("task", "source", "item", "image", "image_width", "image_height")
# Of all kinds; each fills its own.
PLACE = (
    "x",
    "y",
    "width",
    "height",
    "rotation",
    "radius_x",
    "radius_y",
    "size",
    "points",
    "holes",
    "closed",
    "runs",
    "joints",
)
BESIDE = ("score", "note", "parent", "derived_from", "hidden", "locked")
HEAD: Sequence[str] = (*ORIGIN, *BY, "region", "kind", "label", *PLACE, *BESIDE)
Cells = dict[str, str]
# A text in which a bracket is a bracket.
TEXTS = frozenset({"note", "parent", "derived_from"})


def cells_of(region: Region) -> Cells:
    said = region.to_dict()
    made = {key: _cell(said.get(key)) for key in (*PLACE, *BESIDE)}
    made["region"] = guarded(region.id)
    made["kind"] = str(said["kind"])
    made["label"] = _labels(region.labels)
    return made


def _labels(names: Sequence[str]) -> str:
    if len(names) == 1 and not names[0].startswith("["):
        return guarded(names[0])
    return json.dumps(names, ensure_ascii=False) if names else ""


def _cell(value: JsonValue) -> str:
    match value:
        case None | False:
            return ""
        case True:
            return "true"
        case str():
            return guarded(value)
        case _ if is_number(value):
            return str(plain(value))
        case _:
            return json.dumps(value, ensure_ascii=False, separators=(",", ":")) if value else ""


def fields_of(cells: Cells) -> dict[str, JsonValue]:
    """A region's fields; a `ValueError` or `RecursionError` for a list that is none."""
    made: dict[str, JsonValue] = {"kind": cells["kind"]}
    for key in (*PLACE, *BESIDE):
        cell = cells.get(key, "")
        if cell:
            is_list = cell.startswith("[") and key not in TEXTS
            made[key] = json.loads(cell) if is_list else bare(cell)
    return made


def labels_of(cell: str) -> list[str]:
    if not cell.startswith("["):
        return [bare(cell)] if cell else []
    found: JsonValue = json.loads(cell)
    return [str(each) for each in found] if isinstance(found, list) else []
