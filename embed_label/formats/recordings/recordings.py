"""The recordings of examples: sources that run in time, and what is marked on each."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from embed_label.errors import TaskError
from embed_label.formats.chosen import ANNOTATIONS, Chosen
from embed_label.formats.classes import labels_on
from embed_label.formats.example import Example
from embed_label.formats.files import Lose
from embed_label.formats.filled import Filled
from embed_label.formats.names import Names, stem_of
from embed_label.formats.recordings.transcripts import text_question
from embed_label.formats.subject import Said, Subject, space_name
from embed_label.interface import Interface
from embed_label.modalities.timed import Timed
from embed_label.questions import Answer, Comment, CommentAnswer
from embed_label.regions import AnySpace, Film, Interval, Timeline, Track
from embed_label.task import Task


class Mark(NamedTuple):
    """An interval with its first label, "" for none, and what was said in it."""

    region: Interval
    label: str
    text: str


@dataclass(frozen=True)
class Recording(Subject):
    """Its files are called `name`, with an ending of their own."""

    shows: Timed
    spaces: tuple[AnySpace, ...]
    labels: frozenset[str]
    question: Comment | None = None

    def space(self, said: Said) -> AnySpace | None:
        return said.annotation.spaces.get(self.key) or self.known

    @property
    def known(self) -> AnySpace | None:
        """As long and as large as whoever saw it says."""
        return next(iter(self.spaces), None)

    @property
    def end(self) -> float | None:
        match self.known:
            case Film(duration=end) | Timeline(end=end):
                return end
            case _:
                return None

    @property
    def zone(self) -> str | None:
        """Of dates; None where times are numbers."""
        return self.known.zone if isinstance(self.known, Timeline) else None

    def texts(self, said: Said) -> dict[str | None, str]:
        """What was said, by region."""
        name = self.question and self.question.name
        return {
            each.region: each.text
            for each in said.annotation.answers
            if isinstance(each, CommentAnswer) and each.question == name
        }

    def marks(self, holds: frozenset[str] = frozenset()) -> list[Mark]:
        return [mark for said in self.said for mark in self.marks_by(said, holds)]

    def marks_by(self, said: Said, holds: frozenset[str] = frozenset()) -> Iterator[Mark]:
        """Each interval; what else is said of it is lost, but what is held."""
        texts = self.texts(said)
        for region in self.drawn(said):
            text = texts.get(region.id, "")
            if not isinstance(region, Interval):
                self.leave_out(region, "which is no interval")
            elif flaw := _flaw(region, text, holds):
                self.leave_out(region, flaw)
            else:
                self.lose_beside(region, holds)
                if region.channel is not None and "channel" not in holds:
                    self.lose_of(region, "the channel")
                yield Mark(region, region.labels[0] if region.labels else "", text)

    def tracks(self, holds: frozenset[str] = frozenset()) -> Iterator[tuple[str, Track]]:
        for said in self.said:
            for region in self.drawn(said):
                if not isinstance(region, Track):
                    self.leave_out(region, "which is no track")
                elif not region.labels:
                    self.leave_out(region, "which has no label")
                else:
                    self.lose_beside(region, holds)
                    yield region.labels[0], region


def _flaw(region: Interval, text: str, holds: frozenset[str]) -> str:
    if not region.labels and "bare" not in holds and not (text and "text" in holds):
        return "which has no label"
    if region.start == region.end and "instants" not in holds:
        return "which lasts no time"
    if region.start < 0 and "before 0" not in holds:
        return "which begins before 0"
    return ""


@dataclass
class Recordings:
    """Every recording about which somebody said something, be it that nothing is on it.

    `spoken` are formats that have texts: the answers to the question that `text` names.
    """

    examples: Iterable[Example]
    interface: Interface
    lose: Lose
    of: str = ANNOTATIONS
    shows: type[Timed] = Timed
    apart: bool = False
    spoken: bool = False
    text: str | None = None
    _names: Names = field(default_factory=Names)

    def __post_init__(self) -> None:
        self._filled = Filled(self.interface)

    def __iter__(self) -> Iterator[Recording]:
        chosen = Chosen(self.examples, self.lose, self.of, self.apart)
        for example, said in chosen:
            task = example.task
            interface = self._filled.with_(task.data)
            shown = {
                each.name: each
                for each in interface.sources.values()
                if isinstance(each, self.shows)
            }
            asked = {
                name: text_question(interface, each, self.text) if self.spoken else None
                for name, each in shown.items()
            }
            keys = {(name, None) for name in shown}
            chosen.lose_the_rest(task, said, keys, _held_by(said, asked))
            for name, each in shown.items():
                labels = frozenset(each.name for each in labels_on(interface, Timed, name))
                yield self._recording(example, said, each, labels, asked[name])

    def _recording(
        self,
        example: Example,
        said: tuple[Said, ...],
        source: Timed,
        labels: frozenset[str],
        asked: Comment | None,
    ) -> Recording:
        task = example.task
        address = _address(task, source)
        others = (*(each.annotation for each in example.annotations), *example.predictions)
        told = (*(each.annotation for each in said), *others)
        key = space_name(source.name, None)
        return Recording(
            task,
            source.name,
            None,
            address,
            stem_of(self._names.of(address, task.id)),
            said,
            self.lose,
            source,
            tuple(each.spaces[key] for each in told if key in each.spaces),
            labels,
            asked,
        )


def _held_by(said: tuple[Said, ...], asked: dict[str, Comment | None]) -> Callable[[Answer], bool]:
    """Answers that are the texts of intervals which are written."""
    names = {key: each.name for key, each in asked.items() if each}
    held = {
        (names[region.source], region.id)
        for each in said
        for region in each.annotation.regions
        if isinstance(region, Interval) and region.source in names
    }
    return lambda answer: (answer.question, answer.region) in held


def _address(task: Task, source: Timed) -> str:
    """What stands in the task itself has none."""
    try:
        found = source.read(task.data)
    except TaskError as error:
        raise TaskError(f'task "{task.id}": {error}') from error
    return found if isinstance(found, str) else ""
