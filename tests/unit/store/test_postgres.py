"""A PostgreSQL that goes away, is full, or is not ours: nothing acknowledged is lost."""

import os
import signal
import threading
import time
from collections.abc import Iterator

import psycopg
import pytest
from sqlalchemy import Connection, make_url

from embed_label.errors import StoreError
from embed_label.store import LabelStore
from embed_label.store.engine.postgres import PostgresEngine
from tests.contract.given import a_task, an_answer, an_interface
from tests.unit.store.conftest import run
from tools.postgres import Postgres


@pytest.fixture
def url(server: Postgres) -> str:
    return server.url()


@pytest.fixture
def store(url: str) -> Iterator[LabelStore]:
    with LabelStore(url) as opened:
        yield opened


def cut_all(url: str) -> None:
    """Every connection but this one."""
    run(
        url,
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
        "WHERE datname = current_database() AND pid <> pg_backend_pid()",
    )


def test_a_server_that_crashes_and_comes_back_costs_a_wait(
    server: Postgres, store: LabelStore
) -> None:
    ticket = store.ticket(a_task(), an_interface())
    acknowledged: list[str] = []
    wrong: list[BaseException] = []
    over = threading.Event()

    def write() -> None:
        try:
            while not over.is_set():
                sent = an_answer(ticket)
                receipt = store.put(sent, author=sent["id"])
                acknowledged.append(receipt.id)
        except BaseException as error:
            wrong.append(error)

    threads = [threading.Thread(target=write) for _ in range(4)]
    for thread in threads:
        thread.start()
    try:
        for _ in range(2):
            enough = len(acknowledged) + 20
            while len(acknowledged) < enough and not wrong:
                time.sleep(0.01)
            server.crash()
            time.sleep(0.2)
            server.start()
    finally:
        over.set()
        for thread in threads:
            thread.join()
    assert wrong == []
    stored = [each.completion.id for each in store.annotations()]
    assert sorted(stored) == sorted(acknowledged)


def test_a_server_that_stays_away_is_an_error_after_a_while(server: Postgres, url: str) -> None:
    with LabelStore(f"{url}&timeout=0.4") as store:
        ticket = store.ticket(a_task(), an_interface())
        store.put(an_answer(ticket), author="ann")
        sent = an_answer(ticket)
        server.crash()
        try:
            with pytest.raises(StoreError, match=r"could not be written.*send it again"):
                store.put(sent, author="ann")
            with pytest.raises(StoreError, match="could not be read"):
                store.history("t1")
        finally:
            server.start()
        assert store.put(sent, author="ann").new


def test_connections_that_are_cut_are_made_again(url: str, store: LabelStore) -> None:
    ticket = store.ticket(a_task(), an_interface())
    for number in range(3):
        store.put(an_answer(ticket), author=str(number))
        assert len(store.history("t1")) == number + 1
        cut_all(url)
    seen = store.annotations()
    cut_all(url)
    with pytest.raises(StoreError, match="could not be read"):
        list(seen)


def test_a_connection_that_is_lost_in_a_transaction_loses_nothing_of_it(url: str) -> None:
    engine = PostgresEngine(make_url(url))
    engine.write(lambda c: c.exec_driver_sql("CREATE TABLE notes (note TEXT)").close())
    attempts: list[int] = []

    def work(connection: Connection) -> None:
        connection.exec_driver_sql("INSERT INTO notes VALUES ('half')").close()
        attempts.append(1)
        if len(attempts) == 1:
            cut_all(url)
        connection.exec_driver_sql("INSERT INTO notes VALUES ('whole')").close()

    engine.write(work)
    rows = engine.read(lambda c: list(c.exec_driver_sql("SELECT note FROM notes").scalars()))
    assert (rows, len(attempts)) == (["half", "whole"], 2)
    engine.close()


def test_two_that_wait_for_each_other_are_both_done(url: str) -> None:
    engine = PostgresEngine(make_url(url))
    engine.write(lambda c: c.exec_driver_sql("CREATE TABLE counts (n INT, name TEXT)").close())
    engine.write(lambda c: c.exec_driver_sql("INSERT INTO counts VALUES (0,'a'),(0,'b')").close())
    both = threading.Barrier(2)
    attempts: list[str] = []

    def add(first: str, second: str):
        def work(connection: Connection) -> None:
            attempts.append(first)
            for name in (first, second):
                wanted = f"UPDATE counts SET n = n + 1 WHERE name = '{name}'"
                connection.exec_driver_sql(wanted).close()
                if name == first and len(attempts) <= 2:
                    both.wait(5)

        return work

    # Each has a writer of its own.
    futures = [engine.submit(add("a", "b"))]
    time.sleep(0.1)
    futures.append(engine.submit(add("b", "a")))
    for future in futures:
        future.result(20)
    rows = engine.read(lambda c: list(c.exec_driver_sql("SELECT n FROM counts").scalars()))
    assert rows == [2, 2]
    assert len(attempts) == 3
    engine.close()


