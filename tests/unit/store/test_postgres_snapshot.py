"""On PostgreSQL a row may have an earlier number than one that was committed before it."""

import psycopg
import pytest

from embed_label.store import LabelStore
from embed_label.store.engine.group_commit import GroupCommit
from embed_label.store.engine.postgres import PostgresEngine
from tests.contract.given import a_task, an_answer, an_interface
from tools.postgres import Postgres

REVISED = """
    INSERT INTO completions (id, content, author, project, task, revision, verified, skipped,
        task_version, interface_version, received_at, body)
    SELECT 'revised', content, author, project, task, 2, verified, skipped,
        task_version, interface_version, received_at, body
    FROM completions WHERE author = 'ann'
"""


def authors_seen(url: str) -> list[str]:
    """By who iterates while a revision with an early number is committed late."""
    with (
        LabelStore(url) as store,
        psycopg.connect(url.replace("+psycopg", "")) as late,
    ):
        ticket = store.ticket(a_task(), an_interface())
        for author in ("ann", "bob"):
            store.put(an_answer(ticket), author=author)
        late.execute(REVISED)
        store.put(an_answer(ticket), author="cat")
        seen = store.annotations()
        first = next(seen)
        late.commit()
        return [each.author for each in (first, *seen)]


@pytest.fixture(autouse=True)
def small_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("embed_label.store.archive.PAGE", 1)


def test_an_iteration_sees_what_was_committed_when_it_began(server: Postgres) -> None:
    assert authors_seen(server.url()) == ["ann", "bob", "cat"]


def test_the_control_page_by_page_an_author_comes_twice(
    server: Postgres, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(PostgresEngine, "snapshot", GroupCommit.snapshot)
    assert authors_seen(server.url()) == ["ann", "bob", "ann", "cat"]
