"""A database that version 2 of the schema wrote, brought up to this one."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from embed_label.store import LabelStore, migrations
from tests.unit.store.stored import restore, rows, schema


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return restore(2, tmp_path / "labels.db")


@pytest.fixture
def store(path: Path) -> Iterator[LabelStore]:
    with LabelStore(f"sqlite:///{path}") as opened:
        yield opened


def test_it_comes_to_the_schema_that_a_new_one_has(path: Path, tmp_path: Path) -> None:
    with LabelStore(f"sqlite:///{path}") as store:
        assert store.report().schema_version == migrations.VERSION
    LabelStore(f"sqlite:///{tmp_path / 'new.db'}").close()
    assert schema(path) == schema(tmp_path / "new.db")
    assert rows(path, "PRAGMA foreign_key_check") == []


def test_every_label_is_there(path: Path) -> None:
    wanted = """
        SELECT sequence, id, content, author, task, revision, supersedes, skipped, body
        FROM completions ORDER BY sequence
    """
    before = rows(path, wanted)
    LabelStore(f"sqlite:///{path}").close()
    assert rows(path, wanted) == before
    assert len(before) == 11


def test_it_reads_as_it_did(store: LabelStore) -> None:
    foxes = store.project("foxes")
    said = {(each.task, each.author): each.completion.id for each in foxes.annotations()}
    wanted = {("t1", "ann"): "c2", ("t1", "bob"): "c3", ("t2", "bob"): "c4", ("t3", "bob"): "c6"}
    assert said == wanted
    assert [each.revision for each in foxes.history("t1")] == [1, 2, 1]
    (elsewhere,) = store.history("u1")
    assert (elsewhere.verified, elsewhere.project) == (False, None)
    assert [each.id for each in store.refused()] == ["c7"]
    assert [each.completion.id for each in store.conflicts()] == ["c1"]
    assert store.reveal("c9") == {"A": "gpt", "B": "ours"}
    shown = next(each for each in foxes.annotations() if each.completion.id == "c6")
    assert [each.model for each in store.showing(shown).predictions] == ["m"]


def test_the_counts_of_the_queue_are_those_of_the_labels(store: LabelStore, path: Path) -> None:
    foxes = store.project("foxes")
    assert foxes.progress() == (3, 4)
    counts = rows(path, "SELECT id, done, taken, skips FROM tasks WHERE project = 1 ORDER BY id")
    # Whoever did it and skipped it afterwards has skipped it; so the other way round.
    assert counts == [("t1", 2, 2, 0), ("t2", 1, 1, 1), ("t3", 1, 1, 1), ("t4", 0, 0, 0)]


def test_work_goes_on(store: LabelStore) -> None:
    foxes = store.project("foxes")
    task = foxes.next_task(author="ann")
    assert task is not None
    assert task.id == "t4"
    ticket = foxes.ticket(task, author="ann")
    foxes.put({"id": "n1", "task": "t4", "ticket": ticket, "annotation": {}}, author="ann")
    assert foxes.next_task(author="ann") is None
    assert foxes.progress() == (4, 4)
