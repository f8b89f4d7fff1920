"""What people say together of a task, and of all tasks."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from embed_label.regions import Region

Method = Literal["majority", "dawid_skene"]
# A ranking is the names from the best on, those of one place together.
Said = str | float | frozenset[str] | tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Agreed:
    """`value` is None where it is a tie: `ties` are then what it is between.

    `confidence` is from 0 to 1, None for a quantity and for what one author alone said. `votes`
    says how many said what, or how likely each value is. `region` is what was marked together, or
    what is judged.
    """

    task: str
    value: Said | None
    confidence: float | None
    authors: tuple[str, ...]
    ties: tuple[str, ...] = ()
    votes: Mapping[str, float] | None = None
    item: int | None = None
    region: Region | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Consensus:
    """What is agreed, in the order of the tasks, and in `disputed` the regions that too few marked.

    `confusion[author][true][said]` and `priors` are those of Dawid and Skene: how often an author
    says what of that which is true, and how common it is.
    """

    about: str
    method: Method
    agreed: tuple[Agreed, ...]
    authors: tuple[str, ...]
    disputed: tuple[Agreed, ...] = ()
    priors: Mapping[str, float] | None = None
    confusion: Mapping[str, Mapping[str, Mapping[str, float]]] | None = None
    rounds: int = 0
    converged: bool = True
    notes: tuple[str, ...] = ()

    @property
    def tied(self) -> tuple[Agreed, ...]:
        return tuple(each for each in self.agreed if each.ties)

    def __str__(self) -> str:
        alone = sum(each.confidence is None and len(each.authors) == 1 for each in self.agreed)
        head = (
            f"{self.about}, by {self.method}: n = {len(self.agreed)}, of {len(self.authors)} "
            f"authors; {len(self.tied)} ties, {alone} by one author alone"
        )
        if self.disputed:
            head += f", {len(self.disputed)} that too few marked"
        lines = [_line(each) for each in self.agreed[:20]]
        more = len(self.agreed) - len(lines)
        return "\n".join([head, *lines, *([f"  and {more} more"] if more else []), *self.notes])


def _line(each: Agreed) -> str:
    sure = "" if each.confidence is None else f"  {each.confidence:.2f}"
    tie = f"  tie: {', '.join(each.ties)}" if each.ties else ""
    return f"  {each.task}: {_worded(each.value)}{sure}{tie}"


def _worded(value: Said | None) -> str:
    match value:
        case None:
            return "-"
        case frozenset():
            return ", ".join(sorted(value)) or "none"
        case tuple():
            return " > ".join(" = ".join(tier) for tier in value)
        case str():
            return value
        case _:
            return f"{value:.6g}"
