"""The annotations in a file, as they are read: what each is about, and what it says."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from pydantic import JsonValue

from embed_label.errors import TaskError
from embed_label.formats.files import read_json, read_text
from embed_label.formats.part import Fields, Part
from embed_label.formats.voices import By
from embed_label.formats.web_annotation.iris import named_in
from embed_label.formats.web_annotation.places import parts_of

PAGES, COLLECTIONS = "AnnotationPage", "AnnotationCollection"


class Target(NamedTuple):
    """`source` is an address; `selectors` lead to the same place in different ways."""

    source: str
    scope: str
    page: int | None
    selectors: list[Part]


def annotations_in(path: Path) -> Iterator[Part]:
    """Of a page, of a collection with its pages in it, of a list, or the only one."""
    yield from _within(read_json(read_text(path), str(path)), str(path))


def _within(value: JsonValue, path: str) -> Iterator[Part]:
    if isinstance(value, list):
        for at, each in enumerate(value, 1):
            yield from _within(each, f"{path}, annotation {at}")
        return
    part = Part(value, path)
    kinds = _texts(part, "type")
    if PAGES in kinds or COLLECTIONS in kinds or (part.has("items") and not part.has("target")):
        if part.has("items"):
            yield from _within(part.listed("items"), path)
        for key in ("first", "next"):
            inner = part.fields.get(key)
            if isinstance(inner, dict):
                yield from _within(inner, path)
    elif part.has("target"):
        yield part
    else:
        raise TaskError(f"{path} has no target, and so is no annotation of the web")


def _texts(part: Part, key: str) -> list[str]:
    found = part.fields.get(key)
    some = found if isinstance(found, list) else [found]
    return [each for each in some if isinstance(each, str)]


def is_link(annotation: Part) -> bool:
    return "linking" in _texts(annotation, "motivation")


def links_in(annotation: Part) -> tuple[str, str]:
    """The regions that it leads from and to; Recogito has both of them as its targets."""
    ends = [*_ids(annotation, "target"), *_ids(annotation, "body")]
    if len(ends) != 2:
        raise TaskError(f"{annotation.path} links {len(ends)} things, and not two")
    start, end = (named_in(each).region for each in ends)
    return start, end


def _ids(annotation: Part, key: str) -> Iterator[str]:
    value = annotation.fields.get(key)
    for each in value if isinstance(value, list) else [value]:
        if isinstance(each, str):
            yield each
        elif isinstance(each, dict) and each.get("type") != "TextualBody":
            name = each.get("id") or each.get("source")
            yield from [name] if isinstance(name, str) else ()


def target_of(annotation: Part) -> Target:
    value = annotation.fields.get("target")
    path = f"{annotation.path}.target"
    if isinstance(value, list) and len(value) > 1:
        raise TaskError(f"{path} is several; write an annotation for each")
    (only,) = value if isinstance(value, list) and value else [value]
    if isinstance(only, str):
        source, mark, fragment = only.partition("#")
        inner: Fields = {"type": "FragmentSelector", "value": fragment}
        return Target(source, "", None, [Part(inner, path)] if mark else [])
    part = Part(only, path)
    source = part.fields.get("source")
    if isinstance(source, dict):
        source = source.get("id")
    selectors = parts_of(part.fields.get("selector"), f"{path}.selector")
    page = None
    if len(selectors) == 1 and selectors[0].has("refinedBy"):
        value = selectors[0].text("value")
        if value.startswith("page=") and value[5:].isdecimal() and value.isascii():
            page = int(value[5:]) - 1
            inside = selectors[0].fields.get("refinedBy")
            selectors = parts_of(inside, f"{selectors[0].path}.refinedBy")
    address = source if isinstance(source, str) else part.text("id")
    return Target(address, part.text("scope"), page, selectors)


class Said(NamedTuple):
    labels: list[str]
    note: str
    score: float | None
    notes: list[str]


def said_of(annotation: Part) -> Said:
    """What its bodies say: a tag is a label, a comment a note."""
    labels: dict[str, None] = {}
    comments: list[str] = []
    score, notes = None, list[str]()
    value = annotation.fields.get("body")
    for at, each in enumerate(value if isinstance(value, list) else [value]):
        if isinstance(each, str):
            notes.append(f"{annotation.path}: the body {each[:60]} is left out")
        if not isinstance(each, dict):
            continue
        body = Part(each, f"{annotation.path}.body[{at}]")
        purposes = _texts(body, "purpose") or ["commenting"]
        text = body.text("value")
        if "tagging" in purposes or "classifying" in purposes:
            labels[text or body.text("id")] = None
        elif "assessing" in purposes and (number := _score(text)) is not None:
            score = number
        elif text:
            comments.append(text)
    return Said(list(labels), "\n".join(comments), score, notes)


def _score(text: str) -> float | None:
    try:
        number = float(text)
    except ValueError:
        return None
    return number if 0 <= number <= 1 else None


def by_of(annotation: Part) -> By:
    author, model = "", None
    creator = annotation.fields.get("creator")
    for each in creator if isinstance(creator, list) else [creator]:
        if isinstance(each, str):
            author = each
        if isinstance(each, dict):
            name = str(each.get("name") or each.get("nickname") or each.get("id") or "")
            if each.get("type") == "Software":
                model = name
            else:
                author = name
    ours = named_in(annotation.text("id")).annotation
    # What one person marked is one annotation of ours, over however many moments.
    return By(ours, author, model, _time(annotation) if ours else None)


def _time(annotation: Part) -> datetime | None:
    try:
        made = datetime.fromisoformat(annotation.text("created"))
    except ValueError:
        return None
    return made if made.tzinfo else None
