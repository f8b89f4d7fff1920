"""How far people agree in what they answered to one question."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from itertools import combinations

from embed_label.errors import EmbedLabelError
from embed_label.quality.agreement.alpha import Measure, Value, alpha
from embed_label.quality.agreement.bootstrap import spread
from embed_label.quality.agreement.by_pair import by_pair
from embed_label.quality.agreement.contested import contested_answers
from embed_label.quality.agreement.kappa import fleiss
from embed_label.quality.agreement.shares import share
from embed_label.quality.answered import Scale
from embed_label.quality.figure import Agreement, Figure
from embed_label.quality.judgements import Judgements, Unit
from embed_label.quality.wilson import wilson

# What was said of the units of one task.
Bags = tuple[tuple[Value, ...], ...]
FITTING: Mapping[Scale, tuple[Measure, ...]] = {
    "nominal": ("nominal",),
    "ordinal": ("ordinal", "nominal", "interval", "ratio"),
    "interval": ("interval", "nominal", "ordinal", "ratio"),
    "sets": ("masi", "nominal", "jaccard"),
    "ranks": ("ordinal", "nominal", "interval"),
}
FEW = "fewer than two units that two people judged"
ALIKE = "all said the same, and then nobody can tell what is chance"
# What all draws together may cost: half a million judgements, or pairs of different answers.
MOST_WORK = 500_000
FEWEST = 200  # draws, whatever they cost


def of_answers(said: Judgements, *, measure: Measure | None, resamples: int) -> Agreement:
    units = {unit: voices for unit, voices in said.units.items() if len(voices) > 1}
    every = {unit.task for unit in said.units}
    tasks = {unit.task for unit in units}
    about = f'answers to "{said.question}"'
    if said.scale == "words":
        own = Figure("agreement", None, 0, "units", note="texts in people's own words: read them")
        figures, pairs, labels, contested = (own,), {}, {}, ()
    else:
        way = _fitting(said, measure)
        whole = _Whole(units, way, resamples)
        figures = tuple(whole.figures())
        pairs = dict(by_pair(units, said.scale, way))
        labels = dict(whole.of_labels()) if way in ("nominal", "masi", "jaccard") else {}
        contested = contested_answers(units, way)
    return Agreement(
        about=about,
        figures=figures,
        pairs=pairs,
        labels=labels,
        disagreements=contested,
        authors=said.authors,
        tasks=len(tasks),
        alone=len(every - tasks),
        missing=said.missing,
        ties=said.ties,
    )


def _fitting(said: Judgements, measure: Measure | None) -> Measure:
    fitting = FITTING[said.scale]
    if measure is not None and measure not in fitting:
        known = ", ".join(f'"{each}"' for each in fitting)
        raise EmbedLabelError(
            f'measure="{measure}" is not for the answers to "{said.question}"; for them are {known}'
        )
    if measure == "ratio":
        _must_have_a_zero(said)
    return measure or fitting[0]


def _must_have_a_zero(said: Judgements) -> None:
    every = (value for voices in said.units.values() for value in voices.values())
    for value in every:
        if isinstance(value, int | float) and value < 0:
            raise EmbedLabelError(
                f'measure="ratio" is for numbers from 0 on, and an answer to "{said.question}" is '
                f'{value:g}; say measure="interval"'
            )


class _Whole:
    """All that was said of units of two judgements or more, task by task."""

    def __init__(
        self, units: Mapping[Unit, Mapping[str, Value]], measure: Measure, resamples: int
    ) -> None:
        by_task: dict[str, list[tuple[Value, ...]]] = defaultdict(list)
        for unit, voices in units.items():
            by_task[unit.task].append(_bag(voices.values()))
        self._tasks: dict[str, Bags] = {task: tuple(bags) for task, bags in by_task.items()}
        self._measure: Measure = measure
        self._units = _units(Counter(self._tasks.values()))
        values = {value for bag in self._units for value in bag}
        count = sum(len(bag) * times for bag, times in self._units.items())
        by_pairs = measure in ("ratio", "masi", "jaccard")
        work = max(count, len(values) ** 2 if by_pairs else 0, 1)
        self._resamples = max(FEWEST, min(resamples, MOST_WORK // work))

    def figures(self) -> Iterator[Figure]:
        name = f"Krippendorff's alpha ({self._measure})"
        yield self._figure(name, self._units, partial(alpha, measure=self._measure))
        if self._measure == "nominal":
            yield self._fleiss()
        pairs = {task: _same(bags) for task, bags in self._tasks.items()}
        yield share("same answer, of pairs", pairs, "pairs", resamples=self._resamples)
        count = self._units.total()
        alike = sum(times for bag, times in self._units.items() if len(set(bag)) == 1)
        enough = count > 1
        yield Figure(
            "all the same",
            alike / count if enough else None,
            count,
            "units",
            # Units of one task are not drawn one by one, and that interval would be too narrow.
            wilson(alike, count) if enough and count == len(self._tasks) else None,
            tuple(self._tasks),
            "" if enough else FEW,
        )

    def of_labels(self) -> Iterator[tuple[str, Figure]]:
        """Each choice on its own: was it that, or anything else?"""
        for name in sorted({name for bag in self._units for value in bag for name in _in(value)}):
            tasks = {
                task: tuple(tuple(sorted(str(name in _in(value)) for value in bag)) for bag in bags)
                for task, bags in self._tasks.items()
            }
            picked = [task for task, bags in tasks.items() if any("True" in bag for bag in bags)]
            units = _units(Counter(tasks.values()))
            value = alpha(units, "nominal") if units.total() > 1 else None
            note = "" if value is not None else _why(units)
            yield name, Figure(name, value, len(picked), "tasks", None, tuple(picked), note)

    def _fleiss(self) -> Figure:
        """It is for equally many judgements: those of the most usual number."""
        sizes = Counter[int]()
        for bag, times in self._units.items():
            sizes[len(bag)] += times
        size = max(sizes, key=lambda each: (sizes[each], each), default=0)
        units = Counter({bag: times for bag, times in self._units.items() if len(bag) == size})
        left = self._units.total() - units.total()
        note = f"{left} units without exactly {size} judgements are left out" if left else ""
        kept = {
            task: own
            for task, bags in self._tasks.items()
            if (own := tuple(bag for bag in bags if len(bag) == size))
        }
        return self._figure("Fleiss' kappa", units, fleiss, kept, note)

    def _figure(
        self,
        name: str,
        units: Counter[tuple[Value, ...]],
        of: Callable[[Counter[tuple[Value, ...]]], float | None],
        tasks: Mapping[str, Bags] | None = None,
        note: str = "",
    ) -> Figure:
        behind = self._tasks if tasks is None else tasks
        value = of(units) if units.total() > 1 else None
        interval = None
        if value is not None:
            drawn = [*behind.values()]
            interval = spread(drawn, lambda each: of(_units(each)), resamples=self._resamples)
        why = note if value is not None else _why(units)
        return Figure(name, value, units.total(), "units", interval, tuple(behind), why)


def _why(units: Counter[tuple[Value, ...]]) -> str:
    return FEW if units.total() < 2 else ALIKE


def _units(tasks: Mapping[Bags, int]) -> Counter[tuple[Value, ...]]:
    units: Counter[tuple[Value, ...]] = Counter()
    for bags, times in tasks.items():
        for bag in bags:
            units[bag] += times
    return units


def _bag(values: Iterable[Value]) -> tuple[Value, ...]:
    """In one order, so that what is the same is counted once."""
    return tuple(sorted(values, key=lambda each: repr(sorted(_in(each)))))


def _same(bags: Bags) -> tuple[float, float]:
    """How many pairs of judgements are the same, and how many there are."""
    pairs = [one == other for bag in bags for one, other in combinations(bag, 2)]
    return sum(pairs), len(pairs)


def _in(value: Value) -> frozenset[str]:
    return value if isinstance(value, frozenset) else frozenset([str(value)])
