"""Spans from doccano."""

from collections.abc import Iterator
from os import PathLike
from typing import Unpack

from pydantic import JsonValue

from embed_label.errors import TaskError
from embed_label.formats.example import Example
from embed_label.formats.part import Part
from embed_label.formats.passages.beside import asked
from embed_label.formats.passages.quoted import About, Found, Quoted, Tie
from embed_label.formats.passages.records import a_record, lines_in, text_of
from embed_label.interface import Interface, Label
from embed_label.modalities import TextSource
from embed_label.questions import AnyAnswer, Choices, ChoicesAnswer, Comment, CommentAnswer
from embed_label.wire import shown as quote

# Under these older exports and imports have `[start, end, label]`.
PAIRS = ("label", "labels")


class Answered(About, total=False):
    """`cats` and `comments` name the questions that are answered, where there are several."""

    cats: str | None
    comments: str | None


def read(
    source: str | PathLike[str], *, interface: Interface, **about: Unpack[Answered]
) -> list[Example]:
    """A file, or a folder with some: of either shape, and both in one file."""
    reading = _Reading(interface, **about)
    for where, value in lines_in(source):
        reading.take(where, a_record(value, where))
    return reading.examples()


def stream(
    source: str | PathLike[str], *, interface: Interface, **about: Unpack[Answered]
) -> Iterator[Example]:
    """`read`, task by task: for files that are larger than memory."""
    reading = _Reading(interface, **about)
    for where, value in lines_in(source):
        reading.take(where, a_record(value, where))
        yield from reading.passed()
    yield from reading.examples()


def labels(source: str | PathLike[str]) -> Iterator[Label]:
    for where, value in lines_in(source):
        for found in spans_in(a_record(value, where)):
            yield from (Label(name=each) for each in found.labels)


def shows(source: object) -> TextSource:
    return TextSource(name="text")


def asks(source: str | PathLike[str]) -> list[Choices | Comment]:
    """Categories and comments, where the file has some."""
    cats: dict[str, None] = {}
    is_commented = False
    for where, value in lines_in(source):
        record = a_record(value, where)
        cats |= dict.fromkeys(_cats(record))
        is_commented = is_commented or bool(record.listed("Comments"))
    made: list[Choices | Comment] = []
    if cats:
        made.append(Choices(name="cats", choices=[*cats], many=True))
    return [*made, Comment(name="comment")] if is_commented else made


class _Reading(Quoted):
    def __init__(self, interface: Interface, **about: Unpack[Answered]) -> None:
        self._cats = asked(interface, Choices, about.get("cats"), option="cats")
        self._comment = asked(interface, Comment, about.get("comments"), option="comments")
        tasks, text, model = about.get("tasks", ()), about.get("text"), about.get("model")
        super().__init__(interface, tasks=tasks, text=text, model=model)

    def take(self, where: str, record: Part) -> None:
        text = text_of(record, self, where)
        notes: list[str] = []
        answers = list(self._answers(record, where, notes))
        ties = [
            Tie(each.name("from_id"), each.name("to_id"), each.text("type"))
            for each in record.parts("relations")
        ]
        founds = spans_in(record)
        self.add(text, founds, where, ties=ties, answers=answers, notes=notes)

    def _answers(self, record: Part, where: str, notes: list[str]) -> Iterator[AnyAnswer]:
        cats, said = _cats(record), record.texts("Comments")
        if cats and self._cats is None:
            notes.append(f"{where}: its categories are left out, which no question asks for")
        elif cats and self._cats:
            yield ChoicesAnswer(question=self._cats.name, chosen=cats)
        if said and (self._comment is None or len(said) > 1):
            notes.append(f"{where}: of its {len(said)} comments not all are taken")
        if said and self._comment:
            yield CommentAnswer(question=self._comment.name, text=said[0])


def spans_in(record: Part) -> list[Found]:
    made = [
        Found(
            each.path,
            each.whole("start_offset"),
            each.whole("end_offset"),
            [each.text("label")] if each.has("label") else [],
            {"id": each.name("id")} if each.has("id") else {},
        )
        for each in record.parts("entities")
    ]
    for key in PAIRS:
        some = record.listed(key)
        if not all(isinstance(each, str) for each in some):
            made += [_span(each, f"{record.path}.{key}[{at}]") for at, each in enumerate(some)]
    return made


def _span(said: JsonValue, path: str) -> Found:
    match said:
        case [int(start), int(end), str(label)]:
            return Found(path, start, end, [label])
        case _:
            raise TaskError(f"{path} should be [start, end, label], but is {quote(said)}")


def _cats(record: Part) -> list[str]:
    """Of a text; where only texts are classified they stand under "label"."""
    if record.has("cats"):
        return record.texts("cats")
    found = record.fields.get("label")
    names = found if isinstance(found, list) else []
    return [each for each in names if isinstance(each, str)]
