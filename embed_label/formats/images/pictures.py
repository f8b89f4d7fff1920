"""The pictures of examples, one by one: what each is called, how large it is, what lies on it."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from embed_label.errors import TaskError
from embed_label.formats.chosen import ANNOTATIONS, Chosen
from embed_label.formats.example import Example
from embed_label.formats.files import Lose
from embed_label.formats.filled import Filled
from embed_label.formats.names import Names
from embed_label.formats.subject import Said, Subject, space_name
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


@dataclass(frozen=True)
class Picture(Subject):
    known: Size | None

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

    def labelled(self, holds: frozenset[str] = frozenset()) -> Iterator["Named"]:
        return (named for said in self.said for named in self.labelled_by(said, holds))

    def labelled_by(self, said: Said, holds: frozenset[str] = frozenset()) -> Iterator["Named"]:
        """Each region with its one label; what else is said of it is lost, but what is held."""
        for region in self.drawn(said):
            if flaw := self._flaw(region):
                self.leave_out(region, flaw)
                continue
            self.lose_beside(region, holds)
            yield region.labels[0], region

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

    def __post_init__(self) -> None:
        self._filled = Filled(self.interface)

    def __iter__(self) -> Iterator[Picture]:
        chosen = Chosen(self.examples, self.lose, self.of, self.apart)
        for example, said in chosen:
            shown = self._shown(example.task)
            chosen.lose_the_rest(example.task, said, shown)
            for place, address in shown.items():
                yield self._picture(example, said, place, address)

    def _shown(self, task: Task) -> dict[tuple[str, int | None], str]:
        interface = self._filled.with_(task.data)
        shown: dict[tuple[str, int | None], str] = {}
        for source in interface.sources.values():
            if isinstance(source, ImageSource):
                shown |= _addresses(task, source)
        return shown

    def _picture(
        self, example: Example, said: tuple[Said, ...], place: tuple[str, int | None], address: str
    ) -> Picture:
        task, (source, item) = example.task, place
        name = self._names.of(address, task.id if item is None else f"{task.id}-{item + 1}")
        size = self._size(example, said, place, name)
        return Picture(task, source, item, address, name, said, self.lose, size)

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
