"""Many jobs in one transaction, each in a savepoint of its own."""

import sqlite3
import zlib

from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError

from embed_label.errors import Overtaken
from embed_label.store.engine.jobs import Jobs, attempt, gathered


def run(connection: Connection, batch: Jobs) -> None:
    """A job that raises takes back only its own; what is alone just raises. The caller commits."""
    groups = gathered(batch)
    if len(groups) == 1:
        attempt(connection, batch)
        return
    for jobs in groups:
        if not _in_savepoint(connection, jobs):
            # One of them cannot be done: the others can.
            for job in jobs:
                _in_savepoint(connection, [job])


def alone(connection: Connection, what: str, *, patient: bool = False) -> None:
    """Until this transaction ends, no other one comes past here with the same word.

    On SQLite there is one writer anyway. `patient`: for as long as it takes.
    """
    if connection.dialect.name == "postgresql":
        if patient:
            connection.exec_driver_sql("SET LOCAL lock_timeout = 0")
            connection.exec_driver_sql("SET LOCAL statement_timeout = 0")
        number = zlib.crc32(f"embed_label {what}".encode())
        connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({number})").close()


def _in_savepoint(connection: Connection, jobs: Jobs) -> bool:
    """Whether it is over with these jobs: they are done, or there is one and it failed."""
    connection.exec_driver_sql("SAVEPOINT job")
    failed = None
    try:
        attempt(connection, jobs)
    except Exception as error:
        # A full disk makes SQLite roll back the whole transaction, savepoints and all.
        if isinstance(error, DBAPIError | Overtaken) or not _is_open(connection):
            raise
        connection.exec_driver_sql("ROLLBACK TO job")
        failed = error
    connection.exec_driver_sql("RELEASE job")
    if failed is not None and len(jobs) == 1:
        jobs[0].fail(failed)
    return failed is None or len(jobs) == 1


def _is_open(connection: Connection) -> bool:
    """Whether SQLite still has the transaction; a PostgreSQL that lost it says so."""
    driver = connection.connection.driver_connection
    return driver.in_transaction if isinstance(driver, sqlite3.Connection) else True
