"""What is erased from a file leaves no byte in it, and harms nobody who works on it."""

import base64
import threading
from pathlib import Path

import pytest
from sqlalchemy import Connection

from embed_label.store import LabelStore, Project
from embed_label.store.engine import sqlite as engine
from embed_label.store.queue.plan import Plan
from tests.contract.given import a_task, an_answer, an_interface

NAME = "zaphodbeeblebrox"
MARKER = "xylophonequartz"
TASKS = 36


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "labels.db"


def opened(path: Path) -> tuple[LabelStore, Project]:
    store = LabelStore(f"sqlite:///{path}")
    project = store.project("foxes", interface=an_interface())
    return store, project


def answer(project: Project, number: int, author: str, **more: str) -> None:
    task = f"t{number}"
    project.put(an_answer(project.ticket(task, author=author), task=task, **more), author=author)


def found(path: Path) -> set[str]:
    """In which of its files the name or the label still is, in plain or in a ticket."""
    ticket = base64.b64encode(f'"author":"{NAME}"'.encode()).decode()[4:-4]
    wanted = [each.encode() for each in (NAME, MARKER, ticket)]
    files = [each for each in path.parent.iterdir() if each.is_file()]
    return {each.name for each in files if any(what in each.read_bytes() for what in wanted)}


def fill(project: Project) -> None:
    """So much that pages split, and that the log was moved into the database meanwhile."""
    project.add_tasks(a_task(f"t{number}") for number in range(TASKS))
    project.hand_out(Plan(overlap=9), by=NAME)
    for number in range(TASKS):
        answer(project, number, f"someone {number % 7}")
        answer(project, number, NAME, why=MARKER * 20)
        project.next_task(author=NAME)
        if number % 3 == 0:
            project.skip(f"t{number}", author=NAME, reason=MARKER)


def test_nobody_finds_them_in_the_file_or_its_log(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine, "CHECKPOINT_AT", 100_000)
    store, project = opened(path)
    fill(project)
    assert found(path) == {"labels.db", "labels.db-wal"}
    gone = store.forget(NAME)
    assert gone.labels == TASKS + TASKS // 3
    assert gone.scrubbed
    assert found(path) == set()
    assert len(list(project.annotations())) == TASKS
    store.close()
    assert found(path) == set()


def test_who_reads_for_long_is_waited_for_and_then_it_says_so(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine, "READS", 2)
    store, project = opened(path)
    project.add_tasks([a_task("t1")])
    answer(project, 1, NAME, why=MARKER)
    reading, over = threading.Event(), threading.Event()

    def read(connection: Connection) -> None:
        connection.exec_driver_sql("SELECT * FROM completions").all()
        reading.set()
        over.wait(30)

    other = LabelStore(f"sqlite:///{path}?timeout=0.2")
    look = other._engine.read  # pyright: ignore[reportPrivateUsage] no API reads for long
    reader = threading.Thread(target=look, args=(read,))
    reader.start()
    reading.wait(30)
    assert store.forget(NAME).scrubbed is False
    over.set()
    reader.join()
    assert store.forget(NAME).scrubbed is True
    assert found(path) == set()
    store.close()
    other.close()


def test_who_writes_meanwhile_loses_nothing(path: Path) -> None:
    store, project = opened(path)
    fill(project)
    other, beside = opened(path)
    written: list[int] = []
    over = threading.Event()

    def write() -> None:
        while not over.is_set():
            answer(beside, len(written) % TASKS, f"late {len(written)}")
            written.append(1)

    writer = threading.Thread(target=write)
    writer.start()
    gone = store.forget(NAME)
    over.set()
    writer.join()
    assert gone.labels == TASKS + TASKS // 3
    stored = [each.author for each in project.annotations() if each.author.startswith("late")]
    assert len(stored) == len(written) > 0
    other.close()
    store.close()
