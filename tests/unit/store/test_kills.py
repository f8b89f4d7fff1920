"""Two processes on one file, killed again and again while they write."""

import json
import multiprocessing
import sqlite3
import time
from collections import Counter
from pathlib import Path

from embed_label.store import LabelStore
from tests.contract.given import a_task, an_answer, an_interface
from tests.unit.store.sender import send_all

WORKERS = 2


def run(folder: Path, *, completions: int, kills: int, unique: bool = True) -> Counter[str]:
    """How many rows each id has, after all were acknowledged to both of the processes."""
    url = f"sqlite:///{folder / 'labels.db'}"
    with LabelStore(url) as store:
        ticket = store.ticket(a_task(), an_interface())
    if not unique:
        connection = sqlite3.connect(folder / "labels.db")
        connection.execute("DROP INDEX one_row_per_completion")
        connection.close()
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
        process = context.Process(target=send_all, args=(url, str(outbox), str(acks[number])))
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

    connection = sqlite3.connect(folder / "labels.db")
    try:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        rows = connection.execute("SELECT id, revision FROM completions ORDER BY sequence")
        found = rows.fetchall()
    finally:
        connection.close()
    assert [revision for _, revision in found] == list(range(1, len(found) + 1))
    assert {name for name, _ in found} == {each["id"] for each in sent}
    return Counter(name for name, _ in found)


def test_each_completion_is_one_row_however_often_its_writers_are_killed(tmp_path: Path) -> None:
    assert set(run(tmp_path, completions=200, kills=12).values()) == {1}


def test_the_control_without_the_unique_key_the_same_run_doubles(tmp_path: Path) -> None:
    assert max(run(tmp_path, completions=60, kills=2, unique=False).values()) > 1
