"""What people said and what they were shown: what reports and training rows are made from."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Any, Protocol, runtime_checkable

from embed_label.completion import Completion
from embed_label.interface import Interface
from embed_label.showing import Showing
from embed_label.task import Task


class Said(Protocol):
    """One completion with its author: `Stored` is one."""

    @property
    def completion(self) -> Completion: ...
    @property
    def author(self) -> str: ...
    @property
    def task(self) -> str: ...
    @property
    def verified(self) -> bool: ...
    @property
    def received_at(self) -> datetime: ...


@runtime_checkable
class Keeper(Protocol):
    """Who has what was said, and what was shown: `LabelStore` and `Project` do."""

    def annotations(self, *, verified: bool | None = None) -> Iterable[Said]: ...

    # Each of them knows its own records only, which no type of ours can say.
    def shown(self, stored: Any, /) -> tuple[Task, Interface]: ...
    def showing(self, stored: Any, /) -> Showing: ...


class Records:
    """The latest that each author said of each task, without skips.

    What a store keeps is read each time that this is run through. Of mere records only that is
    known which they carry.
    """

    def __init__(self, given: Keeper | Iterable[Said], *, verified: bool | None = None) -> None:
        self._keeper = given if isinstance(given, Keeper) else None
        self._verified = verified
        self._given = () if isinstance(given, Keeper) else latest(given, verified=verified)

    def __iter__(self) -> Iterator[Said]:
        if self._keeper is None:
            return iter(self._given)
        return iter(self._keeper.annotations(verified=self._verified))

    def shown(self, record: Said) -> tuple[Task, Interface] | None:
        if self._keeper is not None:
            return self._keeper.shown(record)
        carried = record.completion.carried
        return None if carried is None else (carried.task, carried.interface)

    def showing(self, record: Said) -> Showing:
        if self._keeper is not None:
            return self._keeper.showing(record)
        return Showing(predictions=[each for each in record.completion.predictions if each.model])


def latest(given: Iterable[Said], *, verified: bool | None = None) -> tuple[Said, ...]:
    """In the order of the first that each author said of each task."""
    found: dict[tuple[str, str], Said] = {}
    for record in given:
        key = (record.task, record.author)
        if key not in found or found[key].received_at <= record.received_at:
            found[key] = record
    return tuple(
        each
        for each in found.values()
        if each.completion.skipped is None and verified in (None, each.verified)
    )
