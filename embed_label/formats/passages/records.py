"""Lines of JSON, an object about a text in each: which text it is, and what is ours in it."""

from collections.abc import Iterator
from os import PathLike

from pydantic import JsonValue

from embed_label.errors import TaskError
from embed_label.formats.files import found, lines_of, read_json
from embed_label.formats.gathering import Origin
from embed_label.formats.part import Fields, Part
from embed_label.formats.passages.quoted import Quoted, Text
from embed_label.formats.passages.register import Entry
from embed_label.formats.passages.wordings import Wording
from embed_label.modalities import TextSource
from embed_label.wire import clean_text

# What only we read: which task it is, and what is shown where that is not the text itself.
OURS = "embed_label"


def lines_in(source: str | PathLike[str]) -> Iterator[tuple[str, JsonValue]]:
    """What stands in each line that is not empty, with its place."""
    for path in found(source, ".jsonl"):
        for where, line in lines_of(path):
            if line.strip():
                yield where, read_json(line, where)


def a_record(value: JsonValue, where: str) -> Part:
    return Part(value, f"{where}: it")


def ours_of(wording: Wording) -> Fields:
    made: Fields = {"task": wording.task.id, "source": wording.source}
    if wording.item is not None:
        made["item"] = wording.item
    if not isinstance(wording.shows, TextSource) or wording.shows.by_url:
        made["shown"] = wording.shown
    return {OURS: made}


def text_of(record: Part, quoted: Quoted, where: str) -> Text:
    """Which text a record is about: that of our task, or the one with these words."""
    if not isinstance(record.fields.get("text"), str):
        raise record.wrong("text", "a text")
    words = clean_text(record.text("text"))
    if not record.has(OURS):
        return quoted.by_words(words, where)
    ours = record.part(OURS)
    item = ours.whole("item") if ours.has("item") else None
    shown = ours.fields.get("shown", words)
    address = shown if isinstance(shown, str) else ""
    origin = Origin(ours.name("task"), ours.name("source"), item, address)
    if not origin.task or not origin.source:
        raise TaskError(f"{ours.path} needs a task and a source")
    text = quoted.of_entry(Entry(origin, shown, None))
    if text.words is not None and text.words != words:
        raise TaskError(f'{where}: its text is not that of task "{origin.task}"')
    return text._replace(words=words)