def test_one_that_fails_takes_only_itself_back(url: str) -> None:
    engine = PostgresEngine(make_url(url))
    engine.write(lambda c: c.exec_driver_sql("CREATE TABLE notes (note TEXT UNIQUE)").close())
    engine.writers = 1

    def half(connection: Connection) -> None:
        connection.exec_driver_sql("INSERT INTO notes VALUES ('half')").close()
        raise ValueError("changed my mind")

    def noted(text: str):
        return lambda c: c.exec_driver_sql(f"INSERT INTO notes VALUES ('{text}')").close()

    works = [noted("a"), half, noted("a"), noted("b")]
    futures = [engine.submit(work) for work in works]
    kinds = [type(future.exception(10)) for future in futures]
    assert sorted(each.__name__ for each in kinds) == [
        "NoneType",
        "NoneType",
        "StoreError",
        "ValueError",
    ]
    rows = engine.read(lambda c: list(c.exec_driver_sql("SELECT note FROM notes").scalars()))
    assert sorted(rows) == ["a", "b"]
    engine.close()


def test_a_reader_cannot_write(url: str) -> None:
    engine = PostgresEngine(make_url(url))
    with pytest.raises(StoreError, match="read-only"):
        engine.read(lambda c: c.exec_driver_sql("CREATE TABLE notes (note TEXT)"))
    engine.close()


def test_what_it_acknowledges_is_on_the_disk_whatever_its_server_is_used_to(url: str) -> None:
    name = make_url(url).database
    run(url, f"ALTER DATABASE {name} SET synchronous_commit = off")
    engine = PostgresEngine(make_url(url))
    wanted = "SELECT current_setting('synchronous_commit')"
    assert engine.write(lambda c: c.exec_driver_sql(wanted).scalar()) == "on"
    engine.close()
    run(url, f"ALTER DATABASE {name} SET synchronous_commit = remote_apply")
    engine = PostgresEngine(make_url(url))
    assert engine.write(lambda c: c.exec_driver_sql(wanted).scalar()) == "remote_apply"
    engine.close()


def test_too_many_connections_are_waited_for(url: str) -> None:
    role = f"few_{os.getpid()}"
    run(url, f"CREATE ROLE {role} LOGIN SUPERUSER CONNECTION LIMIT 4")
    run(url, f"ALTER ROLE {role} NOSUPERUSER; GRANT ALL ON SCHEMA public TO {role}")
    theirs = url.replace("postgres@", f"{role}@")
    held = [psycopg.connect(theirs.replace("+psycopg", "")) for _ in range(4)]
    with pytest.raises(StoreError, match="too many connections"):
        LabelStore(f"{theirs}&timeout=0.3")
    timer = threading.Timer(0.5, lambda: [each.close() for each in held])
    timer.start()
    with LabelStore(theirs) as store:
        assert store.put(an_answer(store.ticket(a_task(), an_interface())), author="ann").new
    timer.join()


def test_stores_that_are_opened_at_once_make_one_set_of_tables(url: str) -> None:
    wrong: list[BaseException] = []

    def start() -> None:
        try:
            LabelStore(url).close()
        except BaseException as error:
            wrong.append(error)

    threads = [threading.Thread(target=start) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert wrong == []


@pytest.mark.parametrize("is_read_first", [True, False])
def test_a_store_works_on_the_other_side_of_a_fork(url: str, is_read_first: bool) -> None:
    with LabelStore(url) as store:
        ticket = store.ticket(a_task(), an_interface())
        store.put(an_answer(ticket), author="before")
        child = os.fork()
        if child == 0:
            signal.alarm(20)
            try:
                if is_read_first:
                    store.history("t1")
                os._exit(0 if store.put(an_answer(ticket), author="child").new else 1)
            except BaseException:
                os._exit(2)
        assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
        store.put(an_answer(ticket), author="parent")
        assert {each.author for each in store.annotations()} == {"before", "child", "parent"}
