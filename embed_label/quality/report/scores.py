"""Precision, recall and F1 against what people said, and what was taken for what."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import zip_longest

from embed_label.quality.figure import Figure
from embed_label.quality.report.counts import Count, Tally, share, too_few
from embed_label.quality.report.pairing import Match

# What was predicted and what is there; None is nothing. What has no label is called "".
Cell = tuple[str | None, str | None]


@dataclass(frozen=True, slots=True)
class Scores:
    """`right` was predicted and is there, `wrong` is not there, `missed` was not predicted."""

    right: Count
    wrong: Count
    missed: Count
    precision: Figure
    recall: Figure
    f1: Figure

    @property
    def figures(self) -> tuple[Figure, ...]:
        return self.precision, self.recall, self.f1


@dataclass
class Hits:
    """Scores while they are counted."""

    of: str = "regions"
    right: Tally = field(default_factory=Tally)
    wrong: Tally = field(default_factory=Tally)
    missed: Tally = field(default_factory=Tally)

    @property
    def predicted(self) -> Tally:
        return Tally(self.right + self.wrong)

    @property
    def there(self) -> Tally:
        return Tally(self.right + self.missed)

    def add(self, task: str, cell: Cell, name: str) -> None:
        """Of the label `name`, which is one of the two or both."""
        predicted, there = cell
        if predicted == there:
            self.right[task] += 1
        elif predicted == name:
            self.wrong[task] += 1
        else:
            self.missed[task] += 1

    @property
    def scores(self) -> Scores:
        return Scores(
            self.right.count,
            self.wrong.count,
            self.missed.count,
            share("precision", self.right, self.predicted, f"{self.of} predicted"),
            share("recall", self.right, self.there, f"{self.of} that are there"),
            self._f1(),
        )

    def _f1(self) -> Figure:
        """Without an interval: F1 is no share of anything that was drawn."""
        right, wrong, missed = (each.total() for each in (self.right, self.wrong, self.missed))
        n = right + wrong + missed
        tasks = tuple(self.right + self.wrong + self.missed)
        value = 2 * right / (2 * right + wrong + missed) if n > 1 else None
        note = "" if n > 1 else too_few(n, self.of)
        return Figure("F1", value, n, self.of, tasks=tasks, note=note)


@dataclass(frozen=True, slots=True)
class Confusion:
    """How often what was predicted was really what: `cells["cat", "dog"]` were dogs.

    `cells["cat", None]` were nothing, `cells[None, "dog"]` were not found. `names` has all labels.
    """

    names: tuple[str, ...]
    cells: Mapping[Cell, Count]


def cells(predicted: Iterable[str], there: Iterable[str]) -> Iterator[Cell]:
    """Each name of either once; those that differ stand for each other in their order."""
    one, other = dict.fromkeys(predicted), dict.fromkeys(there)
    if one.keys() == other.keys():
        yield from ((name, name) for name in one)
        return
    yield from ((name, name) for name in one if name in other)
    rest = sorted(one.keys() - other.keys()), sorted(other.keys() - one.keys())
    yield from zip_longest(*rest)


def region_cells(match: Match) -> Iterator[Cell]:
    predicted = () if match.predicted is None else match.predicted or ("",)
    there = () if match.there is None else match.there or ("",)
    return cells(predicted, there)


class Counting:
    """Scores of each name, and what was taken for what, while they are counted."""

    def __init__(self, of: str) -> None:
        self._of = of
        self._names: defaultdict[str, Hits] = defaultdict(lambda: Hits(of))
        self._cells: defaultdict[Cell, Tally] = defaultdict(Tally)

    def add(self, task: str, found: Iterable[Cell]) -> None:
        for cell in found:
            self._cells[cell][task] += 1
            for name in {each for each in cell if each is not None}:
                self._names[name].add(task, cell, name)

    @property
    def names(self) -> dict[str, Scores]:
        return {name: self._names[name].scores for name in sorted(self._names)}

    @property
    def confusion(self) -> Confusion:
        # The most frequent first.
        made = {cell: tally.count for cell, tally in self._cells.items()}
        ordered = sorted(made.items(), key=lambda each: -each[1].n)
        return Confusion(tuple(sorted(self._names)), dict(ordered))


def counted(found: Iterable[Match]) -> Counting:
    counting = Counting("regions")
    for match in found:
        counting.add(match.task, region_cells(match))
    return counting


def hits(found: Iterable[Match], least: float = 0) -> Hits:
    """Of regions as wholes: what has a wrong label, or overlaps by less, is no hit.

    It is wrong and missed at once: what was said is not there, and what is there was not said.
    """
    made = Hits()
    for match in found:
        if match.is_right and match.overlap >= least:
            made.right[match.task] += 1
            continue
        if match.predicted is not None:
            made.wrong[match.task] += 1
        if match.there is not None:
            made.missed[match.task] += 1
    return made
