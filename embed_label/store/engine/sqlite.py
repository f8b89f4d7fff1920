"""The engine on SQLite: one writer that commits in groups, and readers of their own."""

import sqlite3
import threading
import time
from collections.abc import Callable, Generator
from contextlib import contextmanager, nullcontext, suppress
from pathlib import Path
from typing import TypeVar

from sqlalchemy import URL, Connection, NullPool, QueuePool, StaticPool, create_engine, event
from sqlalchemy.exc import DBAPIError

from embed_label.errors import StoreError
from embed_label.store.engine.database_file import create, database_file
from embed_label.store.engine.file_lock import FileLock
from embed_label.store.engine.group_commit import GroupCommit, patience
from embed_label.store.engine.jobs import Jobs
from embed_label.store.engine.transaction import run

T = TypeVar("T")

CHECKPOINT_AT = 4_000_000  # bytes of write-ahead log
# A file is rewritten up to this size, in bytes: whoever wants to write waits so long, seconds.
REWRITTEN = 500_000_000
# So often the log is tried to be emptied, so long apart: a page is read in less.
IDLE_READERS = 4
READS, A_READ = 20, 0.1  # seconds
# Two connections that write and checkpoint at once can corrupt a database with these
# (https://sqlite.org/wal.html#walresetbug). The file lock keeps ours apart in every version.
WAL_RESET_BUG = ((3, 7, 0), (3, 51, 2))


def has_wal_reset_bug(version: tuple[int, int, int]) -> bool:
    first, last = WAL_RESET_BUG
    return first <= version <= last


class SqliteEngine(GroupCommit):
    """Several may stand on one file, in one process or in many."""

    def __init__(self, url: URL) -> None:
        self._url = url
        self._in_memory = url.database in (None, "", ":memory:")
        self._patience = patience(url)
        self._path = Path() if self._in_memory else database_file(url)
        self.name = "the database in memory" if self._in_memory else str(self._path)
        super().__init__()

    def read(self, work: Callable[[Connection], T]) -> T:
        self._must_be_open()
        try:
            with self._reader() as connection:
                return work(connection)
        except DBAPIError as error:
            raise self._unread(error) from error

    def scrub(self, *, rewrite: bool) -> bool | None:
        self.write(lambda connection: None)  # also starts what a fork has stopped
        is_small = self._in_memory or self._path.stat().st_size <= REWRITTEN
        with self._alone():
            if rewrite and is_small:
                # What is deleted is zeros already; older versions left copies where pages split.
                self._writer().exec_driver_sql("VACUUM").close()
        for _ in range(READS):
            with self._alone():
                if self._in_memory or self._empty_log():
                    return True if is_small or not rewrite else None
            time.sleep(A_READ)
        return False

    def facts(self) -> dict[str, str | bool]:
        journal = self.read(lambda c: str(c.exec_driver_sql("PRAGMA journal_mode").scalar()))
        return {
            "database": f"SQLite {sqlite3.sqlite_version}",
            "wal_reset_bug": has_wal_reset_bug(sqlite3.sqlite_version_info),
            "journal": journal,
        }

    def _start(self) -> None:
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
        # Those that are let go of hold no lock and see what was written since.
        self._readers = create_engine(
            self._url,
            poolclass=QueuePool,
            pool_size=IDLE_READERS,
            max_overflow=-1,
            connect_args={"timeout": self._patience, "check_same_thread": False},
        )
        event.listen(self._readers, "connect", prepare_reader)
        self._lock = None
        if not self._in_memory:
            self._lock = FileLock(f"{self._path}.lock", patience=self._patience)
            create(self._path)

    def _start_after_fork(self) -> None:
        if self._in_memory:
            raise StoreError("a store in memory cannot follow its process through a fork")
        # A connection must not be used, nor even closed, on the other side of a fork.
        self._left_to_the_parent = (self._connection, self._pool, self._readers, self._lock)
        self._start()

    @contextmanager
    def _reader(self) -> Generator[Connection]:
        if self._in_memory:
            with self._turn:
                yield self._writer()
            return
        self._must_be_there()
        with self._readers.connect() as connection:
            connection.exec_driver_sql("BEGIN")
            yield connection

    def _empty_log(self) -> bool:
        """Unless somebody reads. Who wants to write is not to wait for that."""
        writer = self._writer()
        writer.exec_driver_sql("PRAGMA busy_timeout=0").close()
        busy = writer.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)").scalar_one()
        writer.exec_driver_sql(f"PRAGMA busy_timeout={self._patience * 1000:.0f}").close()
        return not busy

    @contextmanager
    def _alone(self) -> Generator[None]:
        """No other thread writes, and no other process."""
        with self._turn, self._lock.held() if self._lock else nullcontext():
            yield

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
                f"{self.name} was moved or replaced while it was open; what is written to it now "
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
        # The last connection to go moves the log into the database: under the lock, like any
        # checkpoint. Who does not get the lock leaves that to the next one.
        with suppress(StoreError), self._lock.held() if self._lock else nullcontext():
            self._readers.dispose()
            self._disconnect()
        if self._lock:
            self._lock.close()

    def _disconnect(self) -> None:
        if self._connection is not None:
            with suppress(DBAPIError):
                self._connection.close()
            self._connection = None
        self._pool.dispose()

    def _handle(self, batch: Jobs) -> None:
        with self._turn, self._lock.held() if self._lock else nullcontext():
            try:
                self._commit_or_split(batch)
            except DBAPIError as error:
                raise self._unwritten(error) from error
            for job in batch:
                job.settle()
            self._checkpoint()

    def _commit(self, batch: Jobs) -> None:
        writer = self._writer()
        try:
            writer.exec_driver_sql("BEGIN IMMEDIATE")
            run(writer, batch)
            writer.commit()
        except DBAPIError:
            self._recover()
            raise
        except Exception:
            with suppress(DBAPIError):
                writer.rollback()
            raise

    def _is_passing(self, error: DBAPIError) -> bool:
        return "locked" in str(error.orig)

    def _recover(self) -> None:
        if self._connection is not None:
            with suppress(DBAPIError):
                self._connection.rollback()
            if not self._in_memory:
                self._disconnect()

    def _checkpoint(self) -> None:
        if self._in_memory:
            return
        with suppress(OSError, DBAPIError):
            if Path(f"{self._path}-wal").stat().st_size > CHECKPOINT_AT:
                self._writer().exec_driver_sql("PRAGMA wal_checkpoint(PASSIVE)").close()


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
        "secure_delete=ON",  # zeros over what is deleted
    ):
        connection.execute(f"PRAGMA {pragma}")


def prepare_reader(connection: sqlite3.Connection, record: object) -> None:
    prepare(connection, record)
    connection.execute("PRAGMA query_only=ON")
