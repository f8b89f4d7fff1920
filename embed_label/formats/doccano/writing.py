"""Spans as doccano imports and exports them, counted in code points."""

import json
from collections.abc import Iterable, Iterator
from itertools import count
from os import PathLike
from pathlib import Path
from typing import Literal

from pydantic import JsonValue

from embed_label.errors import TaskError
from embed_label.formats.chosen import ANNOTATIONS
from embed_label.formats.example import Example
from embed_label.formats.files import exported
from embed_label.formats.part import Fields
from embed_label.formats.passages.beside import asked
from embed_label.formats.passages.records import ours_of
from embed_label.formats.passages.wordings import Wording, Wordings
from embed_label.interface import Interface
from embed_label.questions import Choices, ChoicesAnswer, Comment, CommentAnswer
from embed_label.regions import Span

FILE = "spans.jsonl"
HOLDS = frozenset({"labels"})

Shape = Literal["entities", "label"]


def write(
    examples: Iterable[Example],
    folder: str | PathLike[str],
    *,
    interface: Interface,
    lossy: bool = False,
    of: str = ANNOTATIONS,
    shape: Shape = "entities",
    cats: str | None = None,
    comments: str | None = None,
) -> Path:
    """`spans.jsonl`, with entities and relations; with `shape="label"` as `[start, end, label]`.

    `cats` and `comments` name the questions whose answers are the categories of a text and what is
    said of it, where there are several of their kind. A span with several labels becomes several.
    """
    if shape not in ("entities", "label"):
        raise TaskError(f'shape="{shape}" is neither "entities" nor "label"')
    questions = (
        asked(interface, Choices, cats, option="cats"),
        asked(interface, Comment, comments, option="comments"),
    )
    names = [each.name if each else None for each in questions]
    answered = frozenset(each for each in names if each)
    numbers, lines = count(1), count(1)
    has_links = shape == "entities"
    with (
        exported(folder, "doccano", lossy=lossy) as (made, lose),
        (made / FILE).open("w", encoding="utf-8", newline="\n") as file,
    ):
        for wording in Wordings(
            examples, interface, lose, of, related=has_links, answered=answered
        ):
            regions = [mark.region for mark in wording.marks()]
            for region in regions:
                wording.lose_beside(region, HOLDS)
                if len(region.labels) > 1:
                    wording.lose_of(region, "that its labels are", "a span for each")
            entities = _Entities(wording, regions, numbers)
            said = entities.listed() if has_links else _plain(regions)
            if wording.text is not None:
                beside = _beside(wording, names[0], names[1]) if wording.is_first else {}
                whole: Fields = {"id": next(lines), "text": wording.text, **said}
                record = {**whole, **beside, **ours_of(wording)}
                file.write(json.dumps(record, ensure_ascii=False, allow_nan=False))
                file.write("\n")
    return Path(folder) / FILE


def _plain(regions: Iterable[Span]) -> Fields:
    return {"label": [[each.start, each.end, label] for each in regions for label in each.labels]}


class _Entities:
    """Each has a number in the whole file; relations are between the first ones of regions."""

    def __init__(self, wording: Wording, regions: list[Span], numbers: Iterator[int]) -> None:
        self._wording = wording
        self._numbers = numbers
        self._first: dict[str, int] = {}
        self._made: list[JsonValue] = []
        for region in regions:
            for label in region.labels:
                number = next(numbers)
                self._first.setdefault(region.id, number)
                place: Fields = {"start_offset": region.start, "end_offset": region.end}
                self._made.append({"id": number, "label": label, **place})

    def listed(self) -> Fields:
        links: list[JsonValue] = [
            {
                "id": next(self._numbers),
                "from_id": self._first[link.start],
                "to_id": self._first[link.end],
                "type": link.label,
            }
            for said in self._wording.said
            for link in self._wording.links(said, self._first)
        ]
        return {"entities": self._made, "relations": links}


def _beside(wording: Wording, cats: str | None, comments: str | None) -> Fields:
    """What is said of the task."""
    answers = [each for said in wording.said for each in said.annotation.answers]
    picked = {
        name: None
        for each in answers
        if isinstance(each, ChoicesAnswer) and each.question == cats and each.region is None
        for name in each.chosen
    }
    said: list[JsonValue] = [
        each.text
        for each in answers
        if isinstance(each, CommentAnswer) and each.question == comments and each.region is None
    ]
    made: Fields = {"cats": [*picked]} if picked else {}
    return {**made, "Comments": said} if said else made
