"""The pictures of examples, one by one: what each is called, how large it is, what lies on it."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from embed_label.annotation import Annotation
from embed_label.errors import TaskError, nearest
from embed_label.formats.example import Example, Submission
from embed_label.formats.files import Lose
from embed_label.formats.names import Names
from embed_label.interface import Interface
from embed_label.modalities import ImageSource
from embed_label.regions import Mask, Plane, Region
from embed_label.regions.outline import bounds
from embed_label.task import Task

# Pixels by the name of a picture or of its source, or who knows them.
Size = tuple[float, float]
Sizes = Mapping[str, Size] | Callable[[Task, str], Size | None]

# Larger than any photograph; a few bytes can claim any size.
MOST_PIXELS = 150_000_000
# Pixels from the corner of an image, beyond which nobody draws and areas overflow.
FARTHEST = 1e9

ANNOTATIONS, PREDICTIONS = "annotations", "predictions"


def space_name(source: str, item: int | None) -> str:
    return source if item is None else f"{source}[{item}]"


def kind_of(region: Region) -> str:
    return str(type(region).model_fields["kind"].default)


@dataclass(frozen=True)
class Said:
    """An annotation, and how it came about, where that is known."""

    annotation: Annotation
    submission: Submission | None = None


@dataclass(frozen=True)
class Picture:
    task: Task
    source: str
    item: int | None
    address: str
    name: str
    said: tuple[Said, ...]
    known: Size | None
    _lose: Lose

    @property
    def key(self) -> str:
        return space_name(self.source, self.item)

    @property
    def size(self) -> tuple[int, int]:
        if self.known is None:
            raise TaskError(
                f'task "{self.task.id}": the size of "{self.key}" is not known; give it with '
                f'sizes={{"{self.name}": (width, height)}}, or as a function of the task and '
                f'"{self.key}"'
            )
        return round(self.known[0]), round(self.known[1])

    @property
    def is_drawable(self) -> bool:
        """Whether all its pixels fit into memory."""
        width, height = self.size
        return width * height <= MOST_PIXELS

    def drawn(self, said: Said) -> list[Region]:
        return [each for each in said.annotation.regions if self._holds(each)]

    def _holds(self, region: Region) -> bool:
        return region.source == self.source and region.item == self.item

    def lose(self, what: str) -> None:
        self._lose(f'task "{self.task.id}": {what}')

    def lose_of(self, region: Region, what: str, instead: str = "") -> None:
        """`what` names a part of the region."""
        becomes = f": it becomes {instead}" if instead else ""
        self.lose(f'{what} of the {kind_of(region)} "{region.id}"{becomes}')

    def leave_out(self, region: Region, why: str) -> None:
        self.lose(f'the {kind_of(region)} "{region.id}", {why}')

    def labelled(self, holds: frozenset[str] = frozenset()) -> Iterator["Named"]:
        return (named for said in self.said for named in self.labelled_by(said, holds))

    def labelled_by(self, said: Said, holds: frozenset[str] = frozenset()) -> Iterator["Named"]:
        """Each region with its one label; what else is said of it is lost, but what is held."""
        for region in self.drawn(said):
            if flaw := self._flaw(region):
                self.leave_out(region, flaw)
                continue
            first, *others = region.labels
            for other in others:
                self.lose_of(region, f'the label "{other}"')
            for part in ("note", "parent", "score"):
                if part not in holds and getattr(region, part) not in (None, ""):
                    self.lose_of(region, f"the {part}")
            yield first, region

    def _flaw(self, region: Region) -> str:
        if not region.labels:
            return "which has no label"
        if not isinstance(region, Mask):
            is_near = all(abs(each) <= FARTHEST for each in bounds(region))
            return "" if is_near else "which reaches too far"
        if (region.width, region.height) != self.size:
            return "which is of another size than its image"
        return "" if self.is_drawable else "whose image has too many pixels for a mask"


@dataclass
class Pictures:
    """Every picture about which somebody said something, be it that nothing is on it.

    A format that keeps the annotations of a task `apart` loses nothing where there are several.
    """

    examples: Iterable[Example]
    interface: Interface
    lose: Lose
    of: str = ANNOTATIONS
    sizes: Sizes | None = None
    apart: bool = False
    _names: Names = field(default_factory=Names)

    def __iter__(self) -> Iterator[Picture]:
        seen: set[str] = set()
        met: set[str] = set()
        count = 0
        for example in self.examples:
            count += 1
            chosen = self._chosen(example, seen)
            if chosen:
                if example.task.id in met and not self.apart:
                    self.lose(f'task "{example.task.id}": that there are two of it')
                met.add(example.task.id)
                yield from self._pictures(example, chosen)
        if count and not met:
            known = nearest(self.of, seen - {self.of})
            raise TaskError(f'none of the {count} tasks has anything of="{self.of}"; {known}')

    def _chosen(self, example: Example, seen: set[str]) -> tuple[Said, ...]:
        people = tuple(Said(each.annotation, each) for each in example.annotations)
        people = tuple(each for each in people if each.submission and not each.submission.skipped)
        models = tuple(map(Said, example.predictions))
        seen |= {name for name, some in ((ANNOTATIONS, people), (PREDICTIONS, models)) if some}
        seen |= {each.annotation.author for each in people if each.annotation.author}
        seen |= {each.annotation.model for each in models if each.annotation.model}
        match self.of:
            case "annotations":
                return people
            case "predictions":
                return models
            case who:
                mine = tuple(each for each in people if each.annotation.author == who)
                return (*mine, *(each for each in models if each.annotation.model == who))

    def _pictures(self, example: Example, chosen: tuple[Said, ...]) -> Iterator[Picture]:
        task = example.task
        interface = self.interface.filled(task.data)
        shown: dict[tuple[str, int | None], str] = {}
        for source in interface.sources.values():
            if isinstance(source, ImageSource):
                shown |= _addresses(task, source)
        self._lose_the_rest(task, chosen, shown)
        for (source, item), address in shown.items():
            fallback = task.id if item is None else f"{task.id}-{item + 1}"
            name = self._names.of(address, fallback)
            size = self._size(example, chosen, (source, item), name)
            yield Picture(task, source, item, address, name, chosen, size, self.lose)

    def _lose_the_rest(
        self,
        task: Task,
        chosen: tuple[Said, ...],
        shown: Mapping[tuple[str, int | None], str],
    ) -> None:
        where = f'task "{task.id}"'
        if len(chosen) > 1 and not self.apart:
            names = [each.annotation.author or each.annotation.model or "" for each in chosen]
            who = ", ".join(f'"{each}"' for each in names)
            self.lose(f"{where}: whose each region is ({who}; pick one with of=)")
        for said in (each.annotation for each in chosen):
            for answer in said.answers:
                about = f' about "{answer.region}"' if answer.region else ""
                self.lose(f'{where}: the answer to "{answer.question}"{about}')
            for relation in said.relations:
                self.lose(f'{where}: the relation from "{relation.start}" to "{relation.end}"')
            for region in said.regions:
                if (region.source, region.item) not in shown:
                    on = space_name(region.source, region.item)
                    self.lose(f'{where}: the {kind_of(region)} "{region.id}" on "{on}"')

    def _size(
        self, example: Example, chosen: tuple[Said, ...], place: tuple[str, int | None], name: str
    ) -> Size | None:
        key = space_name(*place)
        others = (*(each.annotation for each in example.annotations), *example.predictions)
        for said in (*(each.annotation for each in chosen), *others):
            if isinstance(space := said.spaces.get(key), Plane):
                return (space.width, space.height)
        return given(self.sizes, example.task, name, key)


Named = tuple[str, Region]


def given(sizes: Sizes | None, task: Task, *keys: str) -> Size | None:
    """The size that somebody gave under one of these names; the last is that of the source."""
    if callable(sizes):
        return sizes(task, keys[-1])
    return next((sizes[key] for key in keys if key in sizes), None) if sizes else None


def _addresses(task: Task, source: ImageSource) -> dict[tuple[str, int | None], str]:
    try:
        found = source.read(task.data)
    except TaskError as error:
        raise TaskError(f'task "{task.id}": {error}') from error
    if isinstance(found, list):
        return {(source.name, at): str(each) for at, each in enumerate(found)}
    return {(source.name, None): str(found)}
