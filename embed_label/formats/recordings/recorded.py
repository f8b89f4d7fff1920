"""What files say of recordings, gathered into examples."""

from collections.abc import Iterable, Sequence
from typing import Literal, NamedTuple, TypedDict, Unpack

from embed_label.errors import TaskError
from embed_label.formats.gathering import Gathering, Origin, origin_of, region, the_source
from embed_label.formats.names import Names, stem_of
from embed_label.formats.part import Fields
from embed_label.formats.recordings.transcripts import text_question
from embed_label.formats.voices import By
from embed_label.interface import Interface
from embed_label.modalities import AudioSource, SeriesSource, VideoSource
from embed_label.modalities.timed import Timed
from embed_label.questions import AnyAnswer, CommentAnswer
from embed_label.regions import AnySpace
from embed_label.task import Task

Modality = Literal["audio", "series", "video"]


class Found(NamedTuple):
    """An interval of a file, at a place in it; `more` are its other fields."""

    where: str
    start: float
    end: float
    labels: Sequence[str] = ()
    text: str = ""
    channel: str | None = None
    more: Fields = {}


class About(TypedDict, total=False):
    """What the files of others do not say.

    `recording` is the source that they are about, where there are several. `recordings` stands
    before the names of recordings to make their addresses, or around them where it has `{}`. Of
    `tasks`, the one that shows a recording of that name is the one meant. With a `model`, what is
    read are its predictions.
    """

    recording: str | None
    recordings: str
    model: str | None
    tasks: Iterable[Task]


class Heard(About, total=False):
    """`text` names the question that is answered by what was said."""

    text: str | None


class Recorded(Gathering):
    """What is gathered of recordings, with what somebody says of them."""

    def __init__(
        self,
        interface: Interface,
        shows: type[Timed] = Timed,
        **about: Unpack[Heard],
    ) -> None:
        known = {each.id: each for each in about.get("tasks", ())}
        recording, recordings = about.get("recording"), about.get("recordings", "")
        model = about.get("model")
        super().__init__(interface, shows, source=recording, model=model, tasks=known)
        self.shows = shows
        self._recording = recording
        self._around = recordings if "{}" in recordings else f"{recordings}{{}}"
        self._text = about.get("text")
        self._count = 0
        self._by_stem: dict[str, list[Task]] | None = None

    @property
    def source(self) -> Timed:
        """The one that files of others are about."""
        return the_source(
            self.interface, self.shows, self._recording, what="recording", option="recording"
        )

    @property
    def asks_for_text(self) -> bool:
        return text_question(self.interface, self.source, self._text) is not None

    def origin(self, name: str, where: str) -> Origin:
        """Of a recording of which only the name is known."""
        source = self.source
        named = self._stems().get(stem_of(name), [])
        if len(named) > 1:
            both = " and ".join(f'"{each.id}"' for each in named[:2])
            raise TaskError(f'{where}: the tasks {both} both show a "{stem_of(name)}"')
        if named:
            return Origin(named[0].id, source.name, None, _address(source, named[0]))
        return origin_of(source, self._around.replace("{}", name))

    def origin_in(self, task: str, source: str) -> Origin:
        """Of a recording of which only the task is known."""
        known, shown = self._known.get(task), self._sources.get(source)
        address = _address(shown, known) if known and isinstance(shown, Timed) else ""
        return Origin(task, source, None, address)

    def _stems(self) -> dict[str, list[Task]]:
        """Tasks by what the recording that they show is called, and by their own names."""
        if self._by_stem is None:
            self._by_stem = {}
            for task in self._known.values():
                address = _address(self.source, task)
                names = {stem_of(Names().of(address, task.id)), stem_of(Names().of("", task.id))}
                for name in names:
                    self._by_stem.setdefault(name, []).append(task)
        return self._by_stem

    def add(self, origin: Origin, found: Found, *, by: By | None = None) -> None:
        for name in found.labels:
            self.label(name, found.where)
        if found.end < found.start:
            raise TaskError(
                f"{found.where}: the end {found.end:.15g} comes before the start {found.start:.15g}"
            )
        self._count += 1
        made = region(
            found.where,
            **{"id": f"{origin.source}.{self._count}", **found.more},
            kind="interval",
            source=origin.source,
            start=found.start,
            end=found.end,
            channel=found.channel,
            labels=found.labels,
        )
        answers = self._answers(origin, found, made.id) if found.text else ()
        self.gather(origin, [made], None, found.where, by=by, answers=answers)

    def _answers(self, origin: Origin, found: Found, about: str) -> list[AnyAnswer]:
        source = self._sources.get(origin.source)
        asked = source and text_question(self.interface, source, self._text)
        if asked is None:
            raise TaskError(
                f'{found.where}: has the text "{found.text:.40}", and the interface asks for none '
                f'of "{origin.source}": Comment(per_region=True) does, and text= names it where '
                "there are several"
            )
        return [CommentAnswer(question=asked.name, region=about, text=found.text)]

    def seen(
        self,
        origin: Origin,
        space: AnySpace | None,
        where: str,
        *,
        by: By | None = None,
        notes: Sequence[str] = (),
    ) -> None:
        """That a recording was looked at, be it that nothing was found."""
        is_met = origin.task in self._known or origin.task in self._tasks
        inline = f'what "{origin.source}" shows is not in the file; tasks= says it'
        lacks = [] if origin.address or is_met else [inline]
        self.gather(origin, (), space, where, by=by, notes=[*lacks, *notes])


def a_source(modality: Modality, name: str = "") -> Timed:
    """To begin an interface with."""
    match modality:
        case "audio":
            return AudioSource(name=name or modality)
        case "series":
            return SeriesSource(name=name or modality)
        case "video":
            return VideoSource(name=name or modality)


def _address(source: Timed, task: Task) -> str:
    try:
        found = source.read(task.data)
    except TaskError:
        return ""
    return found if isinstance(found, str) else ""
