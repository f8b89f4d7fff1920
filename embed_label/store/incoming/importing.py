"""Brings what a source gives into a project, batch by batch: labels are written in between."""

import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future
from dataclasses import dataclass

from sqlalchemy import Connection

from embed_label.errors import EmbedLabelError
from embed_label.intake import Brought, Flaw
from embed_label.interface import Interface
from embed_label.store.engine.engine import Engine
from embed_label.store.history import audit
from embed_label.store.incoming import predictions
from embed_label.store.incoming.added import Added
from embed_label.store.incoming.adding import Listable, Outcome, add
from embed_label.store.incoming.imported import keep_said
from embed_label.store.queue import truths
from embed_label.store.ticket import Keys
from embed_label.task import Task
from embed_label.wire import clean_text

Progress = Callable[[int, int | None], None]
# Few enough that a label which comes meanwhile waits a moment only.
BATCH = 4000  # tasks
LARGE = 4_000_000  # characters
NAMED = 1000  # flaws
OFTEN = 0.3  # seconds


@dataclass(frozen=True, slots=True)
class Item:
    brought: Brought
    listable: Listable


@dataclass(frozen=True, slots=True)
class Done:
    """What came of a batch."""

    outcome: Outcome
    flaws: tuple[Flaw, ...]
    annotations: int = 0
    predictions: int = 0


@dataclass
class Import:
    """`strict`: a task that is there with other content is an error. `total`, where it is known."""

    engine: Engine
    project: int
    name: str
    keys: Keys
    interface: Interface | None = None
    strict: bool = False
    progress: Progress | None = None
    total: int | None = None

    def __post_init__(self) -> None:
        self._read = self._flawed = self._added = self._known = 0
        self._annotations = self._predictions = 0
        self._flaws: list[Flaw] = []
        self._told = time.monotonic()

    def run(self, entries: Iterable[Brought | Flaw]) -> Added:
        """A batch is written while the next one is read."""
        writing: Future[Done] | None = None
        try:
            for batch in self._batches(entries):
                if writing is not None:
                    writing, done = None, writing.result()
                    self._take(done)
                writing = self.engine.submit(
                    lambda connection, batch=batch: self._store(connection, batch)
                )
        finally:
            # Whatever stopped the reading, what was handed over is counted, or its error raised.
            try:
                if writing is not None:
                    self._take(writing.result())
            finally:
                self._note()
        self._tell(last=True)
        return Added(
            added=self._added,
            known=self._known,
            refused=tuple(self._flaws),
            refused_count=self._flawed,
            annotations=self._annotations,
            predictions=self._predictions,
        )

    def _note(self) -> None:
        if self._added:
            number, count = self.project, self._added
            self.engine.write(
                lambda connection: audit.note(
                    connection, "tasks added", project=number, count=count
                )
            )

    def _batches(self, entries: Iterable[Brought | Flaw]) -> Iterator[list[Item]]:
        batch, size = list[Item](), 0
        for each in entries:
            self._read += 1
            if self._read % 100 == 0:
                self._tell()
            if isinstance(each, Flaw):
                self._refuse(each)
                continue
            for note in each.notes:
                self._refuse(Flaw(each.file, each.line, note))
            scores = [said.score for said in each.predictions if said.score is not None]
            listable = listable_of(each, max(scores, default=None))
            batch.append(Item(each, listable))
            size += len(listable.body)
            if len(batch) >= BATCH or size > LARGE:
                yield batch
                batch, size = [], 0
        if batch:
            yield batch

    def _store(self, connection: Connection, batch: Sequence[Item]) -> Done:
        outcome = add(
            connection, self.project, [each.listable for each in batch], strict=self.strict
        )
        other, flaws = set(outcome.other), list[Flaw]()
        said = predicted = 0
        for at, item in enumerate(batch):
            each = item.brought
            if at in other:
                flaws.append(Flaw(each.file, each.line, _other(each.task)))
                continue
            if each.predictions:
                predicted += predictions.add(
                    connection, self.project, each.task.id, each.predictions
                )
            for submission in each.annotations:
                why = keep_said(connection, self.keys, self.name, self.interface, each, submission)
                said += why is True
                if isinstance(why, EmbedLabelError):
                    flaws.append(Flaw(each.file, each.line, str(why)))
                elif submission.ground_truth:
                    right = submission.annotation
                    body, who = right.model_dump_json(), clean_text(right.author or "")
                    truths.add(connection, self.project, each.task.id, who, body)
        return Done(outcome, tuple(flaws), said, predicted)

    def _take(self, done: Done) -> None:
        self._added += done.outcome.added
        self._known += done.outcome.known
        self._annotations += done.annotations
        self._predictions += done.predictions
        for flaw in done.flaws:
            self._refuse(flaw)

    def _refuse(self, flaw: Flaw) -> None:
        self._flawed += 1
        if len(self._flaws) < NAMED:
            self._flaws.append(Flaw(clean_text(flaw.file), flaw.line, clean_text(flaw.why)))

    def _tell(self, *, last: bool = False) -> None:
        if self.progress and (last or time.monotonic() - self._told > OFTEN):
            self._told = time.monotonic()
            self.progress(self._read, self._read if last else self.total)


def listable_of(each: Brought, score: float | None = None) -> Listable:
    task = each.task
    return Listable(task, each.version or task.version, task.model_dump_json(), score)


def _other(task: Task) -> str:
    if "files" in task.meta:
        return (
            f'it was changed since task "{task.id}" was made of it, or it is another file of that '
            "name; the task stays as it was"
        )
    return f'task "{task.id}" is in the project with other content, which stays; give it another id'
