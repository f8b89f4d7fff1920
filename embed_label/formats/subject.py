"""One thing that a task shows, and what was said of it."""

from dataclasses import dataclass

from embed_label.annotation import Annotation
from embed_label.formats.example import Submission
from embed_label.formats.files import Lose
from embed_label.regions import Region
from embed_label.task import Task


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
class Subject:
    """What is lost of it is told with the task that it is of."""

    task: Task
    source: str
    item: int | None
    address: str
    name: str
    said: tuple[Said, ...]
    _lose: Lose

    @property
    def key(self) -> str:
        return space_name(self.source, self.item)

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

    def lose_beside(self, region: Region, holds: frozenset[str]) -> None:
        """What is said of a region beside its place and its first label, but for what is held."""
        if "labels" not in holds:
            for other in region.labels[1:]:
                self.lose_of(region, f'the label "{other}"')
        for part in ("note", "parent", "score"):
            if part not in holds and getattr(region, part) not in (None, ""):
                self.lose_of(region, f"the {part}")
