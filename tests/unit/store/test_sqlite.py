"""SQLite as we use it: what is committed together, and how safely."""

from concurrent.futures import Future, wait
from pathlib import Path

import pytest
from sqlalchemy import Connection

from embed_label.errors import StoreError
from embed_label.store import LabelStore
from embed_label.store.engine import sqlite as module
from embed_label.store.engine.sqlite import SqliteEngine, has_wal_reset_bug
from tests.contract.given import a_task, an_answer, an_interface
from tests.unit.store.notebook import Held, note, notes


def commits(engine: SqliteEngine, monkeypatch: pytest.MonkeyPatch) -> list[int]:
    sizes: list[int] = []
    inner = module.run
    monkeypatch.setattr(
        module, "run", lambda c, batch: (sizes.append(len(batch)), inner(c, batch))[1]
    )
    return sizes


def test_what_waits_is_committed_together(
    engine: SqliteEngine, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sizes = commits(engine, monkeypatch)
    held = Held(engine)
    futures = [engine.submit(note(str(number))) for number in range(20)]
    held.go()
    assert [future.result(5) for future in futures] == [str(number) for number in range(20)]
    assert sizes == [1, 20]
    assert notes(path) == [str(number) for number in range(20)]


def test_one_that_fails_takes_only_itself_back(engine: SqliteEngine, path: Path) -> None:
    def half(connection: Connection) -> None:
        note("half")(connection)
        raise ValueError("changed my mind")

    held = Held(engine)
    futures: list[Future[object]] = [
        engine.submit(work) for work in (note("a"), half, note("a"), note("b"))
    ]
    held.go()
    wait(futures)
    assert [type(future.exception()) for future in futures] == [
        type(None),
        ValueError,
        StoreError,
        type(None),
    ]
    assert notes(path) == ["a", "b"]


def test_a_result_comes_only_after_the_commit(engine: SqliteEngine, path: Path) -> None:
    for number in range(50):
        engine.write(note(str(number)))
        assert len(notes(path)) == number + 1


def test_two_names_of_one_database_come_to_one_lock(path: Path, store: LabelStore) -> None:
    path.with_name("also.db").symlink_to(path)
    with LabelStore(f"sqlite:///{path.with_name('also.db')}") as also:
        ticket = store.ticket(a_task(), an_interface())
        assert also.put(an_answer(ticket), author="ann").verified
    assert not path.with_name("also.db.lock").exists()
    assert len(list(store.annotations())) == 1


def test_the_log_is_moved_into_the_database_while_it_grows(
    engine: SqliteEngine, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "CHECKPOINT_AT", 200_000)
    for number in range(60):
        engine.write(note(str(number) + "x" * 20_000))
    assert Path(f"{path}-wal").stat().st_size < 400_000
    assert path.stat().st_size > 800_000


def test_closing_leaves_one_file_and_the_lock(path: Path) -> None:
    with LabelStore(f"sqlite:///{path}") as store:
        store.put(an_answer(store.ticket(a_task(), an_interface())), author="ann")
    assert sorted(each.name for each in path.parent.iterdir()) == ["labels.db", "labels.db.lock"]


def test_what_holds_the_secret_is_its_owners_alone(store: LabelStore, path: Path) -> None:
    store.ticket(a_task(), an_interface())
    names = ["labels.db", "labels.db-shm", "labels.db-wal", "labels.db.lock"]
    files = sorted(path.parent.iterdir())
    assert [each.name for each in files] == names
    assert {each.stat().st_mode & 0o777 for each in files} == {0o600}


def test_every_connection_is_as_safe_as_it_must_be(engine: SqliteEngine) -> None:
    def settings(connection: Connection) -> list[object]:
        names = ("journal_mode", "synchronous", "foreign_keys", "wal_autocheckpoint")
        return [connection.exec_driver_sql(f"PRAGMA {name}").scalar() for name in names]

    full = 2
    assert engine.write(settings) == ["wal", full, 1, 0]
    assert engine.read(settings) == ["wal", full, 1, 0]


def test_a_reader_cannot_write(engine: SqliteEngine) -> None:
    with pytest.raises(StoreError, match="readonly"):
        engine.read(note("a"))


@pytest.mark.parametrize(
    ("version", "has"),
    [
        ((3, 6, 23), False),
        ((3, 7, 0), True),
        ((3, 40, 1), True),
        ((3, 51, 2), True),
        ((3, 51, 3), False),
        ((3, 54, 1), False),
    ],
)
def test_the_versions_with_the_wal_reset_bug_are_known(
    version: tuple[int, int, int], has: bool
) -> None:
    assert has_wal_reset_bug(version) is has
