"""A full disk, a lock held, a file moved, a process that forks or just ends."""

import fcntl
import os
import signal
import sqlite3
import subprocess
import sys
from concurrent.futures import wait
from pathlib import Path

import pytest
from sqlalchemy import make_url

from embed_label.errors import StoreError
from embed_label.store import LabelStore
from embed_label.store.engine import sqlite as module
from embed_label.store.engine.sqlite import SqliteEngine
from tests.contract.given import a_task, an_answer, an_interface
from tests.unit.store.notebook import Held, note, notes


def test_a_full_disk_is_an_error_and_nothing_is_half_written(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    inner, pages = module.prepare, 20

    def prepare(connection: sqlite3.Connection, record: object) -> None:
        inner(connection, record)
        connection.execute(f"PRAGMA max_page_count={pages}")

    monkeypatch.setattr(module, "prepare", prepare)
    engine = SqliteEngine(make_url(f"sqlite:///{path}"))
    engine.write(lambda c: c.exec_driver_sql("CREATE TABLE notes (note TEXT)").close())
    held = Held(engine)
    futures = [engine.submit(note(text)) for text in ("small", "large" * 40_000, "small too")]
    held.go()
    wait(futures)
    assert "full. Nothing was stored" in str(futures[1].exception())
    assert [futures[0].result(), futures[2].result()] == ["small", "small too"]
    for number in range(50):  # until even the small ones do not fit any more
        try:
            engine.write(note(str(number) + "x" * 3000))
        except StoreError:
            break
    assert 2 < number < 49
    assert len(notes(path)) == 2 + number
    pages = 1000
    engine.write(note("room again"))
    assert notes(path)[-1] == "room again"
    engine.close()


def test_a_lock_held_by_another_program_is_an_error_and_passes(
    store: LabelStore, path: Path
) -> None:
    sent = an_answer(store.ticket(a_task(), an_interface()))
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(StoreError, match=r"locked.*send it again"):
        store.put(sent, author="ann")
    # Who reads does not wait.
    assert store.history("t1") == []
    other.execute("ROLLBACK")
    other.close()
    assert store.put(sent, author="ann").new


def test_writers_of_other_processes_are_kept_out_by_the_lock_file(
    store: LabelStore, path: Path
) -> None:
    sent = an_answer(store.ticket(a_task(), an_interface()))
    with Path(f"{path}.lock").open("a") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        with pytest.raises(StoreError, match=r"another process has held .*labels\.db\.lock"):
            store.put(sent, author="ann")
    assert store.put(sent, author="ann").new


def test_a_database_that_was_replaced_under_the_store_takes_nothing(
    path: Path, store: LabelStore
) -> None:
    sent = an_answer(store.ticket(a_task(), an_interface()))
    path.rename(path.with_name("moved.db"))
    for _ in range(2):
        with pytest.raises(StoreError, match="moved or replaced"):
            store.put(sent, author="ann")
    path.with_name("moved.db").rename(path)
    assert store.put(sent, author="ann").new


def test_a_program_that_never_closes_its_store_ends_and_loses_nothing(path: Path) -> None:
    script = (
        "import sys; from embed_label.store import LabelStore; "
        "LabelStore(sys.argv[1]).skip('t1', author='ann'); print('put')"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, f"sqlite:///{path}"],
        env=os.environ | {"PYTHONPATH": str(Path(__file__).parents[3])},
        capture_output=True,
        text=True,
        timeout=30,
    )
    assert (done.stdout, done.stderr, done.returncode) == ("put\n", "", 0)
    assert not Path(f"{path}-wal").exists()
    with LabelStore(f"sqlite:///{path}") as store:
        assert len(store.history("t1")) == 1


def test_a_store_works_on_the_other_side_of_a_fork(path: Path) -> None:
    with LabelStore(f"sqlite:///{path}") as store:
        ticket = store.ticket(a_task(), an_interface())
        child = os.fork()
        if child == 0:
            signal.alarm(20)
            try:
                os._exit(0 if store.put(an_answer(ticket), author="child").new else 1)
            except BaseException:
                os._exit(2)
        assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
        store.put(an_answer(ticket), author="parent")
        assert {each.author for each in store.annotations()} == {"child", "parent"}
