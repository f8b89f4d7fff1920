"""What one author or model said of a task, as its files are read."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import NamedTuple

from embed_label.questions import AnyAnswer
from embed_label.regions import AnySpace, Region
from embed_label.relation import Relation


class By(NamedTuple):
    """Whose annotation it is."""

    id: str = ""
    author: str = ""
    model: str | None = None
    created_at: datetime | None = None


@dataclass
class Voice:
    regions: list[Region] = field(default_factory=list[Region])
    answers: list[AnyAnswer] = field(default_factory=list[AnyAnswer])
    relations: list[Relation] = field(default_factory=list[Relation])
    spaces: dict[str, AnySpace] = field(default_factory=dict[str, AnySpace])
    _taken: set[str] = field(default_factory=set[str])

    def add(self, region: Region) -> Region:
        """Two pictures of a task may each have a region of the same number."""
        name, count = region.id, 1
        while name in self._taken:
            count += 1
            name = f"{region.id}-{count}"
        self._taken.add(name)
        made = region if name == region.id else region.model_copy(update={"id": name})
        self.regions.append(made)
        return made
