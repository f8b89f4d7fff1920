"""What files say of what tasks show, gathered into examples."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple, TypeVar, cast

from pydantic import JsonValue, TypeAdapter, ValidationError

from embed_label.annotation import Annotation
from embed_label.errors import TaskError, nearest
from embed_label.formats.classes import known_label, labels_on
from embed_label.formats.example import Example, Submission
from embed_label.formats.subject import space_name
from embed_label.formats.task_data import Items, data_of
from embed_label.formats.voices import By, Voice
from embed_label.interface import Interface, Label
from embed_label.modalities import Source
from embed_label.questions import AnyAnswer
from embed_label.regions import AnyRegion, AnySpace, Plane, Region
from embed_label.relation import Relation
from embed_label.task import Task
from embed_label.wire import explain, fingerprint
from embed_label.wire import shown as quoted

# As long as ids may be.
LONGEST_ID = 200
REGION: TypeAdapter[AnyRegion] = TypeAdapter(AnyRegion)


class Origin(NamedTuple):
    """Which thing that which task shows a file is about."""

    task: str
    source: str
    item: int | None
    address: str


@dataclass
class _Gathering:
    shown: dict[str, Items] = field(default_factory=dict[str, Items])
    voices: dict[By, Voice] = field(default_factory=dict[By, Voice])
    notes: list[str] = field(default_factory=list[str])


class Gathering:
    """What is read with a `model` are its predictions; `tasks` are those that are known already."""

    def __init__(
        self,
        interface: Interface,
        shows: type[Source],
        *,
        source: str | None = None,
        model: str | None = None,
        tasks: Mapping[str, Task] | None = None,
    ) -> None:
        self.interface = interface
        self.labels = {each.name: each for each in labels_on(interface, shows, source)}
        # A task may bring labels of its own.
        self._any_label = any(each.variable for each in interface.labels)
        self._sources = interface.sources
        self._model = model
        self._known = tasks or {}
        self._tasks: dict[str, _Gathering] = {}
        self._files: dict[tuple[str, str, int | None], str] = {}

    def label(self, name: str, where: str) -> Label:
        if self._any_label and name not in self.labels:
            return Label(name=name)
        return known_label(name, self.labels, where)

    def gather(
        self,
        origin: Origin,
        regions: Iterable[Region],
        space: AnySpace | None,
        where: str,
        *,
        by: By | None = None,
        answers: Iterable[AnyAnswer] = (),
        relations: Iterable[Relation] = (),
        notes: Iterable[str] = (),
        value: JsonValue = None,
    ) -> None:
        """`value` is what is shown, where that is no address."""
        task = self.show(origin, where, value)
        task.notes.extend(notes)
        key = space_name(origin.source, origin.item)
        voice = task.voices.setdefault(by or By(model=self._model), Voice())
        names: dict[str | None, str] = {}
        for each in regions:
            region = voice.add(each)
            names[each.id] = region.id
            if space and (flaw := region.flaw(space)):
                task.notes.append(f'region "{region.id}" on "{key}": {flaw}')
        for answer in answers:
            about = {"region": names.get(answer.region, answer.region)}
            voice.answers.append(answer.model_copy(update=about))
        for each in relations:
            start, end = (names.get(name, name) for name in (each.start, each.end))
            voice.relations.append(each.model_copy(update={"start": start, "end": end}))
        if space and (known := voice.spaces.setdefault(key, space)) != space:
            raise TaskError(f"{where}: {_said_of(space)} here and {_size_of(known)} before")

    def show(self, origin: Origin, where: str, value: JsonValue = None) -> _Gathering:
        """What a task shows there, be it that nobody said anything of it."""
        if origin.source not in self._sources:
            known = nearest(origin.source, self._sources)
            raise TaskError(
                f'{where}: there is no source "{origin.source}" in the interface; {known}'
            )
        task = self._tasks.setdefault(origin.task, _Gathering())
        key = space_name(origin.source, origin.item)
        there = origin.address if value is None else value
        # The pages of a document are items, and its address is one.
        is_listed = "list" in self._sources[origin.source].shows and not isinstance(there, list)
        item = origin.item if is_listed else None
        before = task.shown.setdefault(origin.source, {}).setdefault(item, there)
        if before != there:
            raise TaskError(
                f'{where}: "{key}" of task "{origin.task}" is {_brief(there)} here and '
                f"{_brief(before)} before"
            )
        return task

    def must_be_alone(self, origin: Origin, path: str) -> None:
        """For formats with a file for each thing shown: what two say of one would be mixed."""
        other = self._files.setdefault(origin[:3], path)
        if other != path:
            raise TaskError(
                f'{path} is about "{origin.address}", as {other} is; if these are two, '
                "read their folders one by one"
            )

    def passed(self) -> Iterator[Example]:
        """Those of tasks that were met before the last: for files in which a task stands together.

        They are given away, and what is said of them after that is of another of the same name.
        """
        while len(self._tasks) > 1:
            name = next(iter(self._tasks))
            yield self._example(name, self._tasks.pop(name))

    def examples(self) -> list[Example]:
        return [self._example(name, task) for name, task in self._tasks.items()]

    def _example(self, name: str, found: _Gathering) -> Example:
        task = self._task(name, found)
        annotations: list[Submission] = []
        predictions: list[Annotation] = []
        for by, voice in found.voices.items():
            mine = predictions if by.model is not None else annotations
            which = "predictions" if by.model is not None else "annotations"
            said = _annotation(by, voice, f"{name}.{which}.{len(mine)}", name)
            if by.model is not None:
                predictions.append(said)
            else:
                annotations.append(Submission(annotation=said, created_at=by.created_at))
        return Example(
            task=task,
            annotations=annotations,
            predictions=predictions,
            notes=found.notes,
        )

    def _task(self, name: str, found: _Gathering) -> Task:
        if name in self._known:
            return self._known[name]
        shown = [(self._sources[key], items) for key, items in found.shown.items()]
        try:
            return Task(id=name, data=data_of(shown))
        except TaskError as error:
            raise TaskError(f'task "{name}": {error}') from error


def _annotation(by: By, voice: Voice, otherwise: str, task: str) -> Annotation:
    """`otherwise` is its id, where the file says none."""
    if len(otherwise) > LONGEST_ID:
        otherwise = fingerprint(otherwise)[:32]
    try:
        return Annotation(
            id=by.id or otherwise,
            author=by.author,
            model=by.model,
            # Each of them is one of these: what they are is known here alone.
            regions=cast("list[AnyRegion]", voice.regions),
            answers=voice.answers,
            relations=voice.relations,
            spaces=voice.spaces,
        )
    except ValidationError as error:
        raise TaskError(f'an annotation of task "{task}": {explain(error)}') from error


def origin_of(source: Source, address: str) -> Origin:
    """Of a thing of which only the address is known: its task shows it alone."""
    data = data_of([(source, {None: address})])
    return Origin(fingerprint(data)[:32], source.name, None, address)


def region(where: str, **fields: Any) -> Region:
    """A region, or an error that names the place in the file."""
    try:
        return REGION.validate_python(fields)
    except ValidationError as error:
        # The first part of a place is the kind, which nobody wrote.
        said = explain(error).replace(f"{fields['kind']}.", "")
        raise TaskError(f"{where}: {said}") from error


AnyOne = TypeVar("AnyOne", bound=Source)


def the_source(
    interface: Interface, shows: type[AnyOne], name: str | None, *, what: str, option: str
) -> AnyOne:
    """The one of an interface that is meant: its only one of that modality, or the named one."""
    known = {key: each for key, each in interface.sources.items() if isinstance(each, shows)}
    if name is None and len(known) == 1:
        return next(iter(known.values()))
    if name in known:
        return known[name]
    none = f"the interface shows no {what}"
    why = none if not known else f"say which {what} it is with {option}="
    found = f'there is no {what} "{name}" in the interface' if name else why
    raise TaskError(f"{found}; {nearest(name or '', known)}")


def _brief(shown: JsonValue) -> str:
    return f'"{shown}"' if isinstance(shown, str) else quoted(shown)


def _said_of(space: AnySpace) -> str:
    if isinstance(space, Plane):
        return f"the image is {space.width:g} by {space.height:g} pixels"
    return f"what is shown is {space!r}"


def _size_of(space: AnySpace) -> str:
    return f"{space.width:g} by {space.height:g}" if isinstance(space, Plane) else f"{space!r}"
