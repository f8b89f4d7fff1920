"""Hands work to one thread, together with whatever else is waiting."""

import threading
from collections.abc import Callable
from concurrent.futures import Future
from queue import Empty, SimpleQueue
from typing import Generic, TypeVar

from sqlalchemy import Connection

from embed_label.errors import StoreError

T = TypeVar("T")
LARGEST_BATCH = 256


class Job(Generic[T]):
    """A work, and what came of it, kept back until it is committed."""

    def __init__(self, work: Callable[[Connection], T]) -> None:
        self.future: Future[T] = Future()
        self._work = work
        self._outcome: tuple[T] | Exception = StoreError("the work was not done")

    def attempt(self, connection: Connection) -> None:
        self._outcome = (self._work(connection),)

    def fail(self, error: Exception) -> None:
        self._outcome = error

    def settle(self) -> None:
        if isinstance(self._outcome, Exception):
            self.future.set_exception(self._outcome)
        else:
            self.future.set_result(self._outcome[0])


class Worker:
    """One thread. `handle` gets each batch, and settles every job of it."""

    def __init__(self, handle: Callable[[list[Job[object]]], None], *, name: str) -> None:
        self._handle = handle
        self._waiting: SimpleQueue[Job[object] | None] = SimpleQueue()
        self._gate = threading.Lock()
        self._closed = False
        self._thread = threading.Thread(target=self._run, name=name, daemon=True)
        self._thread.start()

    def submit(self, work: Callable[[Connection], T]) -> Future[T]:
        job = Job(work)
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
                self._waiting.put(None)
        self._thread.join()

    def _run(self) -> None:
        while True:
            batch, last = self._gather()
            wanted = [job for job in batch if job.future.set_running_or_notify_cancel()]
            if wanted:
                self._finish(wanted)
            if last:
                return

    def _gather(self) -> tuple[list[Job[object]], bool]:
        batch: list[Job[object]] = []
        job = self._waiting.get()
        while job is not None:
            batch.append(job)
            if len(batch) == LARGEST_BATCH:
                return batch, False
            try:
                job = self._waiting.get_nowait()
            except Empty:
                return batch, False
        return batch, True

    def _finish(self, batch: list[Job[object]]) -> None:
        try:
            self._handle(batch)
        except Exception as error:
            # Whoever waits must hear of it, and the thread must live on.
            for job in batch:
                if not job.future.done():
                    job.fail(error)
                    job.settle()
