"""What files say of pictures, gathered into examples."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any, NamedTuple

from pydantic import TypeAdapter, ValidationError

from embed_label.annotation import Annotation
from embed_label.errors import TaskError, nearest
from embed_label.formats.classes import known_label, labels_on_images
from embed_label.formats.example import Example, Submission
from embed_label.formats.measuring import measured
from embed_label.formats.pictures import Size, Sizes, given, space_name
from embed_label.formats.task_data import Items, data_of
from embed_label.interface import Interface, Label
from embed_label.modalities import ImageSource
from embed_label.regions import AnyRegion, Plane, Region
from embed_label.task import Task
from embed_label.wire import explain, fingerprint

REGION: TypeAdapter[AnyRegion] = TypeAdapter(AnyRegion)


class Origin(NamedTuple):
    """Which picture of which task a file is about."""

    task: str
    source: str
    item: int | None
    address: str


class By(NamedTuple):
    """Whose annotation it is."""

    id: str = ""
    author: str = ""
    model: str | None = None
    created_at: datetime | None = None


@dataclass
class _Voice:
    regions: list[Region] = field(default_factory=list[Region])
    spaces: dict[str, Plane] = field(default_factory=dict[str, Plane])


@dataclass
class _Gathering:
    shown: dict[str, Items] = field(default_factory=dict[str, Items])
    voices: dict[By, _Voice] = field(default_factory=dict[By, _Voice])
    notes: list[str] = field(default_factory=list[str])


class Gathered:
    """`images` stands before the names of pictures to make their addresses.

    With a `model`, what is read are its predictions.
    """

    def __init__(
        self,
        interface: Interface,
        *,
        image: str | None = None,
        images: str = "",
        model: str | None = None,
        sizes: Sizes | None = None,
    ) -> None:
        self._interface, self._image = interface, image
        self.labels = {each.name: each for each in labels_on_images(interface, image)}
        # A task may bring labels of its own.
        self._any_label = any(each.variable for each in interface.labels)
        self._sources = interface.sources
        self._images = images
        self._model = model
        self._sizes = sizes
        self._tasks: dict[str, _Gathering] = {}
        self._files: dict[tuple[str, str, int | None], str] = {}

    def label(self, name: str, where: str) -> Label:
        if self._any_label and name not in self.labels:
            return Label(name=name)
        return known_label(name, self.labels, where)

    def origin(self, name: str) -> Origin:
        """Of a picture of which only the name is known: its task shows it alone."""
        source = _image_source(self._interface, self._image)
        address = f"{self._images}{name}"
        data = data_of([(source, {None: address})])
        return Origin(fingerprint(data)[:32], source.name, None, address)

    def size(self, origin: Origin, name: str, where: str, picture: Path | None = None) -> Size:
        """For formats that do not say it: what the caller of `load` says, or the picture itself."""
        found = self.stated(origin, name) or (measured(picture) if picture else None)
        if found is None:
            raise TaskError(
                f"{where}: the size of {name} is not known; put the picture beside it, or give "
                f'sizes={{"{name}": (width, height)}}'
            )
        return found

    def stated(self, origin: Origin, name: str) -> Size | None:
        task = Task(id=origin.task, data={})
        return given(self._sizes, task, name, space_name(origin.source, origin.item))

    def add(
        self,
        origin: Origin,
        regions: Iterable[Region],
        size: Size | None,
        where: str,
        *,
        by: By | None = None,
        notes: Iterable[str] = (),
    ) -> None:
        if origin.source not in self._sources:
            known = nearest(origin.source, self._sources)
            raise TaskError(
                f'{where}: there is no source "{origin.source}" in the interface; {known}'
            )
        task = self._tasks.setdefault(origin.task, _Gathering())
        task.notes.extend(notes)
        key = space_name(origin.source, origin.item)
        shown = task.shown.setdefault(origin.source, {}).setdefault(origin.item, origin.address)
        if shown != origin.address:
            raise TaskError(
                f'{where}: "{key}" of task "{origin.task}" is "{origin.address}" here and '
                f'"{shown}" before'
            )
        voice = task.voices.setdefault(by or By(model=self._model), _Voice())
        plane = _plane(size, where) if size else None
        for region in regions:
            voice.regions.append(region)
            if plane and (flaw := region.flaw(plane)):
                task.notes.append(f'region "{region.id}" on "{key}": {flaw}')
        if plane and (before := voice.spaces.setdefault(key, plane)) != plane:
            raise TaskError(
                f"{where}: the image is {_by(plane.width, plane.height)} pixels here and "
                f"{_by(before.width, before.height)} before"
            )

    def add_file(
        self,
        origin: Origin,
        regions: Iterable[Region],
        size: Size | None,
        path: str,
        *,
        notes: Iterable[str] = (),
    ) -> None:
        """For formats with a file for each picture: what two say of one would be mixed."""
        other = self._files.setdefault(origin[:3], path)
        if other != path:
            raise TaskError(
                f'{path} is about "{origin.address}", as {other} is; if these are two pictures, '
                "read their folders one by one"
            )
        self.add(origin, regions, size, path, notes=notes)

    def examples(self) -> list[Example]:
        return [self._example(name, task) for name, task in self._tasks.items()]

    def _example(self, name: str, found: _Gathering) -> Example:
        shown = [(self._sources[key], items) for key, items in found.shown.items()]
        annotations: list[Submission] = []
        predictions: list[Annotation] = []
        for by, voice in found.voices.items():
            mine = predictions if by.model is not None else annotations
            which = "predictions" if by.model is not None else "annotations"
            said = Annotation(
                id=by.id or f"{name}.{which}.{len(mine)}",
                author=by.author,
                model=by.model,
                regions=_named_apart(voice.regions),
                spaces={**voice.spaces},
            )
            if by.model is not None:
                predictions.append(said)
            else:
                annotations.append(Submission(annotation=said, created_at=by.created_at))
        try:
            task = Task(id=name, data=data_of(shown))
        except TaskError as error:
            raise TaskError(f'task "{name}": {error}') from error
        return Example(
            task=task, annotations=annotations, predictions=predictions, notes=found.notes
        )


def region(where: str, **fields: Any) -> Region:
    """A region, or an error that names the place in the file."""
    try:
        return REGION.validate_python(fields)
    except ValidationError as error:
        # The first part of a place is the kind, which nobody wrote.
        said = explain(error).replace(f"{fields['kind']}.", "")
        raise TaskError(f"{where}: {said}") from error


def _plane(size: Size, where: str) -> Plane:
    try:
        return Plane(width=size[0], height=size[1])
    except ValidationError as error:
        raise TaskError(
            f"{where}: the size of an image should be two numbers above 0, but is {_by(*size)}"
        ) from error


def _by(width: float, height: float) -> str:
    return f"{width:g} by {height:g}"


def _named_apart(regions: Sequence[Any]) -> list[Any]:
    """Two pictures of a task may each have a region of the same number."""
    taken: set[str] = set()
    made: list[Any] = []
    for each in regions:
        name, count = each.id, 1
        while name in taken:
            count += 1
            name = f"{each.id}-{count}"
        taken.add(name)
        made.append(each if name == each.id else each.model_copy(update={"id": name}))
    return made


def _image_source(interface: Interface, name: str | None) -> ImageSource:
    known = {key: each for key, each in interface.sources.items() if isinstance(each, ImageSource)}
    if name is None and len(known) == 1:
        return next(iter(known.values()))
    if name in known:
        return known[name]
    why = "the interface shows no image" if not known else "say which image it is with image="
    found = f'there is no image "{name}" in the interface' if name else why
    raise TaskError(f"{found}; {nearest(name or '', known)}")
