"""How far people agree in what they marked, and what they called it."""

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from statistics import fmean
from typing import TypeVar

from embed_label.quality.agreement.contested import most_contested
from embed_label.quality.agreement.shares import Part, share
from embed_label.quality.figure import Agreement, Disagreement, Figure
from embed_label.quality.matching import matched
from embed_label.regions import Point, Region, Span
from embed_label.verdict import ASIDE

Voices = Mapping[str, Sequence[Region]]
Pair = tuple[str, str]
Key = TypeVar("Key", bound=Hashable)


@dataclass(frozen=True, slots=True)
class _Compared:
    """Two people in one task: how many regions both have of how many that there are, twice over."""

    both: Part
    place: Part
    called: Part
    overlap: Part
    exact: Part
    labels: Mapping[str, Part]


def of_regions(
    tasks: Mapping[str, Voices], *, about: str, least: float, resamples: int
) -> Agreement:
    """`tasks` have everybody who worked at them, with what they marked or nothing."""
    shared = {task: voices for task, voices in tasks.items() if len(voices) > 1}
    found = {task: dict(_compared(voices, least)) for task, voices in shared.items()}
    every = [each for voices in shared.values() for own in voices.values() for each in own]
    figures = _Figures(least, any(isinstance(each, Span) for each in every))
    pairs: dict[Pair, dict[str, list[_Compared]]] = defaultdict(dict)
    for task, compared in found.items():
        for pair, one in compared.items():
            pairs[pair][task] = [one]
    whole = {task: [*compared.values()] for task, compared in found.items()}
    points = any(isinstance(each, Point) for each in every)
    return Agreement(
        about=about,
        figures=tuple(figures.of(whole, len(every), resamples)),
        pairs={pair: tuple(figures.of(pairs[pair], None, 0)) for pair in sorted(pairs)},
        labels=dict(_labels(whole, every, resamples)),
        disagreements=_contested(shared, found),
        authors=tuple(sorted({author for voices in tasks.values() for author in voices})),
        tasks=len(shared),
        alone=len(tasks) - len(shared),
        notes=("points match only where they are the very same",) if points else (),
    )


@dataclass(frozen=True, slots=True)
class _Figures:
    least: float
    has_spans: bool

    def of(
        self, tasks: Mapping[str, Sequence[_Compared]], n: int | None, resamples: int
    ) -> Iterator[Figure]:
        def figure(name: str, part: str, of: str, count: int | None) -> Figure:
            parts = {
                task: _sum(getattr(each, part) for each in some) for task, some in tasks.items()
            }
            return share(name, parts, of, resamples=resamples, n=count)

        from_on = f"overlap from {self.least:g} on"
        yield figure(f"F1 of place and label ({from_on})", "both", "regions", n)
        yield figure(f"F1 of place ({from_on})", "place", "regions", n)
        if self.has_spans:
            yield figure("F1 of exact place and label", "exact", "regions", n)
        yield figure("same label, of matches", "called", "matches", None)
        yield figure("overlap of matches", "overlap", "matches", None)


def _compared(voices: Voices, least: float) -> Iterator[tuple[Pair, _Compared]]:
    for one, other in combinations(sorted(voices), 2):
        mine, theirs = voices[one], voices[other]
        total = len(mine) + len(theirs)
        pairs = matched(mine, theirs, least=least)
        called = sum(_names(mine[here]) == _names(theirs[there]) for here, there, _ in pairs)
        exact = Counter(map(_exactly, mine)) & Counter(map(_exactly, theirs))
        yield (
            (one, other),
            _Compared(
                both=_sum(_parts(mine, theirs, lambda each: [_names(each)], least).values()),
                place=(2 * len(pairs), total),
                called=(called, len(pairs)),
                overlap=(sum(overlap for _, _, overlap in pairs), len(pairs)),
                exact=(2 * exact.total(), total),
                labels=_parts(mine, theirs, lambda each: set(each.labels), least),
            ),
        )


def _parts(
    mine: Sequence[Region],
    theirs: Sequence[Region],
    keys: Callable[[Region], Iterable[Key]],
    least: float,
) -> dict[Key, Part]:
    """Key by key, where only those that share it may match."""
    here, there = _by_key(mine, keys), _by_key(theirs, keys)
    parts: dict[Key, Part] = {}
    for key in dict.fromkeys([*here, *there]):
        one, other = here.get(key, []), there.get(key, [])
        parts[key] = (2 * len(matched(one, other, least=least)), len(one) + len(other))
    return parts


def _by_key(
    regions: Sequence[Region], keys: Callable[[Region], Iterable[Key]]
) -> dict[Key, list[Region]]:
    found: dict[Key, list[Region]] = defaultdict(list)
    for region in regions:
        for key in keys(region):
            found[key].append(region)
    return found


def _names(region: Region) -> frozenset[str]:
    return frozenset(region.labels)


def _exactly(region: Region) -> str:
    where = region.model_dump(exclude=ASIDE)
    return repr((sorted(where.items()), sorted(set(region.labels))))


def _sum(parts: Iterable[Part]) -> Part:
    some = [*parts]
    return sum(top for top, _ in some), sum(bottom for _, bottom in some)


def _labels(
    tasks: Mapping[str, Sequence[_Compared]], every: Sequence[Region], resamples: int
) -> Iterator[tuple[str, Figure]]:
    counts = Counter(label for region in every for label in set(region.labels))
    for label in sorted(counts):
        parts = {
            task: _sum(each.labels.get(label, (0, 0)) for each in some)
            for task, some in tasks.items()
        }
        yield label, share(label, parts, "regions", resamples=resamples, n=counts[label])


def _contested(
    tasks: Mapping[str, Voices], found: Mapping[str, Mapping[Pair, _Compared]]
) -> tuple[Disagreement, ...]:
    return most_contested(
        Disagreement(
            task=task,
            contested=fmean(1 - both / total if total else 0.0 for both, total in parts),
            said={author: _summed(own) for author, own in tasks[task].items()},
        )
        for task, compared in found.items()
        if (parts := [each.both for each in compared.values()])
    )


def _summed(regions: Sequence[Region]) -> str:
    counts = Counter(" + ".join(region.labels) or "no label" for region in regions)
    return ", ".join(f"{count} {name}" for name, count in sorted(counts.items())) or "nothing"
