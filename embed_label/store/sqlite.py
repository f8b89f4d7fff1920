"""The engine on SQLite: one writer that commits in groups, and readers of their own."""

import atexit
import os
import sqlite3
import threading
from collections.abc import Callable, Generator
from concurrent.futures import Future
from contextlib import contextmanager, nullcontext, suppress
from pathlib import Path
from typing import TypeVar

from sqlalchemy import URL, Connection, NullPool, StaticPool, create_engine, event
from sqlalchemy.exc import DBAPIError

from embed_label.errors import StoreError
from embed_label.store.file_lock import FileLock
from embed_label.store.jobs import Job, Worker
from embed_label.store.transaction import commit

T = TypeVar("T")

PATIENCE = 10.0  # seconds; `?timeout=` in the URL says otherwise
CHECKPOINT_AT = 4_000_000  # bytes of write-ahead log
# Two connections that write and checkpoint at once can corrupt a database with these
# (https://sqlite.org/wal.html#walresetbug). The file lock keeps ours apart in every version.
WAL_RESET_BUG = ((3, 7, 0), (3, 51, 2))


def has_wal_reset_bug(version: tuple[int, int, int]) -> bool:
    first, last = WAL_RESET_BUG
    return first <= version <= last


class SqliteEngine:
    """Several may stand on one file, in one process or in many."""

    def __init__(self, url: URL) -> None:
        self._url = url
        self._in_memory = url.database in (None, "", ":memory:")
        self._patience = patience(url)
        self._path = Path() if self._in_memory else database_file(url)
        self._fork_gate = threading.Lock()
        self._start()
        atexit.register(self.close)

    def submit(self, work: Callable[[Connection], T]) -> Future[T]:
        with self._fork_gate:
            if os.getpid() != self._process:
                self._start_after_fork()
        return self._worker.submit(work)

    def write(self, work: Callable[[Connection], T]) -> T:
        return self.submit(work).result()

    def read(self, work: Callable[[Connection], T]) -> T:
        if self._closed:
            raise StoreError("the store is closed")
        try:
            with self._reader() as connection:
                return work(connection)
        except DBAPIError as error:
            raise StoreError(f"{self._name} could not be read: {error.orig}") from error

    def facts(self) -> dict[str, str | bool]:
        journal = self.read(lambda c: str(c.exec_driver_sql("PRAGMA journal_mode").scalar()))
        return {
            "database": f"SQLite {sqlite3.sqlite_version}",
            "wal_reset_bug": has_wal_reset_bug(sqlite3.sqlite_version_info),
            "journal": journal,
        }

    def close(self) -> None:
        if self._closed:
            return
        self._closed = True
        atexit.unregister(self.close)
        if os.getpid() != self._process:
            return
        self._worker.close()
        # The last connection to go moves the log into the database: under the lock, like any
        # checkpoint. Who does not get the lock leaves that to the next one.
        with suppress(StoreError), self._lock.held() if self._lock else nullcontext():
            self._let_go()
        if self._lock:
            self._lock.close()

    @property
    def _name(self) -> str:
        return "the database in memory" if self._in_memory else str(self._path)

    def _start(self) -> None:
        self._process = os.getpid()
        self._closed = False
        self._connection: Connection | None = None
        self._file: tuple[int, int] | None = None
        # In memory there is one connection, which the writer and the readers take in turns.
        self._turn = threading.Lock()
        self._pool = create_engine(
            self._url,
            poolclass=StaticPool if self._in_memory else NullPool,
            connect_args={"timeout": self._patience, "check_same_thread": False},
        )
        event.listen(self._pool, "connect", prepare)
        self._lock = None
        if not self._in_memory:
            self._lock = FileLock(f"{self._path}.lock", patience=self._patience)
            create(self._path)
        self._worker = Worker(self._handle, name="embed_label store")

    def _start_after_fork(self) -> None:
        if self._in_memory:
            raise StoreError("a store in memory cannot follow its process through a fork")
        # A connection must not be used, nor even closed, on the other side of a fork.
        self._left_to_the_parent = (self._connection, self._pool, self._lock)
        self._start()

    @contextmanager
    def _reader(self) -> Generator[Connection]:
        if self._in_memory:
            with self._turn:
                yield self._writer()
            return
        self._must_be_there()
        with self._pool.connect() as connection:
            connection.exec_driver_sql("PRAGMA query_only=ON")
            connection.exec_driver_sql("BEGIN")
            yield connection

    def _writer(self) -> Connection:
        if self._connection is None:
            self._connection = self._pool.connect()
            self._connection.exec_driver_sql("PRAGMA journal_mode=WAL")
            self._file = self._file or self._identity()
        self._must_be_there()
        return self._connection

    def _must_be_there(self) -> None:
        if self._file is not None and self._file != self._identity():
            raise StoreError(
                f"{self._name} was moved or replaced while it was open; what is written to it now "
                "would be lost. Put it back, or restart the application"
            )

    def _identity(self) -> tuple[int, int] | None:
        if self._in_memory:
            return None
        with suppress(OSError):
            found = self._path.stat()
            return (found.st_dev, found.st_ino)
        return (0, 0)

    def _let_go(self) -> None:
        if self._connection is not None:
            with suppress(DBAPIError):
                self._connection.close()
            self._connection = None
        self._pool.dispose()

    def _handle(self, batch: list[Job[object]]) -> None:
        with self._turn, self._lock.held() if self._lock else nullcontext():
            try:
                self._commit(batch)
            except DBAPIError as error:
                raise self._unwritten(error) from error
            for job in batch:
                job.settle()
            self._checkpoint()

    def _commit(self, batch: list[Job[object]]) -> None:
        writer = self._writer()
        try:
            commit(writer, batch)
        except Exception as error:
            self._recover()
            # A database that someone else has locked would only keep each of them waiting.
            if len(batch) == 1 or "locked" in str(error):
                raise
            self._commit_one_by_one(batch)

    def _commit_one_by_one(self, batch: list[Job[object]]) -> None:
        """What is too large for the disk must not take the others along."""
        for job in batch:
            try:
                self._commit([job])
            except DBAPIError as error:
                job.fail(self._unwritten(error))
            except Exception as error:
                job.fail(error)

    def _recover(self) -> None:
        if self._connection is not None:
            with suppress(DBAPIError):
                self._connection.rollback()
            if not self._in_memory:
                self._let_go()

    def _checkpoint(self) -> None:
        if self._in_memory:
            return
        with suppress(OSError, DBAPIError):
            if Path(f"{self._path}-wal").stat().st_size > CHECKPOINT_AT:
                self._writer().exec_driver_sql("PRAGMA wal_checkpoint(PASSIVE)").close()

    def _unwritten(self, error: DBAPIError) -> StoreError:
        return StoreError(
            f"{self._name} could not be written: {error.orig}. Nothing was stored; send it again"
        )


