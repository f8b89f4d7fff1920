"""JSON_MIN of Label Studio: an object for each annotation, with a field for each tag."""

import json
from collections.abc import Iterable, Iterator
from os import PathLike
from pathlib import Path
from xml.etree import ElementTree

from pydantic import JsonValue

from embed_label.formats.example import Example
from embed_label.formats.files import Lose, exported
from embed_label.formats.images.pictures import Sizes
from embed_label.formats.label_studio.export import Export
from embed_label.formats.part import Fields
from embed_label.interface import Interface

FILE = "tasks.json"
SIZES = ("original_width", "original_height")


def write(
    examples: Iterable[Example],
    folder: str | PathLike[str],
    *,
    interface: Interface,
    lossy: bool = False,
    sizes: Sizes | None = None,
) -> Path:
    """`tasks.json`, as Label Studio's converter makes it of its own JSON: skips are left out."""
    tags = _tags(interface)
    with exported(folder, "JSON_MIN", lossy=lossy) as (made, lose):
        export = Export(interface, sizes, lose)
        with (made / FILE).open("w", encoding="utf-8") as file:
            file.write("[")
            is_first = True
            for example in examples:
                _lose_beside(example, lose)
                for each in _minimal(export.task(example), example, tags):
                    file.write("\n" if is_first else ",\n")
                    file.write(json.dumps(each, ensure_ascii=False, allow_nan=False))
                    is_first = False
            file.write("\n]\n")
    return Path(folder) / FILE


def cannot_hold(interface: Interface) -> Iterator[str]:
    for question in interface.questions.values():
        if question.per_region:
            yield f'which region each answer to "{question.name}" is about'


def _tags(interface: Interface) -> dict[str, str]:
    """The tag of each control, by its name: the converter says it where the results do not."""
    xml = interface.to_label_studio(lossy=True)
    found = ElementTree.fromstring(xml).iter()
    return {each.attrib["name"]: each.tag for each in found if "toName" in each.attrib}


def _minimal(record: Fields, example: Example, tags: dict[str, str]) -> Iterator[Fields]:
    data = record.get("data", record)
    about: Fields = {**data} if isinstance(data, dict) else {}
    if "id" not in about:
        about["id"] = record.get("id", example.task.id)
    told = record.get("annotations")
    some = [each for each in told if isinstance(each, dict)] if isinstance(told, list) else []
    if not some:
        yield {**about, **_byline({})}
    # The newest first, as theirs.
    for each in sorted(some, key=lambda one: str(one.get("created_at", "")), reverse=True):
        if not each.get("was_cancelled"):
            yield {**about, **_values(each, tags), **_byline(each)}


def _lose_beside(example: Example, lose: Lose) -> None:
    for each in example.annotations:
        for relation in each.annotation.relations:
            ends = f'from "{relation.start}" to "{relation.end}"'
            lose(f'task "{example.task.id}": the relation {ends}')


def _byline(annotation: Fields) -> Fields:
    who = annotation.get("completed_by", {})
    if isinstance(who, dict):
        who = who.get("email")
    elif not isinstance(who, int):
        who = str(who)
    return {
        "annotator": who,
        "annotation_id": annotation.get("id"),
        "created_at": annotation.get("created_at"),
        "updated_at": annotation.get("updated_at"),
        "lead_time": annotation.get("lead_time"),
    }


def _values(annotation: Fields, tags: dict[str, str]) -> Fields:
    results = annotation.get("result")
    by_name: dict[str, list[Fields]] = {}
    for result in results if isinstance(results, list) else ():
        if not isinstance(result, dict):
            continue
        name, value = result.get("from_name"), result.get("value")
        if isinstance(name, str) and isinstance(value, dict):
            kind = tags.get(name, str(result.get("type")))
            sizes = {key: result[key] for key in SIZES if key in result}
            by_name.setdefault(name, []).append({**value, "type": kind, **sizes})
    return {name: _plain(some) for name, some in by_name.items()}


def _plain(some: list[Fields]) -> JsonValue:
    """One choice or one text stands as it is, and only lists of several as lists."""
    made: list[JsonValue] = []
    kind: JsonValue = None
    for each in some:
        kind = each["type"]
        rest = {key: value for key, value in each.items() if key != "type"}
        key = {"Choices": "choices", "TextArea": "text"}.get(str(kind), "")
        inside = rest.get(key)
        made.append(inside[0] if isinstance(inside, list) and len(inside) == 1 else rest)
    return made[0] if kind in ("Choices", "TextArea") and len(made) == 1 else made
