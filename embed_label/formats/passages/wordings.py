"""The texts of examples: what is made of words, and what is marked in each."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import NamedTuple

from pydantic import JsonValue

from embed_label.errors import TaskError
from embed_label.formats.chosen import ANNOTATIONS, Chosen
from embed_label.formats.example import Example
from embed_label.formats.files import Lose
from embed_label.formats.filled import Filled
from embed_label.formats.passages.texts import is_other, text_in
from embed_label.formats.subject import Said, Subject, space_name
from embed_label.interface import Interface
from embed_label.modalities import HtmlSource, Source
from embed_label.modalities.worded import Worded
from embed_label.questions import Answer
from embed_label.regions import AnySpace, Passage, Span
from embed_label.wire import shown as quoted

LONGEST = 40


class Mark(NamedTuple):
    """A span with its first label, "" for none."""

    region: Span
    label: str


class Link(NamedTuple):
    """A relation from one region to another, by their ids; "" is no label."""

    id: str
    start: str
    end: str
    label: str


@dataclass(frozen=True)
class Wording(Subject):
    """`shown` is what its source shows, `text` what spans are counted in, where that is known."""

    shows: Source
    shown: JsonValue
    text: str | None
    space: AnySpace | None
    # Of the texts of a task: what is said of the task stands with it.
    is_first: bool

    def marks(self, holds: frozenset[str] = frozenset()) -> Iterator[Mark]:
        for said in self.said:
            yield from self.marks_by(said, holds)

    def marks_by(self, said: Said, holds: frozenset[str] = frozenset()) -> Iterator[Mark]:
        """Each span that there is room for, by its place and its label."""
        for region in self.drawn(said):
            if not isinstance(region, Span):
                self.leave_out(region, "which is no span")
            elif flaw := self.flaw(region, holds):
                self.leave_out(region, flaw)
            else:
                yield Mark(region, region.labels[0] if region.labels else "")

    def flaw(self, region: Span, holds: frozenset[str]) -> str:
        """Why a span is left out; "" for one that is not."""
        if self.text is None:
            return "" if "anywhere" in holds else "which marks a text that is not in the task"
        if region.end > len(self.text):
            return f"which leaves the text of {len(self.text)} characters"
        there = self.text[region.start : region.end]
        if region.text and unspaced(region.text) != unspaced(there):
            return (
                f"which quotes {quoted(region.text[:LONGEST])}, "
                f"where the text has {quoted(there[:LONGEST])}"
            )
        if not region.labels and "bare" not in holds:
            return "which has no label"
        return ""

    def links(self, said: Said, written: Collection[str]) -> Iterator[Link]:
        """The relations that begin here, of which both ends were `written`; the others are lost."""
        mine = {each.id for each in self.drawn(said)}
        for relation in said.annotation.relations:
            if relation.start not in mine:
                continue
            where = f'the relation from "{relation.start}" to "{relation.end}"'
            if relation.start not in written or relation.end not in written:
                self.lose(where)
                continue
            if relation.direction in ("both", "none"):
                self.lose(f"{where}: that its direction is {relation.direction}")
            for label in relation.labels[1:]:
                self.lose(f'{where}: its label "{label}"')
            start, end = relation.start, relation.end
            if relation.direction == "backward":
                start, end = end, start
            yield Link(relation.id, start, end, relation.labels[0] if relation.labels else "")


def unspaced(text: str) -> str:
    """Letters alone: nobody agrees on the blanks of a quote."""
    return "".join(text.split())


@dataclass
class Wordings:
    """Every text about which somebody said something, be it that nothing is in it.

    `related` are formats that have relations within a text, and `answered` the questions about a
    task whose answers they have. What else a format `shows` has no text.
    """

    examples: Iterable[Example]
    interface: Interface
    lose: Lose
    of: str = ANNOTATIONS
    apart: bool = False
    related: bool = False
    answered: Collection[str] = ()
    shows: tuple[type[Source], ...] = (Worded,)

    def __post_init__(self) -> None:
        self._filled = Filled(self.interface)

    def __iter__(self) -> Iterator[Wording]:
        chosen = Chosen(self.examples, self.lose, self.of, self.apart)
        for example, said in chosen:
            interface = self._filled.with_(example.task.data)
            made = [
                wording
                for source in interface.sources.values()
                if isinstance(source, self.shows)
                for wording in self._wordings(example, said, source)
            ]
            made[:1] = [replace(each, is_first=True) for each in made[:1]]
            here = {(each.source, each.item) for each in made}
            chosen.lose_the_rest(example.task, said, here, self._is_held, related=self.related)
            yield from made

    def _is_held(self, answer: Answer) -> bool:
        return answer.question in self.answered and answer.region is None and answer.item is None

    def _wordings(
        self, example: Example, said: tuple[Said, ...], source: Source
    ) -> Iterator[Wording]:
        try:
            shown = source.read(example.task.data)
        except TaskError:
            shown = None
        others = (*(each.annotation for each in example.annotations), *example.predictions)
        told = (*(each.annotation for each in said), *others)
        marked = {
            region.item
            for each in said
            for region in each.annotation.regions
            if region.source == source.name
        }
        items = {*_items(source, shown), *marked} if marked else {*_items(source, shown)}
        for item in sorted(items, key=lambda each: -1 if each is None else each):
            key = space_name(source.name, item)
            address = _address(shown, item)
            space = next((each.spaces[key] for each in told if key in each.spaces), None)
            text = text_in(source, shown, item)
            # What is marked in a document by those who saw another is where they saw it.
            text = None if isinstance(source, HtmlSource) and is_other(text or "", space) else text
            yield Wording(
                example.task,
                source.name,
                item,
                address,
                key,
                said,
                self.lose,
                source,
                shown,
                text,
                space or (Passage.of(text) if text else None),
                is_first=False,
            )


def _address(shown: JsonValue, item: int | None) -> str:
    """The text itself, where it stands in the task."""
    if isinstance(shown, list) and item is not None and item < len(shown):
        shown = shown[item]
    return shown if isinstance(shown, str) else ""


def _items(source: Source, shown: JsonValue) -> list[int | None]:
    """Those of what shows several pictures or texts, None for what shows one."""
    if isinstance(shown, list) and text_in(source, shown, None) is None:
        pages: list[int | None] = [*range(len(shown))]
        if not isinstance(source, Worded) or (pages and text_in(source, shown, 0) is not None):
            return pages
    return [None]
