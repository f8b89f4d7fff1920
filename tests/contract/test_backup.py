"""A backup holds every row, on either database, or says what is wrong with it."""

import gzip
import json
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import MetaData, create_engine, select

from embed_label.errors import InvalidCompletion, StoreError
from embed_label.store import LabelStore, backup
from embed_label.store.backup.writing import write_engine
from embed_label.store.engine.opening import open_engine, parse
from embed_label.store.migrations import VERSION
from tests.contract.given import a_task, an_answer, an_interface
from tools.postgres import Postgres

OLDER = Path(__file__).parents[1] / "unit" / "store" / "version_2.sql"


def worked_at(store: LabelStore, count: int = 7) -> str:
    """Rows in nearly every table; returns a ticket that a browser still holds."""
    project = store.project("one", interface=an_interface())
    project.add_tasks([a_task(f"t{at}", more="☂ \u2028 'quoted'") for at in range(count)])
    project.add_predictions("t1", [{"model": "m", "score": 0.1 + 0.2}])
    for at in range(count - 2):
        name = f"t{at}"
        done = an_answer(project.ticket(name, author="ann"), task=name)
        project.put(done, author="ann")
    project.review(done["id"], "accept", reviewer="ben", comment="good")
    project.skip("t5", author="ann", reason="dark")
    with pytest.raises(InvalidCompletion):
        store.put({"id": "no"}, author="ann")
    return project.ticket("t6", author="cleo")


def rows(url: str) -> dict[str, list[str]]:
    """Every row of every table, whatever their order."""
    engine, tables = create_engine(url), MetaData()
    tables.reflect(engine)
    with engine.connect() as connection:
        found = {
            each.name: sorted(repr(tuple(row)) for row in connection.execute(select(each)))
            for each in tables.sorted_tables
        }
    engine.dispose()
    return found


@pytest.fixture
def another(request: pytest.FixtureRequest, tmp_path: Path) -> Callable[[str], str]:
    """An empty database of the one kind or of the other."""

    def made(kind: str) -> str:
        if kind == "sqlite":
            return f"sqlite:///{tmp_path / 'another.db'}"
        server: Postgres = request.getfixturevalue("server")
        return server.url()

    return made


def test_every_row_goes_to_the_other_database_and_comes_back(
    another: Callable[[str], str], tmp_path: Path
) -> None:
    first, last = f"sqlite:///{tmp_path / 'first.db'}", another("sqlite")
    there = another("postgresql")
    with LabelStore(first) as store:
        ticket = worked_at(store)
        backup.write(store, tmp_path / "one.jsonl")
    backup.restore(there, tmp_path / "one.jsonl")
    with LabelStore(there) as store:
        backup.write(store, tmp_path / "two.jsonl.gz")
    backup.restore(last, tmp_path / "two.jsonl.gz")
    assert rows(first) == rows(there) == rows(last)
    assert len(rows(first)["completions"]) == 6
    with LabelStore(there) as store:
        # The secret came along.
        assert store.put(an_answer(ticket, task="t6"), author="cleo").verified


def test_a_number_that_was_given_is_not_given_again(
    store: LabelStore, another: Callable[[str], str], tmp_path: Path
) -> None:
    worked_at(store)
    store.forget("ann")
    backup.write(store, tmp_path / "one.jsonl")
    for kind in ("sqlite", "postgresql"):
        url = another(kind)
        backup.restore(url, tmp_path / "one.jsonl")
        with LabelStore(url) as again:
            project = again.project("one")
            project.put(an_answer(project.ticket("t1", author="dan")), author="dan")
        sequences = [int(row[1:].partition(",")[0]) for row in rows(url)["completions"]]
        assert min(sequences) > 6


def test_without_the_secret_tickets_of_before_are_refused(
    store: LabelStore, tmp_path: Path
) -> None:
    ticket = worked_at(store)
    backup.write(store, tmp_path / "one.jsonl", secret=False)
    assert store.keys is not None
    assert '"secret"' not in (tmp_path / "one.jsonl").read_text(encoding="utf-8").partition("\n")[2]
    url = f"sqlite:///{tmp_path / 'again.db'}"
    backup.restore(url, tmp_path / "one.jsonl")
    with LabelStore(url) as again, pytest.raises(InvalidCompletion):
        again.put(an_answer(ticket, task="t6"), author="cleo")


def test_a_backup_is_its_owners_alone_and_overwrites_none(
    store: LabelStore, tmp_path: Path
) -> None:
    told: list[tuple[int, int | None]] = []
    path = backup.write(
        store, tmp_path / "one.jsonl.gz", progress=lambda done, total: told.append((done, total))
    )
    assert path.stat().st_mode & 0o777 == 0o600
    assert told[-1][0] == told[-1][1]
    with pytest.raises(StoreError, match="is there; name another file"):
        backup.write(store, path)
    assert [each.name for each in tmp_path.glob("*one*")] == ["one.jsonl.gz"]


