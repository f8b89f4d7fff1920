"""What a store promises about labels that are kept for some time only."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import Connection, select, update

from embed_label.errors import InvalidCompletion
from embed_label.store import LabelStore, Project
from embed_label.store.queue.plan import Plan
from embed_label.store.schema import completions, refused, tasks
from tests.contract.given import a_carried, a_task, an_answer, an_interface


@pytest.fixture
def project(store: LabelStore) -> Project:
    project = store.project("foxes", interface=an_interface())
    project.add_tasks(a_task(f"t{number}") for number in range(1, 4))
    return project


def answer(project: Project, task: str, author: str) -> str:
    ticket = project.ticket(task, author=author)
    return project.put(an_answer(ticket, task=task), author=author).id


def age(store: LabelStore, days: float, *ids: str) -> None:
    """As if they had come that long ago."""
    then = (datetime.now(UTC) - timedelta(days=days)).isoformat(timespec="microseconds")

    def work(connection: Connection) -> None:
        old = update(completions).where(completions.c.id.in_(ids))
        connection.execute(old.values(received_at=then))
        connection.execute(update(refused).values(received_at=then))

    store._engine.write(work)  # pyright: ignore[reportPrivateUsage] time cannot be made to pass


def counts(store: LabelStore) -> dict[str, tuple[int, int]]:
    wanted = select(tasks.c.id, tasks.c.done, tasks.c.taken)

    def read(connection: Connection) -> Any:
        return {row.id: (row.done, row.taken) for row in connection.execute(wanted)}

    return store._engine.read(read)  # pyright: ignore[reportPrivateUsage] what no API shows


def test_labels_older_than_their_project_keeps_them_are_erased(
    store: LabelStore, project: Project
) -> None:
    project.hand_out(Plan(keep_days=30))
    old, young = answer(project, "t1", "ann"), answer(project, "t2", "ann")
    other = store.project("owls", interface=an_interface())
    other.add_tasks([a_task()])
    elsewhere = answer(other, "t1", "ann")
    age(store, 31, old, elsewhere)
    assert store.expire().labels == 1
    assert [each.completion.id for each in project.annotations()] == [young]
    assert [each.completion.id for each in other.annotations()] == [elsewhere]
    assert store.expire().labels == 0


def test_the_counts_are_right_and_the_task_is_not_asked_again(
    store: LabelStore, project: Project
) -> None:
    project.hand_out(Plan(keep_days=30, overlap=2))
    old, _ = answer(project, "t1", "ann"), answer(project, "t1", "bob")
    age(store, 31, old)
    store.expire()
    assert counts(store)["t1"] == (1, 1)
    assert [each.id for each in project.next_tasks(9, author="cy")] == ["t2", "t3"]


def test_an_old_revision_goes_and_the_last_word_stays(store: LabelStore, project: Project) -> None:
    project.hand_out(Plan(keep_days=30))
    old, young = answer(project, "t1", "ann"), answer(project, "t1", "ann")
    age(store, 31, old)
    assert store.expire().labels == 1
    (stored,) = project.history("t1")
    assert (stored.completion.id, stored.revision) == (young, 2)
    assert counts(store)["t1"] == (1, 1)


def test_the_whole_store_can_be_given_an_age(store: LabelStore, project: Project) -> None:
    project.hand_out(Plan(keep_days=30))
    mine = answer(project, "t1", "ann")
    loose = store.put(a_carried(), author="ann").id
    with pytest.raises(InvalidCompletion):
        store.put(an_answer(None), author="ann")
    age(store, 8, mine, loose)
    assert store.expire().labels == 0
    gone = store.expire(keep_days=7)
    assert (gone.labels, gone.refused) == (2, 1)
    assert list(store.annotations()) == store.refused() == []


def test_what_was_said_of_old_labels_goes_with_them(store: LabelStore, project: Project) -> None:
    project.hand_out(Plan(keep_days=30))
    old = answer(project, "t1", "ann")
    project.review(old, "accept", reviewer="rose")
    age(store, 31, old)
    gone = store.expire()
    assert (gone.labels, gone.reviews) == (1, 1)
    assert project.reviews() == []


def test_it_is_noted_once_something_went(store: LabelStore, project: Project) -> None:
    project.hand_out(Plan(keep_days=30))
    store.expire(by="cron")
    old = answer(project, "t1", "ann")
    age(store, 31, old)
    store.expire(by="cron")
    (event,) = (each for each in store.audit() if each.what == "expire")
    assert (event.project, event.who, event.detail["labels"]) == ("foxes", "cron", 1)
    assert event.detail["days"] == 30


def test_many_go_in_steps(store: LabelStore, project: Project, monkeypatch: Any) -> None:
    monkeypatch.setattr("embed_label.store.history.erasing.BATCH", 4)
    project.hand_out(Plan(keep_days=30))
    old = [answer(project, f"t{number % 3 + 1}", f"a{number}") for number in range(10)]
    young = answer(project, "t1", "young")
    age(store, 31, *old)
    assert store.expire().labels == 10
    assert [each.completion.id for each in project.annotations()] == [young]
