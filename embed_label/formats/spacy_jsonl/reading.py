"""Spans from JSON lines of spaCy and Prodigy."""

from collections.abc import Iterator
from os import PathLike
from typing import Unpack

from pydantic import JsonValue

from embed_label.errors import TaskError
from embed_label.formats.example import Example
from embed_label.formats.part import Fields, Part
from embed_label.formats.passages.quoted import About, Found, Quoted, Tie
from embed_label.formats.passages.records import a_record, lines_in, text_of
from embed_label.interface import Interface, Label
from embed_label.modalities import TextSource
from embed_label.wire import shown as quote

# The first that a line has.
KEYS = ("spans", "entities", "ents")
# What Prodigy notes of a line that was not taken.
REFUSED = ("reject", "ignore")


def read(
    source: str | PathLike[str], *, interface: Interface, **about: Unpack[About]
) -> list[Example]:
    """A file, or a folder with some.

    Spans stand under "spans" or "entities", as objects or as `[start, end, label]`; a line may also
    be `["text", {"entities": …}]`, as spaCy 2 was trained with. Those with the same id, start and
    end are one span with several labels. Of lines that were rejected in Prodigy the text alone is
    taken.
    """
    quoted = Quoted(interface, **about)
    for where, value in lines_in(source):
        _add(quoted, where, value)
    return quoted.examples()


def stream(
    source: str | PathLike[str], *, interface: Interface, **about: Unpack[About]
) -> Iterator[Example]:
    """`read`, task by task: for files that are larger than memory."""
    quoted = Quoted(interface, **about)
    for where, value in lines_in(source):
        _add(quoted, where, value)
        yield from quoted.passed()
    yield from quoted.examples()


def labels(source: str | PathLike[str]) -> Iterator[Label]:
    for where, value in lines_in(source):
        for span in spans_in(_record(value, where)):
            yield from (Label(name=each) for each in span.labels)


def shows(source: object) -> TextSource:
    return TextSource(name="text")


def _record(value: JsonValue, where: str) -> Part:
    match value:
        case [str(text), dict(rest)]:
            return a_record({**rest, "text": text}, where)
        case _:
            return a_record(value, where)


def _add(quoted: Quoted, where: str, value: JsonValue) -> None:
    record = _record(value, where)
    text = text_of(record, quoted, where)
    answer = record.fields.get("answer")
    if answer in REFUSED:
        notes = [f'{where}: its answer is "{answer}", so its spans are left out']
        quoted.add(text, (), where, notes=notes)
        return
    founds = [
        each if "id" in each.more else each._replace(more={"id": f"{text.origin.source}.{at}"})
        for at, each in enumerate(spans_in(record), 1)
    ]
    quoted.add(text, founds, where, ties=_ties(record, founds))


def spans_in(record: Part) -> list[Found]:
    """Each span once: where several have the same id and place, they are its labels."""
    key = next((each for each in KEYS if record.has(each)), KEYS[0])
    met: dict[tuple[str, int, int], Found] = {}
    for at, each in enumerate(record.listed(key)):
        path = f"{record.path}.{key}[{at}]"
        span = Part(_named(each, path), path)
        start, end, label = span.whole("start"), span.whole("end"), span.text("label")
        name = span.name("id")
        more: Fields = {"id": name} if name else {}
        found = Found(path, start, end, [label] if label else [], more)
        same = met.setdefault((name or f"{at}\n", start, end), found)
        if same is not found:
            met[name, start, end] = same._replace(labels=[*same.labels, *found.labels])
    return list(met.values())


def _named(value: JsonValue, path: str) -> JsonValue:
    match value:
        case [start, end, label]:
            return {"start": start, "end": end, "label": label}
        case dict():
            return value
        case _:
            raise TaskError(f"{path} should be a span, but is {quote(value)}")


def _ties(record: Part, founds: list[Found]) -> Iterator[Tie]:
    tokens = [(each.whole("start"), each.whole("end")) for each in record.parts("tokens")]
    for each in record.parts("relations"):
        ends = [_end(each, which, founds, tokens) for which in ("head", "child")]
        yield Tie(ends[0], ends[1], each.text("label"))


def _end(relation: Part, which: str, founds: list[Found], tokens: list[tuple[int, int]]) -> str:
    """The id of the span that it names by its place, or by a token in it."""
    if relation.has(f"{which}_span"):
        span = relation.part(f"{which}_span")
        start, end, name = span.whole("start"), span.whole("end"), span.name("id")
        same = [each for each in founds if (each.start, each.end) == (start, end)]
        same = [each for each in same if each.more["id"] == name] or same
    else:
        at = relation.whole(which)
        if not 0 <= at < len(tokens):
            raise relation.wrong(which, f"the number of one of {len(tokens)} tokens")
        start, end = tokens[at]
        same = [each for each in founds if each.start <= start and end <= each.end]
    if not same:
        raise TaskError(f"{relation.path}: its {which}, {start} to {end}, is no span there")
    return str(same[0].more["id"])
