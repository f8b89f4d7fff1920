"""What files say of texts, gathered into examples."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple, TypedDict, Unpack

from pydantic import JsonValue

from embed_label.errors import TaskError
from embed_label.formats.gathering import Gathering, Origin, origin_of, region, the_source
from embed_label.formats.part import Fields
from embed_label.formats.passages.register import Entry
from embed_label.formats.passages.texts import text_in
from embed_label.formats.passages.tokens import BLANKS
from embed_label.formats.subject import space_name
from embed_label.formats.voices import By
from embed_label.interface import Interface
from embed_label.modalities import Source, TextSource
from embed_label.modalities.worded import Worded
from embed_label.questions import AnyAnswer
from embed_label.regions import AnySpace, Passage
from embed_label.relation import Relation
from embed_label.task import Task
from embed_label.wire import clean_text

NAMED = "which task it is of is not in the file; tasks= says it"


class Found(NamedTuple):
    """A span of a file, at a place in it; `more` are its other fields."""

    where: str
    start: int
    end: int
    labels: Sequence[str] = ()
    more: Fields = {}


class Tie(NamedTuple):
    """A relation of a file, from one region to another, by their ids."""

    start: str
    end: str
    label: str


class About(TypedDict, total=False):
    """What the files of others do not say.

    `text` is the source that they are about, where there are several. Of `tasks`, the one that
    shows the same words is the one meant. With a `model`, what is read are its predictions.
    """

    text: str | None
    tasks: Iterable[Task]
    model: str | None


class Text(NamedTuple):
    """One that a file is about. `words` is None where it lies behind an address."""

    origin: Origin
    words: str | None
    shown: JsonValue = None
    space: AnySpace | None = None


class Quoted(Gathering):
    def __init__(
        self, interface: Interface, shows: type[Source] = Worded, **about: Unpack[About]
    ) -> None:
        known = {each.id: each for each in about.get("tasks", ())}
        name = about.get("text")
        super().__init__(interface, shows, source=name, model=about.get("model"), tasks=known)
        self._name = name
        self._by_words: dict[str, list[Text]] | None = None

    @property
    def tasks(self) -> Mapping[str, Task]:
        return self._known

    def source_of(self, shows: type[Source] | None) -> Source:
        """The one of another modality that files of others are about; a text by default."""
        if shows is None:
            return self.source
        return the_source(self.interface, shows, self._name, what="source", option="text")

    @property
    def source(self) -> Worded:
        """The one that files of others are about: a text, if it is not said."""
        texts = [each for each in self._sources.values() if isinstance(each, TextSource)]
        shows = TextSource if self._name is None and len(texts) == 1 else Worded
        return the_source(self.interface, shows, self._name, what="text", option="text")

    def by_words(self, words: str, where: str, *, exactly: bool = True) -> Text:
        """Of a text of which no more is known than its words, or the letters in it alone."""
        words = clean_text(words)
        key = squeezed(words)
        if not key:
            raise TaskError(f"{where} is about a text without a letter")
        known = self._spoken().get(key, [])
        same = [each for each in known if each.words == words]
        same = same if same or exactly else known
        if len(same) > 1:
            both = " and ".join(f'"{each.origin.task}"' for each in same[:2])
            raise TaskError(f"{where}: the tasks {both} both show this text")
        if same:
            return same[0]
        source = self.source
        if not isinstance(source, TextSource) or source.by_url:
            raise TaskError(f'{where} is about "{source.name}", but {NAMED}')
        return Text(origin_of(source, words), words)

    def of_entry(self, entry: Entry) -> Text:
        """Of a text that the table beside the file names."""
        origin = entry.origin
        if origin.task in self._known:
            return self.of_task(origin.task, origin.source, origin.item)
        source = self._sources.get(origin.source)
        if isinstance(source, TextSource) and not source.by_url:
            words = clean_text(entry.shown) if isinstance(entry.shown, str) else None
        else:
            words = None
            if source is not None:
                words = text_in(source, entry.shown, origin.item)
        return Text(origin, words, entry.shown, entry.space)

    def of_task(self, task: str, source: str, item: int | None) -> Text:
        """Of a text of which only the task is known, by its id."""
        shows, known = self._sources.get(source), self._known.get(task)
        words = _words(shows, known, item) if isinstance(shows, Worded) and known else None
        return Text(Origin(task, source, item, ""), words)

    def _spoken(self) -> dict[str, list[Text]]:
        if self._by_words is None:
            self._by_words = {}
            for task in self._known.values():
                for item, words in _texts(self.source, task):
                    one = Text(Origin(task.id, self.source.name, item, ""), words)
                    self._by_words.setdefault(squeezed(words), []).append(one)
        return self._by_words

    def add(
        self,
        text: Text,
        founds: Iterable[Found],
        where: str,
        *,
        by: By | None = None,
        ties: Iterable[Tie] = (),
        answers: Iterable[AnyAnswer] = (),
        notes: Iterable[str] = (),
    ) -> None:
        origin = text.origin
        space = text.space or (Passage.of(text.words) if text.words else None)
        key = space_name(origin.source, origin.item)
        regions = [
            self._region(text, each, f"{key}.{at}", space) for at, each in enumerate(founds, 1)
        ]
        names = {each.id for each in regions}
        relations = [
            Relation(
                id=f"{each.start}>{each.end}.{at}"[-200:],
                start=each.start,
                end=each.end,
                labels=[each.label] if each.label else [],
            )
            for at, each in enumerate(ties, 1)
        ]
        for each in relations:
            for end in (each.start, each.end):
                if end not in names:
                    raise TaskError(f'{where}: a relation is about "{end}", which is no span there')
        value = text.shown
        notes = [*notes]
        if value is None and not origin.address and origin.task not in self._known:
            notes.append(f'what "{origin.source}" shows is not in the file; tasks= says it')
        self.gather(
            origin,
            regions,
            space,
            where,
            by=by,
            answers=answers,
            relations=relations,
            notes=notes,
            value=value,
        )

    def _region(self, text: Text, found: Found, name: str, space: AnySpace | None):
        where = found.where
        for label in found.labels:
            self.label(label, where)
        if found.start < 0 or found.end <= found.start:
            raise TaskError(f"{where}: {found.start} to {found.end} is no span: it holds nothing")
        if text.words is not None and found.end > len(text.words):
            raise TaskError(
                f"{where}: the span {found.start} to {found.end} leaves the text of "
                f"{len(text.words)} characters"
            )
        quote = text.words[found.start : found.end] if text.words is not None else ""
        return region(
            where,
            **{"id": name, "text": quote, **found.more},
            kind="span",
            source=text.origin.source,
            item=text.origin.item,
            start=found.start,
            end=found.end,
            labels=found.labels,
        )


def squeezed(words: str) -> str:
    """The letters of a text without what stands between them."""
    return BLANKS.sub("", words)


def _texts(source: Worded, task: Task) -> Iterator[tuple[int | None, str]]:
    try:
        shown = source.read(task.data)
    except TaskError:
        return
    whole = text_in(source, shown, None)
    if whole is not None:
        yield None, whole
    elif isinstance(shown, list):
        for at in range(len(shown)):
            if (words := text_in(source, shown, at)) is not None:
                yield at, words


def _words(source: Worded, task: Task, item: int | None) -> str | None:
    try:
        return text_in(source, source.read(task.data), item)
    except TaskError:
        return None
