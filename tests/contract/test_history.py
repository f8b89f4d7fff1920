"""What a store promises about what was once said: it stays as it was."""

from typing import Any

import pytest
from sqlalchemy import Connection, select

from embed_label.errors import EmbedLabelError
from embed_label.store import LabelStore, Project
from embed_label.store.queue.plan import Plan
from embed_label.store.schema import completions
from tests.contract.given import a_task, an_answer, an_interface


@pytest.fixture
def project(store: LabelStore) -> Project:
    project = store.project("foxes", interface=an_interface())
    project.add_tasks(a_task(f"t{number}") for number in range(1, 5))
    return project


def answer(project: Project, task: str, author: str, **more: Any) -> str:
    ticket = project.ticket(task, author=author)
    return project.put(an_answer(ticket, task=task, **more), author=author).id


def rows(store: LabelStore) -> dict[int, tuple[Any, ...]]:
    def read(connection: Connection) -> dict[int, tuple[Any, ...]]:
        found = connection.execute(select(completions)).all()
        return {row.sequence: tuple(row) for row in found}

    return store._engine.read(read)  # pyright: ignore[reportPrivateUsage] what no API shows


def operations(store: LabelStore, project: Project) -> Any:
    """All kinds of things that are done to a store, one after another."""
    first = an_answer(project.ticket("t1", author="ann"))
    yield project.put(first, author="ann")
    yield project.put(first, author="ann")
    for other in ({**first, "lead_time": 9.0}, {"id": "x", "task": "t1", "annotation": {}}):
        with pytest.raises(EmbedLabelError):
            project.put(other, author="ann")
        yield
    last = answer(project, "t1", "ann", why="better")
    yield last
    yield project.skip("t2", author="ann", reason="too dark")
    yield answer(project, "t2", "ann")
    yield project.hand_out(Plan(overlap=1))
    yield answer(project, "t1", "bob")
    yield project.next_tasks(2, author="cy")
    yield project.renew(author="cy"), project.release(author="cy")
    yield project.review(last, "send_back", reviewer="rose", comment="again")
    better = an_answer(project.ticket("t1", author="rose"), why="fixed")
    yield project.review(last, "fix", reviewer="rose", fixed=better)
    yield project.show_with(an_interface(title="Foxes"))
    yield project.rank({"t3": 2.0})
    yield project.remove_tasks(["t1"])
    yield project.add_tasks([a_task("t9")])
    yield list(store.annotations()), store.expire(), store.check_audit()


def test_no_row_of_what_was_said_ever_changes(store: LabelStore, project: Project) -> None:
    before = rows(store)
    for _ in operations(store, project):
        after = rows(store)
        assert {key: after.get(key) for key in before} == before
        before = after
    assert len(before) == 6


def test_it_gives_every_revision_and_who_made_it(store: LabelStore, project: Project) -> None:
    for _ in operations(store, project):
        pass
    said = [(each.author, each.revision, each.surplus) for each in project.history("t1")]
    assert said == [("ann", 1, False), ("ann", 2, False), ("bob", 1, True), ("rose", 1, True)]
    first, second, *_ = project.history("t1")
    assert second.supersedes == first.completion.id
    assert first.received_at < second.received_at
    assert [each.author for each in store.history("t1")] == ["ann", "ann", "bob", "rose"]
    assert [each.skipped for each in project.history("t2")] == [True, False]


def test_only_forgetting_and_age_take_rows_away(store: LabelStore, project: Project) -> None:
    for _ in operations(store, project):
        pass
    before = rows(store)
    store.forget("bob")
    after = rows(store)
    assert len(after) == len(before) - 1
    assert after.items() <= before.items()
