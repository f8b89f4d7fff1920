"""Two processes on one database, killed again and again while they write."""

import json
import multiprocessing
import time
from collections import Counter
from pathlib import Path

import pytest
from sqlalchemy import NullPool, create_engine

from embed_label.store import LabelStore
from tests.contract.given import a_task, an_answer, an_interface
from tests.unit.store.sender import send_all

WORKERS = 2


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, path: Path) -> str:
    if request.param == "postgresql":
        return request.getfixturevalue("server").url()
    return f"sqlite:///{path}"


def run(
    url: str, folder: Path, *, completions: int, kills: int, careful: bool = True
) -> Counter[str]:
    """How many rows each id has, after all were acknowledged to both of the processes."""
    with LabelStore(url) as store:
        ticket = store.ticket(a_task(), an_interface())
    database = create_engine(url, poolclass=NullPool)
    if not careful:
        also = " CASCADE" if database.dialect.name == "postgresql" else ""
        with database.begin() as connection:
            connection.exec_driver_sql(f"DROP INDEX one_row_per_completion{also}")
    sent = [an_answer(ticket, why=str(number)) for number in range(completions)]
    outbox = folder / "outbox"
    outbox.write_text("\n".join(map(json.dumps, sent)))
    acks = [folder / f"acks{number}" for number in range(WORKERS)]
    for each in acks:
        each.touch()

    # Its children start in milliseconds, and share nothing with the threads of this process.
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["tests.unit.store.sender"])

    def start(number: int):
        files = str(outbox), str(acks[number])
        process = context.Process(target=send_all, args=(url, *files, careful))
        process.start()
        return process

    def acknowledged() -> list[int]:
        return [len(each.read_text().split()) for each in acks]

    processes = [start(number) for number in range(WORKERS)]
    deadline = time.monotonic() + 60
    for kill in range(1, kills + 1):
        # Spread over the run, so that there is always something left to be cut short.
        while sum(acknowledged()) < kill * completions * WORKERS / (kills + 2):
            assert time.monotonic() < deadline
            time.sleep(0.001)
        counts = acknowledged()
        slowest = counts.index(min(counts))
        processes[slowest].kill()
        processes[slowest].join()
        assert processes[slowest].exitcode == -9
        processes[slowest] = start(slowest)
    for process in processes:
        process.join(60)
        assert process.exitcode == 0
    assert all(set(each.read_text().split()) == {s["id"] for s in sent} for each in acks)

    with database.connect() as connection:
        if database.dialect.name == "sqlite":
            assert connection.exec_driver_sql("PRAGMA integrity_check").all() == [("ok",)]
        wanted = "SELECT id, revision FROM completions ORDER BY revision"
        found = connection.exec_driver_sql(wanted).all()
    assert [revision for _, revision in found] == list(range(1, len(found) + 1))
    assert {name for name, _ in found} == {each["id"] for each in sent}
    return Counter(name for name, _ in found)


def test_each_completion_is_one_row_however_often_its_writers_are_killed(
    url: str, tmp_path: Path
) -> None:
    assert set(run(url, tmp_path, completions=200, kills=12).values()) == {1}


def test_the_control_without_the_key_and_without_a_look_the_same_run_doubles(
    url: str, tmp_path: Path
) -> None:
    assert max(run(url, tmp_path, completions=60, kills=2, careful=False).values()) > 1
