"""A figure of a report: its value, how sure it is, and what it is of."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

Interval = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Figure:
    """`value` is None where nothing can be said, and `note` says why.

    `n` counts what the figure is of, as `of` names it; `tasks` are the ids behind it. In 95 of 100
    cases the truth is in `interval`.
    """

    name: str
    value: float | None
    n: int
    of: str
    interval: Interval | None = None
    tasks: tuple[str, ...] = ()
    note: str = ""

    def __str__(self) -> str:
        return table([self])


@dataclass(frozen=True, slots=True)
class Disagreement:
    """A task that people differ about: from 0, at one, to 1, as far apart as people get here."""

    task: str
    contested: float
    said: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Agreement:
    """How far people agree about one question, or about what they marked.

    `figures` are over all, the most telling one first; `pairs` are those of each two authors,
    `labels` of each label or choice. `tasks` counts those that two or more worked at, `alone` those
    of one author, `missing` who was asked and said nothing, `ties` who found two as good. In
    `disagreements` the most contested task is first.
    """

    about: str
    figures: tuple[Figure, ...]
    pairs: Mapping[tuple[str, str], tuple[Figure, ...]]
    labels: Mapping[str, Figure]
    disagreements: tuple[Disagreement, ...]
    authors: tuple[str, ...]
    tasks: int
    alone: int
    missing: int = 0
    ties: int = 0
    notes: tuple[str, ...] = ()

    @property
    def value(self) -> float | None:
        """Of the most telling figure."""
        return self.figures[0].value

    def __str__(self) -> str:
        of_pairs = [
            (f"{one or NOBODY} and {other or NOBODY}", figure)
            for (one, other), figures in self.pairs.items()
            for figure in figures[:1]
        ]
        rows = [
            *self.figures,
            *(_renamed(figure, f"  {who}: {figure.name}") for who, figure in of_pairs),
            *(_renamed(figure, f'  "{name}"') for name, figure in self.labels.items()),
        ]
        worst = ", ".join(f'"{each.task}"' for each in self.disagreements[:5])
        head = (
            f"{self.about}: {len(self.authors)} authors, {self.tasks} tasks of two or more, "
            f"{self.alone} of one; {self.missing} answers missing, {self.ties} ties"
        )
        contested = [f"most contested: {worst}"] if worst else []
        return "\n".join([head, table(rows), *contested, *self.notes])


# Who gave no name.
NOBODY = "nobody named"


def _renamed(figure: Figure, name: str) -> Figure:
    return Figure(name, figure.value, figure.n, figure.of, figure.interval, note=figure.note)


def table(figures: Sequence[Figure]) -> str:
    width = max((len(each.name) for each in figures), default=0)
    return "\n".join(_line(each, width) for each in figures)


def _line(figure: Figure, width: int) -> str:
    if figure.value is None:
        said = f"   -    {figure.note}"
    else:
        span = figure.interval
        ends = f"{span[0]:6.3f} to {span[1]:6.3f}" if span else " " * 16
        said = f"{figure.value:6.3f}  {ends}"
        said += f"  ({figure.note})" if figure.note else ""
    return f"{figure.name:{width}}  {said}  n = {figure.n} {figure.of}"
