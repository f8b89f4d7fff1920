"""Spans from a table."""

from collections.abc import Iterable, Iterator
from os import PathLike
from typing import Unpack

from pydantic import JsonValue

from embed_label.errors import TaskError
from embed_label.formats.byline import by_of
from embed_label.formats.cells import bare
from embed_label.formats.example import Example
from embed_label.formats.files import found, read_json
from embed_label.formats.passages.quoted import About, Found, Quoted, Text
from embed_label.formats.passages.register import Entry, item_of, registered
from embed_label.formats.passages.wordings import unspaced
from embed_label.formats.spans.columns import BESIDE, NEEDED
from embed_label.formats.table import Cells, rows
from embed_label.formats.voices import By
from embed_label.interface import Interface, Label
from embed_label.modalities import TextSource
from embed_label.wire import shown as quote

SEPARATORS = (",", ";", "\t")
BRIEF = 40
Place = tuple[str, str, int | None]
Key = tuple[Place, By | None]


def read(
    source: str | PathLike[str], *, interface: Interface, **about: Unpack[About]
) -> list[Example]:
    """A file, or a folder with some.

    A table of somebody else needs the columns task, start, end and label, and `tasks=` the texts;
    `;` and tabs between the columns are fine. What a span quotes in the column text is compared.
    """
    quoted = Quoted(interface, **about)
    for path in found(source, ".csv"):
        if path.name == "texts.csv" and path != source:
            continue
        entries = {each.origin[:3]: each for each in registered(path.parent, interface).values()}
        spans: dict[Key, dict[str, Found]] = {}
        wheres: dict[Key, str] = {}
        for where, cells in rows(path, NEEDED, separators=SEPARATORS):
            key = (_place(cells, quoted, where), by_of(cells, where))
            wheres.setdefault(key, where)
            mine = spans.setdefault(key, {})
            if cells["start"] or cells["end"] or cells["label"]:
                _join(mine, bare(cells.get("region", "")) or where, _found(cells, where))
        for (place, by), mine in spans.items():
            text = _text(place, entries, quoted)
            notes = list(_stale(text, mine.values()))
            founds = mine.values()
            quoted.add(text, founds, wheres[place, by], by=by, notes=notes)
    return quoted.examples()


def labels(source: str | PathLike[str]) -> Iterator[Label]:
    for path in found(source, ".csv"):
        if path.name != "texts.csv":
            for _, cells in rows(path, NEEDED, separators=SEPARATORS):
                yield from [Label(name=bare(cells["label"]))] if cells["label"] else []


def shows(source: object) -> TextSource:
    return TextSource(name="text")


def _place(cells: Cells, quoted: Quoted, where: str) -> Place:
    task, source = bare(cells["task"]), bare(cells.get("source", ""))
    if not task:
        raise TaskError(f"{where} needs a task")
    return task, source or quoted.source.name, item_of(cells.get("item", ""), where)


def _text(place: Place, entries: dict[Place, Entry], quoted: Quoted) -> Text:
    entry = entries.get(place)
    return quoted.of_entry(entry) if entry else quoted.of_task(*place)


def _found(cells: Cells, where: str) -> Found:
    start, end = (_whole(cells[key], key, where) for key in ("start", "end"))
    more: dict[str, JsonValue] = {
        key: bare(cells.get(key, ""))
        for key in (*BESIDE, "score", "note", "text")
        if cells.get(key)
    }
    if name := bare(cells.get("region", "")):
        more["id"] = name
    if paths := cells.get("xpaths"):
        more["xpaths"] = read_json(paths, f"{where}: xpaths")
    return Found(where, start, end, [bare(cells["label"])] if cells["label"] else [], more)


def _whole(cell: str, what: str, where: str) -> int:
    """A spreadsheet may have made a fraction of it."""
    number = cell.strip().removesuffix(".0")
    if not (number.isascii() and number.isdecimal() and len(number) < 12):
        raise TaskError(f"{where}: {what} should be a whole number, but is {quote(cell)}")
    return int(number)


def _join(mine: dict[str, Found], name: str, one: Found) -> None:
    """The rows of one span differ in their label."""
    other = mine.setdefault(name, one)
    if other is one:
        return
    if one._replace(where="", labels=()) != other._replace(where="", labels=()):
        raise TaskError(f'{one.where}: region "{name}" differs here from {other.where}')
    mine[name] = other._replace(labels=[*other.labels, *one.labels])


def _stale(text: Text, founds: Iterable[Found]) -> Iterator[str]:
    """Whose text is another by now."""
    for each in founds:
        said = str(each.more.get("text") or "")
        there = "" if text.words is None else text.words[each.start : each.end]
        if said and text.words is not None and unspaced(said) != unspaced(there):
            said, there = quote(said[:BRIEF]), quote(there[:BRIEF])
            yield f"{each.where}: quotes {said}, but the text has {there} there"
