"""People who say things of tasks, and a shelf that keeps what they said."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

from embed_label.annotation import Annotation
from embed_label.completion import Carried, Completion
from embed_label.interface import Interface
from embed_label.showing import Showing
from embed_label.task import Task

START = datetime(2026, 3, 1, tzinfo=UTC)


@dataclass(frozen=True)
class Record:
    """One that came at its `minute`."""

    completion: Completion
    author: str
    verified: bool = True
    minute: int = 0

    @property
    def task(self) -> str:
        return self.completion.task

    @property
    def received_at(self) -> datetime:
        return START + timedelta(minutes=self.minute)


def say(
    author: str,
    task: str | Task,
    *answers: Mapping[str, Any],
    regions: Sequence[Mapping[str, Any]] = (),
    interface: Interface | None = None,
    predictions: Sequence[Annotation] = (),
    skipped: str | None = None,
    **other: Any,
) -> Record:
    """What somebody said; with an interface, the record carries what was shown."""
    about = Task(id=task, data={}) if isinstance(task, str) else task
    completion = Completion.model_validate(
        {
            "id": f"{about.id}-{author}-{other.get('minute', 0)}",
            "task": about.id,
            "annotation": {"answers": [*map(dict, answers)], "regions": [*map(dict, regions)]},
            "predictions": [each.to_dict() for each in predictions],
            "skipped": skipped,
        }
    )
    if interface is not None:
        carried = Carried(task=about, interface=interface)
        completion = completion.model_copy(update={"carried": carried})
    return Record(completion, author, **other)


@dataclass
class Shelf:
    """Keeps records as a store does."""

    records: Sequence[Record]
    interface: Interface
    tasks: Mapping[str, Task] = field(default_factory=dict[str, Task])
    showings: Mapping[str, Showing] = field(default_factory=dict[str, Showing])

    def annotations(self, *, verified: bool | None = None) -> Iterator[Record]:
        return (each for each in self.records if verified in (None, each.verified))

    def shown(self, stored: Record) -> tuple[Task, Interface]:
        return self.tasks.get(stored.task, Task(id=stored.task, data={})), self.interface

    def showing(self, stored: Record) -> Showing:
        return self.showings.get(stored.completion.id, Showing())


def picks(question: str, *chosen: str, **about: Any) -> dict[str, Any]:
    return {"kind": "choices", "question": question, "chosen": [*chosen], **about}


def rates(question: str, rating: int, **about: Any) -> dict[str, Any]:
    return {"kind": "rating", "question": question, "rating": rating, **about}


def counts(question: str, number: float, **about: Any) -> dict[str, Any]:
    return {"kind": "quantity", "question": question, "number": number, **about}


def ranks(question: str, *order: str) -> dict[str, Any]:
    return {"kind": "ranking", "question": question, "order": [*order]}


def prefers(question: str, side: str) -> dict[str, Any]:
    return {"kind": "pairwise", "question": question, "picked": side}


def box(name: str, label: str, x: float, y: float = 0, size: float = 10, **other: Any) -> Any:
    place = {"x": x, "y": y, "width": size, "height": size}
    return {"kind": "box", "id": name, "source": "photo", "labels": [label], **place, **other}


def interval(name: str, label: str, start: float, end: float) -> Any:
    place = {"start": start, "end": end}
    return {"kind": "interval", "id": name, "source": "sound", "labels": [label], **place}


def span(name: str, label: str, start: int, end: int) -> Any:
    place = {"start": start, "end": end, "text": "x" * (end - start)}
    return {"kind": "span", "id": name, "source": "text", "labels": [label], **place}


def polygon(name: str, label: str, x: float) -> Any:
    corners = [(x, 0), (x + 20, 0), (x + 20, 20), (x, 20)]
    return {"kind": "polygon", "id": name, "source": "photo", "labels": [label], "points": corners}