def patience(url: URL) -> float:
    """How long to wait for who else writes, in seconds."""
    given = str(url.query.get("timeout", PATIENCE))
    try:
        return float(given)
    except ValueError as error:
        raise StoreError(f'timeout="{given}" is not a number of seconds') from error


def database_file(url: URL) -> Path:
    """Two names of one file must come to one lock."""
    name = str(url.database)
    if name.startswith("file:"):
        raise StoreError(f'give the path of the database, not the URI "{name}"')
    path = Path(os.path.realpath(name))
    if not path.parent.is_dir() and not path.parent.parent.is_dir():
        raise StoreError(f"the folder {path.parent} of the database does not exist; make it first")
    path.parent.mkdir(exist_ok=True)
    return path


def create(path: Path) -> None:
    """Its secret and its labels are its owner's. A file that is there keeps its mode."""
    with suppress(FileExistsError):
        os.close(os.open(path, os.O_CREAT | os.O_EXCL, 0o600))


def prepare(connection: sqlite3.Connection, _record: object) -> None:
    """What every connection needs, the writer's and the readers'."""
    # Python's own BEGINs come too late for a lock that must be there before the first read.
    connection.isolation_level = None
    for pragma in (
        "foreign_keys=ON",
        "synchronous=FULL",  # NORMAL would acknowledge before anything is on the disk
        "fullfsync=ON",  # macOS only: its fsync alone does not reach the disk
        "wal_autocheckpoint=0",
        "journal_size_limit=0",  # so that the size of the log says what is still in it
        "mmap_size=0",
    ):
        connection.execute(f"PRAGMA {pragma}")
