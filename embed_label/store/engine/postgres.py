"""The engine on PostgreSQL: writers that commit in groups, and a pool of readers."""

import random
import threading
import time
from collections.abc import Callable, Generator
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, TypeVar

from sqlalchemy import URL, Connection, NullPool, QueuePool, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as NoneFree

from embed_label.errors import Overtaken, PackageMissing, StoreError
from embed_label.store.engine.engine import Read
from embed_label.store.engine.failures import is_connecting, is_lost, is_passing, masked
from embed_label.store.engine.group_commit import GroupCommit, patience
from embed_label.store.engine.jobs import Jobs
from embed_label.store.engine.transaction import run
from embed_label.store.schema import metadata

if TYPE_CHECKING:
    from psycopg import Connection as Link

T = TypeVar("T")

DRIVER = "postgresql+psycopg"
READERS = 16
PAUSE = (0.02, 0.5)  # seconds between two attempts, the first and the longest

# What a session gets unless its server or its address says more than the value in the middle.
SETTINGS = """
    SELECT set_config(name, value, false) FROM (VALUES
        ('synchronous_commit', 'off', 'on'),
        ('statement_timeout', '0', '10min'),
        ('lock_timeout', '0', '10s')
    ) AS wanted (name, given, value) WHERE current_setting(name) = given
"""
FACTS = "SELECT current_setting('server_version'), current_setting('server_encoding')"


class PostgresEngine(GroupCommit):
    """Several may stand on one database, in one process or in many."""

    # One may wait for a row that another program has locked.
    writers = 3

    def __init__(self, url: URL) -> None:
        self._url = url.set(drivername=DRIVER).difference_update_query(["timeout"])
        self._patience = patience(url)
        self.name = f"the database {masked(url)}"
        super().__init__()
        try:
            self._be_there()
        except BaseException:
            self.close()
            raise

    def read(self, work: Callable[[Connection], T]) -> T:
        self._must_be_open()

        def attempt() -> T:
            with self._readers.connect() as connection:
                return work(connection)

        try:
            return self._patiently(attempt, is_passing)
        except (DBAPIError, NoneFree) as error:
            raise self._unread(error) from error

    @contextmanager
    def snapshot(self) -> Generator[Read]:
        self._must_be_open()
        try:
            with self._patiently(self._open_snapshot, is_passing) as connection:
                yield lambda work: work(connection)
        except (DBAPIError, NoneFree) as error:
            raise self._unread(error) from error

    def scrub(self, *, rewrite: bool) -> None:
        """Rows are vacuumed; what the disk, a backup or a replica keeps is its operator's."""
        if not rewrite:
            return  # its own daemon does it in time
        with self._pool.connect() as connection:
            connection.execution_options(isolation_level="AUTOCOMMIT")
            connection.exec_driver_sql("SET statement_timeout = 0").close()
            connection.exec_driver_sql(f"VACUUM {', '.join(metadata.tables)}").close()

    def facts(self) -> dict[str, str | bool]:
        version, _ = self.read(lambda connection: connection.exec_driver_sql(FACTS).one())
        return {"database": f"PostgreSQL {version}", "wal_reset_bug": False, "journal": "wal"}

    def _start(self) -> None:
        often = {"connect_timeout": "10", "tcp_user_timeout": "30000"}
        given = {key: value for key, value in often.items() if key not in self._url.query}
        try:
            self._readers = create_engine(
                self._url,
                isolation_level="REPEATABLE READ",
                poolclass=QueuePool,
                pool_size=READERS // 4,
                max_overflow=READERS - READERS // 4,
                pool_timeout=self._patience,
                connect_args=given,
                hide_parameters=True,
            )
            self._pool = create_engine(
                self._url, poolclass=NullPool, connect_args=given, hide_parameters=True
            )
        except ImportError as error:
            raise PackageMissing("A store in PostgreSQL", "postgres") from error
        event.listen(self._readers, "connect", prepare_reader)
        event.listen(self._pool, "connect", prepare)
        self._connections: dict[int, Connection] = {}
        self._doubts: set[int] = set()

    def _start_after_fork(self) -> None:
        self._left_to_the_parent = (self._connections, self._readers)
        self._start()

    def _be_there(self) -> None:
        """Say at once what is wrong with an address; only a server that is busy is waited for."""

        def attempt() -> str:
            with self._readers.connect() as connection:
                return str(connection.exec_driver_sql(FACTS).one()[1])

        try:
            encoding = self._patiently(attempt, is_connecting)
        except DBAPIError as error:
            raise StoreError(f"{self.name} cannot be opened: {self._said(error)}") from error
        if encoding != "UTF8":
            raise StoreError(
                f"{self.name} keeps text as {encoding}, which not every label fits in; "
                "make it with: CREATE DATABASE … ENCODING 'UTF8' TEMPLATE template0"
            )

    def _open_snapshot(self) -> Connection:
        connection = self._readers.connect()
        try:
            # What is seen is settled by the first statement, and must be before the caller goes on.
            connection.exec_driver_sql("SELECT 1").close()
        except BaseException:
            connection.close()
            raise
        return connection

    def _patiently(self, attempt: Callable[[], T], passes: Callable[[DBAPIError], bool]) -> T:
        """Again and again while what fails may pass: a server restarts, two transactions clash."""
        deadline, pause = None, PAUSE[0]
        while True:
            try:
                return attempt()
            except Overtaken:
                # Whoever came in between has committed: there is nothing to wait for.
                continue
            except DBAPIError as error:
                deadline = deadline or time.monotonic() + self._patience
                if not passes(error) or time.monotonic() + pause > deadline:
                    raise
            time.sleep(pause * random.uniform(0.5, 1))
            pause = min(2 * pause, PAUSE[1])

    def _handle(self, batch: Jobs) -> None:
        try:
            self._commit_or_split(batch)
        except DBAPIError as error:
            raise self._unwritten(error) from error
        for job in batch:
            job.settle()

    def _commit(self, batch: Jobs) -> None:
        self._doubts.discard(threading.get_ident())
        self._patiently(lambda: self._commit_once(batch), is_passing)

    def _commit_once(self, batch: Jobs) -> None:
        thread = threading.get_ident()
        connection = self._connections.get(thread)
        if connection is None:
            connection = self._connections[thread] = self._pool.connect()
        try:
            run(connection, batch)
        except BaseException:
            self._give_up(connection)
            raise
        try:
            connection.commit()
        except DBAPIError as error:
            if is_lost(error):
                self._doubts.add(thread)
            self._give_up(connection)
            raise

    def _give_up(self, connection: Connection) -> None:
        with suppress(DBAPIError):
            connection.rollback()
        if connection.invalidated or connection.closed:
            with suppress(DBAPIError):
                connection.close()
            del self._connections[threading.get_ident()]

    def _unwritten(self, error: DBAPIError) -> StoreError:
        if threading.get_ident() not in self._doubts:
            return super()._unwritten(error)
        return StoreError(
            f"{self.name} went away while it was being written: {self._said(error)}. "
            "Whether it was stored is not known; send it again, it will be there once"
        )

    def _is_passing(self, error: DBAPIError) -> bool:
        return is_passing(error)

    def _let_go(self) -> None:
        for connection in self._connections.values():
            with suppress(DBAPIError):
                connection.close()
        self._readers.dispose()


def prepare(link: "Link", _record: object) -> None:
    """What every session needs."""
    link.execute(SETTINGS)
    link.commit()


def prepare_reader(link: "Link", record: object) -> None:
    prepare(link, record)
    link.read_only = True
