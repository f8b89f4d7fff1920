"""Hands work to a few threads, together with whatever else is waiting."""

import threading
from collections.abc import Callable, Collection, Sequence
from concurrent.futures import Future
from queue import Empty, SimpleQueue
from typing import Any, Generic, TypeVar

from sqlalchemy import Connection

from embed_label.errors import StoreError

T = TypeVar("T")
LARGEST_BATCH = 256
HELD_UP = 0.05  # seconds


# What it is done on is between a work and who hands it in.
Work = Callable[[Connection, Sequence[Any]], Sequence[T]]


class Job(Generic[T]):
    """An item of a work, and what came of it, kept back until it is committed."""

    def __init__(self, work: Work[T], item: object = None) -> None:
        self.future: Future[T] = Future()
        self.work = work
        self.item = item
        self._outcome: tuple[T] | Exception = StoreError("the work was not done")

    def succeed(self, result: T) -> None:
        self._outcome = (result,)

    def fail(self, error: Exception) -> None:
        self._outcome = error

    def settle(self) -> None:
        if isinstance(self._outcome, Exception):
            self.future.set_exception(self._outcome)
        else:
            self.future.set_result(self._outcome[0])


Jobs = list[Job[object]]


def attempt(connection: Connection, jobs: Jobs) -> None:
    """All of these are of one work."""
    results = jobs[0].work(connection, [job.item for job in jobs])
    for job, result in zip(jobs, results, strict=True):
        job.succeed(result)


def gathered(batch: Jobs) -> Collection[Jobs]:
    """Those of one work together, where the first of them stood."""
    groups: dict[Work[object], Jobs] = {}
    for job in batch:
        groups.setdefault(job.work, []).append(job)
    return groups.values()


class Worker:
    """`handle` gets each batch, in one of the threads, and settles every job of it."""

    def __init__(self, handle: Callable[[Jobs], None], *, name: str, threads: int = 1) -> None:
        self._handle = handle
        # One of them does it all, in large batches, unless it is held up.
        self._turn = threading.Lock()
        self._waiting: SimpleQueue[Job[object] | None] = SimpleQueue()
        self._gate = threading.Lock()
        self._closed = False
        self._threads = [
            threading.Thread(target=self._run, name=name, daemon=True) for _ in range(threads)
        ]
        for thread in self._threads:
            thread.start()

    def submit(self, job: Job[T]) -> Future[T]:
        with self._gate:
            if self._closed:
                raise StoreError("the store is closed")
            # The queue holds jobs of every kind; nobody takes a result out of one but its future.
            self._waiting.put(job)  # pyright: ignore[reportArgumentType]
        return job.future

    def close(self) -> None:
        """Returns when all that was submitted is settled."""
        with self._gate:
            if not self._closed:
                self._closed = True
                for _ in self._threads:
                    self._waiting.put(None)
        for thread in self._threads:
            thread.join()

    def _run(self) -> None:
        last = False
        while not last:
            first = self._waiting.get()
            has_turn = self._turn.acquire(timeout=HELD_UP)
            try:
                batch, last = self._gather(first)
                wanted = [job for job in batch if job.future.set_running_or_notify_cancel()]
                if wanted:
                    self._finish(wanted)
            finally:
                if has_turn:
                    self._turn.release()

    def _gather(self, job: Job[object] | None) -> tuple[Jobs, bool]:
        """Whatever waits, and whether there is nothing after it."""
        batch: Jobs = []
        while job is not None:
            batch.append(job)
            if len(batch) == LARGEST_BATCH:
                return batch, False
            try:
                job = self._waiting.get_nowait()
            except Empty:
                return batch, False
        return batch, True

    def _finish(self, batch: Jobs) -> None:
        try:
            self._handle(batch)
        except Exception as error:
            # Whoever waits must hear of it, and the thread must live on.
            for job in batch:
                if not job.future.done():
                    job.fail(error)
                    job.settle()
