"""A real heart, a detector of its odd beats, and what that learns from people's corrections."""

import csv
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from pydantic import JsonValue

import embed_label as el

FOLDER = Path(__file__).parents[1] / "assets" / "heart"
RATE = 90  # samples in a second
LABEL = "odd beat"
CHANNEL = "lead (mV)"
# What people are shown, in seconds from the start of the recording. Nothing is learnt from, nor
# chosen by, what comes after: it is what the detector is scored on.
PARTS: Mapping[str, tuple[float, float]] = {"heart-1": (0, 40), "heart-2": (40, 80)}
HELD_OUT = (80.0, 240.0)
# An odd beat around the moment that was annotated: nobody wrote down where it begins and ends.
BEFORE, AFTER = 0.15, 0.35
# Half of a usual beat. Every fifth beat or so is odd here, so a tenth of the time is no much.
WINDOW, SHARE = 0.5, 0.1


@cache
def recording() -> tuple[float, ...]:
    return tuple(_numbers("signal.csv"))


@cache
def truth() -> tuple[tuple[float, float], ...]:
    """As two cardiologists annotated them."""
    return tuple((at - BEFORE, at + AFTER) for at in _numbers("beats.csv"))


def _numbers(name: str) -> Iterator[float]:
    with (FOLDER / name).open(encoding="utf-8", newline="") as file:
        rows = csv.reader(file)
        next(rows)
        yield from (float(row[0]) for row in rows)


def columns(start: float, end: float) -> dict[str, Sequence[float]]:
    first, last = round(start * RATE), round(end * RATE)
    times = [round(at / RATE, 3) for at in range(first, last)]
    return {"second": times, CHANNEL: recording()[first:last]}


interface = el.timeseries_interface(
    columns(*PARTS["heart-1"]),
    [el.Label(name=LABEL, color="#c2452d")],
    name="heart",
    title="Which beats are odd?",
    instructions=(
        "An odd beat is wide, comes early, and a deep dip follows it. Mark each from its rise to "
        "the end of its dip, and take away what is no odd beat."
    ),
)


def tasks() -> Iterator[dict[str, JsonValue]]:
    for name, part in PARTS.items():
        yield {"id": name, "data": {"heart": {**el.timeseries_columns(columns(*part))}}}


def beginner() -> el.SeriesDetector | None:
    """As it is before anybody taught it; None where numpy is not installed."""
    try:
        return el.SeriesDetector(window=WINDOW, share=SHARE, label=LABEL, name="heart-detector")
    except el.PackageMissing:
        return None


def suggested(detector: el.SeriesDetector, start: float, end: float) -> el.Annotation:
    """The same each time, names too: a draft knows what it came from after a restart as well."""
    shown = columns(start, end)
    found = detector.suggest(shown["second"], shown[CHANNEL], source="heart")
    regions = tuple(
        each.model_copy(update={"id": f"{found.model}-{at}"})
        for at, each in enumerate(found.regions)
    )
    return found.model_copy(update={"id": f"{found.model} {start:g}", "regions": regions})


def exported(examples: Iterable[el.Example], folder: Path) -> Path:
    return el.export(examples, "intervals", folder / "intervals", interface=interface)


def as_csv(examples: Iterable[el.Example]) -> str:
    with TemporaryDirectory() as made:
        return exported(examples, Path(made)).read_text(encoding="utf-8")


def taught(detector: el.SeriesDetector, table: Path) -> el.SeriesDetector:
    """By the file that was exported; `EmbedLabelError` where that marks no beat."""
    return detector.learn(lessons(table))


def lessons(table: Path) -> Iterator[el.Lesson]:
    known = [el.Task.model_validate(each) for each in tasks()]
    for example in el.load(table, "intervals", interface=interface, tasks=known):
        shown = columns(*PARTS[example.task.id])
        for each in example.annotations:
            yield el.Lesson(shown["second"], shown[CHANNEL], each.annotation)


def scored(detector: el.SeriesDetector) -> el.IntervalScores:
    """Against the cardiologists, on what nobody was shown."""
    start, end = HELD_OUT
    return el.interval_scores(truth(), suggested(detector, start, end), start=start, end=end)