def test_only_an_empty_database_is_restored_into(store: LabelStore, tmp_path: Path) -> None:
    path = backup.write(store, tmp_path / "one.jsonl")
    full = f"sqlite:///{tmp_path / 'full.db'}"
    with LabelStore(full) as other:
        worked_at(other)
    before = rows(full)
    with pytest.raises(StoreError, match="is not empty: it has the table"):
        backup.restore(full, path)
    assert rows(full) == before
    with pytest.raises(StoreError, match="in memory"):
        backup.restore("sqlite://", path)


def cut(lines: list[str]) -> list[str]:
    return lines[:-3]


def cut_in_a_line(lines: list[str]) -> list[str]:
    return [*lines[:-4], lines[-4][: len(lines[-4]) // 2]]


def with_another_word(lines: list[str]) -> list[str]:
    return [line.replace("because", "becausE", 1) if "because" in line else line for line in lines]


def without_a_row(lines: list[str]) -> list[str]:
    at = next(at for at, line in enumerate(lines) if line.startswith("[") and "because" in line)
    return lines[:at] + lines[at + 1 :]


def with_more_behind(lines: list[str]) -> list[str]:
    return [*lines, "[1]"]


@pytest.mark.parametrize(
    "spoil", [cut, cut_in_a_line, with_another_word, without_a_row, with_more_behind]
)
def test_what_is_not_as_it_was_written_is_refused_before_anything_is(
    spoil: Callable[[list[str]], list[str]], tmp_path: Path
) -> None:
    with LabelStore("sqlite://") as store:
        worked_at(store)
        path = backup.write(store, tmp_path / "one.jsonl")
    lines = path.read_text(encoding="utf-8").split("\n")[:-1]
    path.write_text("\n".join(spoil(lines)) + "\n", encoding="utf-8")
    there = tmp_path / "again.db"
    with pytest.raises(StoreError, match="was cut short or changed"):
        backup.restore(f"sqlite:///{there}", path)
    assert not there.exists()


def test_a_packed_file_that_was_cut_is_refused(tmp_path: Path) -> None:
    with LabelStore("sqlite://") as store:
        worked_at(store)
        path = backup.write(store, tmp_path / "one.jsonl.gz")
    path.write_bytes(path.read_bytes()[:-40])
    with pytest.raises(StoreError, match="was cut short or changed"):
        backup.restore(f"sqlite:///{tmp_path / 'again.db'}", path)


def with_head(path: Path, **told: Any) -> None:
    head, _, rest = path.read_text(encoding="utf-8").partition("\n")
    path.write_text(json.dumps({**json.loads(head), **told}) + "\n" + rest, encoding="utf-8")


def test_a_newer_backup_is_told_from_one_that_is_none(store: LabelStore, tmp_path: Path) -> None:
    path = backup.write(store, tmp_path / "one.jsonl")
    with_head(path, schema_version=VERSION + 1)
    url = f"sqlite:///{tmp_path / 'again.db'}"
    with pytest.raises(StoreError, match=f"schema version {VERSION + 1}, and this one knows"):
        backup.restore(url, path)
    path.write_text("task,label\n1,cat\n")
    with pytest.raises(StoreError, match="is no backup of embed_label"):
        backup.restore(url, path)
    (tmp_path / "x.gz").write_bytes(gzip.compress(b"no"))
    with pytest.raises(StoreError, match="is no backup of embed_label"):
        backup.restore(url, tmp_path / "x.gz")


@pytest.mark.parametrize("kind", ["sqlite", "postgresql"])
def test_an_older_backup_is_brought_to_this_version(
    kind: str, another: Callable[[str], str], tmp_path: Path
) -> None:
    older = tmp_path / "older.db"
    with sqlite3.connect(older) as connection:
        connection.executescript(OLDER.read_text(encoding="utf-8"))
    before = rows(f"sqlite:///{older}")
    engine = open_engine(parse(f"sqlite:///{older}"))
    write_engine(engine, tmp_path / "older.jsonl")
    engine.close()
    url = another(kind)
    backup.restore(url, tmp_path / "older.jsonl")
    after = rows(url)
    assert len(after["completions"]) == len(before["completions"]) > 0
    assert after["contents"] == before["contents"]
    with LabelStore(url) as store:
        assert store.report().schema_version == VERSION
        project = store.project("made by hand", interface=an_interface())
        project.add_tasks([a_task("new")])
        ticket = project.ticket("new", author="ann")
        assert project.put(an_answer(ticket, task="new"), author="ann").new
