"""What the engines share: works from any thread, committed in groups, also after a fork."""

import atexit
import os
import threading
from abc import ABC, abstractmethod
from collections.abc import Callable, Generator, Sequence
from concurrent.futures import Future
from contextlib import contextmanager
from typing import TypeVar

from sqlalchemy import URL, Connection
from sqlalchemy.exc import DBAPIError, SQLAlchemyError

from embed_label.errors import StoreError
from embed_label.store.engine.engine import Item, Read
from embed_label.store.engine.jobs import Job, Jobs, Worker

T = TypeVar("T")

PATIENCE = 10.0  # seconds; `?timeout=` in the URL says otherwise


class GroupCommit(ABC):
    """An engine but for its database. `name` is how errors call that."""

    name: str
    writers = 1

    def __init__(self) -> None:
        self._fork_gate = threading.Lock()
        self._start()
        self._go()
        atexit.register(self.close)

    def submit(self, work: Callable[[Connection], T]) -> Future[T]:
        return self._submit(Job(lambda connection, _: (work(connection),)))

    def together(
        self, work: Callable[[Connection, Sequence[Item]], Sequence[T]], item: Item
    ) -> Future[T]:
        return self._submit(Job(work, item))

    def write(self, work: Callable[[Connection], T]) -> T:
        return self.submit(work).result()

    @abstractmethod
    def read(self, work: Callable[[Connection], T]) -> T: ...

    @contextmanager
    def snapshot(self) -> Generator[Read]:
        yield self.read

    def close(self) -> None:
        if self._closed:
            return
        self._closed = True
        atexit.unregister(self.close)
        if os.getpid() == self._process:
            self._worker.close()
            self._let_go()

    @abstractmethod
    def _start(self) -> None:
        """Make what a process needs for itself."""

    @abstractmethod
    def _start_after_fork(self) -> None:
        """The same; a connection must not be used, nor even closed, on the other side of a fork."""

    @abstractmethod
    def _handle(self, batch: Jobs) -> None:
        """Commit a batch, and settle its jobs."""

    @abstractmethod
    def _let_go(self) -> None:
        """Of the database, when everything is settled."""

    @abstractmethod
    def _commit(self, batch: Jobs) -> None:
        """In one transaction; when it raises, nothing is left of it."""

    @abstractmethod
    def _is_passing(self, error: DBAPIError) -> bool:
        """Whether the next one would only wait for the same."""

    def _commit_or_split(self, batch: Jobs) -> None:
        try:
            self._commit(batch)
        except Exception as error:
            if len(batch) == 1 or (isinstance(error, DBAPIError) and self._is_passing(error)):
                raise
            self._commit_one_by_one(batch)

    def _commit_one_by_one(self, batch: Jobs) -> None:
        """What is too large for the disk must not take the others along."""
        for job in batch:
            try:
                self._commit([job])
            except DBAPIError as error:
                job.fail(self._unwritten(error))
            except Exception as error:
                job.fail(error)

    def _unwritten(self, error: DBAPIError) -> StoreError:
        return StoreError(
            f"{self.name} could not be written: {self._said(error)}. "
            "Nothing was stored; send it again"
        )

    def _unread(self, error: SQLAlchemyError) -> StoreError:
        return StoreError(f"{self.name} could not be read: {self._said(error)}")

    def _said(self, error: SQLAlchemyError) -> str:
        """Never the statement: it has the label in it."""
        said = error.orig if isinstance(error, DBAPIError) else error
        return " ".join(str(said).split())

    def _must_be_open(self) -> None:
        """In this process, which may be a child of the one it was opened in."""
        if self._closed:
            raise StoreError("the store is closed")
        with self._fork_gate:
            if os.getpid() != self._process:
                self._start_after_fork()
                self._go()

    def _submit(self, job: Job[T]) -> Future[T]:
        self._must_be_open()
        return self._worker.submit(job)

    def _go(self) -> None:
        self._process = os.getpid()
        self._closed = False
        self._worker = Worker(self._handle, name="embed_label store", threads=self.writers)


def patience(url: URL) -> float:
    """How long to wait for who else writes, in seconds."""
    given = str(url.query.get("timeout", PATIENCE))
    try:
        return float(given)
    except ValueError as error:
        raise StoreError(f'timeout="{given}" is not a number of seconds') from error
