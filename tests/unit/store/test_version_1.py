"""A database that version 1 of the schema wrote, brought up to this one."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from embed_label.annotation import Annotation
from embed_label.errors import Conflict
from embed_label.regions import Span
from embed_label.showing import Showing
from embed_label.store import LabelStore, migrations
from embed_label.task import Task
from tests.unit.store.stored import restore, rows, schema


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return restore(1, tmp_path / "labels.db")


@pytest.fixture
def store(path: Path) -> Iterator[LabelStore]:
    with LabelStore(f"sqlite:///{path}") as opened:
        yield opened


def body(path: Path) -> dict[str, object]:
    ((text,),) = rows(path, "SELECT body FROM completions")
    return json.loads(str(text))


def test_it_comes_to_the_schema_that_a_new_one_has(path: Path, tmp_path: Path) -> None:
    with LabelStore(f"sqlite:///{path}") as store:
        assert store.report().schema_version == migrations.VERSION
    LabelStore(f"sqlite:///{tmp_path / 'new.db'}").close()
    assert schema(path) == schema(tmp_path / "new.db")


def test_what_it_holds_reads_as_it_did(store: LabelStore) -> None:
    (stored,) = store.annotations(project="foxes")
    assert (stored.completion.id, stored.author, stored.showing_version) == ("c1", "ann", None)
    assert stored.completion.diff.edited == 1
    assert store.shown(stored)[0] == Task(id="t1", data={"text": "hello fox"})
    assert [each.model for each in store.showing(stored).predictions] == ["m"]
    assert len(store.conflicts()) == len(store.refused()) == 1


def test_what_comes_again_after_the_upgrade_gets_its_first_receipt(
    path: Path, store: LabelStore
) -> None:
    sent = body(path)
    # What was sent then does not say whether a region is confirmed.
    assert "confirmed" not in json.dumps(sent)
    assert not store.put(sent, author="ann").new
    other = {**sent, "lead_time": 3.5}
    with pytest.raises(Conflict, match="with other content"):
        store.put(other, author="ann")


def test_it_takes_showings_from_then_on(store: LabelStore) -> None:
    project = store.project("foxes")
    guess = Span(id="p1", source="text", labels=["animal"], start=6, end=9)
    showing = Showing(predictions=[Annotation(id="g", model="m", regions=[guess])])
    ticket = project.ticket("t1", author="bob", showing=showing)
    store.put({"id": "c3", "task": "t1", "ticket": ticket, "annotation": {}}, author="bob")
    (stored,) = (each for each in project.annotations() if each.author == "bob")
    assert stored.completion.diff.rejected == 1
