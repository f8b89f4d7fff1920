"""One SQLite transaction for many jobs, each in a savepoint of its own."""

import sqlite3

from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError

from embed_label.store.jobs import Job


def commit(connection: Connection, batch: list[Job[object]]) -> None:
    """All of a batch in one transaction; a job that raises takes back only its own."""
    connection.exec_driver_sql("BEGIN IMMEDIATE")
    for job in batch:
        connection.exec_driver_sql("SAVEPOINT job")
        try:
            job.attempt(connection)
        except Exception as error:
            # A full disk makes SQLite roll back the whole transaction, savepoints and all.
            if isinstance(error, DBAPIError) or not is_open(connection):
                raise
            connection.exec_driver_sql("ROLLBACK TO job")
            job.fail(error)
        connection.exec_driver_sql("RELEASE job")
    connection.commit()


def is_open(connection: Connection) -> bool:
    """Whether SQLite still has the transaction."""
    driver = connection.connection.driver_connection
    return isinstance(driver, sqlite3.Connection) and driver.in_transaction
