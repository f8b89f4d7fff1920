"""What a store promises about people who want to be forgotten."""

import json
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Connection, select

from embed_label.annotation import Annotation
from embed_label.errors import InvalidCompletion, StoreError
from embed_label.showing import Showing
from embed_label.store import LabelStore, Project
from embed_label.store.queue.plan import Plan
from embed_label.store.schema import metadata, tasks
from tests.contract.given import a_task, an_answer, an_interface

NAME = "Ann O'Nymous-Ågren"
MARKER = "a very particular marker"


@pytest.fixture
def project(store: LabelStore) -> Project:
    return made(store, "foxes")


def made(store: LabelStore, name: str) -> Project:
    project = store.project(name, interface=an_interface())
    project.add_tasks(a_task(f"t{number}") for number in range(1, 4))
    return project


def answer(project: Project, task: str, author: str, **more: Any) -> str:
    given = an_answer(project.ticket(task, author=author), task=task, **more)
    given["annotation"]["author"] = author
    return project.put(given, author=author).id


def everything(store: LabelStore) -> str:
    """All rows of all tables, as text."""

    def read(connection: Connection) -> list[str]:
        every = metadata.sorted_tables
        return [str(row) for table in every for row in connection.execute(select(table))]

    return "\n".join(store._engine.read(read))  # pyright: ignore[reportPrivateUsage] what no API shows


def counts(store: LabelStore, task: str = "t1") -> tuple[int, int, int]:
    wanted = select(tasks.c.done, tasks.c.taken, tasks.c.skips).where(tasks.c.id == task)

    def read(connection: Connection) -> tuple[int, int, int]:
        row = connection.execute(wanted).one()
        return row.done, row.taken, row.skips

    return store._engine.read(read)  # pyright: ignore[reportPrivateUsage] what no API shows


def live(store: LabelStore, project: Project) -> None:
    """Leave a trace of everything that a person can leave a trace of."""
    showing = Showing(predictions=[Annotation(id="p", author=NAME, model="m")])
    project.hand_out(Plan(overlap=2), by=NAME)
    mine = answer(project, "t1", NAME, why=MARKER)
    answer(project, "t1", NAME, why=MARKER + " again")
    project.skip("t2", author=NAME, reason=MARKER)
    theirs = answer(project, "t1", "bob")
    project.next_task(author=NAME)
    project.review(theirs, "send_back", reviewer=NAME, comment=MARKER)
    with pytest.raises(InvalidCompletion):
        project.put(an_answer(None, task="t3", why=MARKER), author=NAME)
    stolen = an_answer(project.ticket("t3", author=NAME), task="t3")
    with pytest.raises(InvalidCompletion):
        project.put(stolen, author="bob")
    again = an_answer(project.ticket("t1", author=NAME), why="other " + MARKER)
    with pytest.raises(Exception, match="stored before"):
        project.put({**again, "id": mine}, author=NAME)
    shown = project.ticket("t3", author="bob", showing=showing)
    project.put(an_answer(shown, task="t3"), author="bob")


@pytest.mark.parametrize("labels", ["erase", "anonymous"])
def test_no_row_of_any_table_names_them_afterwards(
    store: LabelStore, project: Project, labels: Any
) -> None:
    live(store, project)
    assert NAME in everything(store)
    gone = store.forget(NAME, labels=labels, by="the operator")
    found = everything(store)
    # As JSON has it, and in a ticket, which is base64.
    assert NAME not in found
    assert json.dumps(NAME)[1:-1] not in found
    assert (MARKER in found) == (labels == "anonymous")
    said = (gone.labels, gone.refused, gone.conflicts, gone.reviews, gone.leases, gone.events)
    assert said == (3, 2, 1, 1, 1, 2)
    assert gone.mentions >= 1


def test_calling_it_again_finds_nothing_more(store: LabelStore, project: Project) -> None:
    live(store, project)
    store.forget(NAME)
    events = len(list(store.audit()))
    again = store.forget(NAME)
    assert (again.labels, again.refused, again.reviews, again.mentions) == (0, 0, 0, 0)
    assert len(list(store.audit())) == events


def test_tasks_come_back_to_the_queue_and_the_counts_are_right(
    store: LabelStore, project: Project
) -> None:
    project.hand_out(Plan(overlap=1))
    answer(project, "t1", NAME)
    project.skip("t2", author=NAME)
    answer(project, "t2", "bob")
    assert counts(store) == (1, 1, 0)
    assert counts(store, "t2") == (1, 1, 1)
    assert project.progress() == (2, 3)
    held = project.next_task(author=NAME)
    assert held == a_task("t3")
    assert project.next_task(author="bob") is None
    store.forget(NAME)
    assert counts(store) == (0, 0, 0)
    assert counts(store, "t2") == (1, 1, 0)
    assert counts(store, "t3") == (0, 0, 0)
    assert project.progress() == (1, 3)
    assert [each.id for each in project.next_tasks(9, author="cy")] == ["t1", "t3"]
    assert {each.author for each in project.annotations()} == {"bob"}


def test_labels_may_stay_under_a_name_that_tells_nothing(
    store: LabelStore, project: Project
) -> None:
    first = answer(project, "t1", NAME)
    answer(project, "t1", NAME, why="better")
    before = [each.completion.annotation.regions for each in project.history("t1")]
    project.review(project.history("t1")[1].completion.id, "accept", reviewer="rose", comment="yes")
    assert store.forget(NAME, labels="anonymous").labels == 2
    history = project.history("t1")
    assert [each.completion.annotation.regions for each in history] == before
    assert [each.revision for each in history] == [1, 2]
    (other,) = {each.author for each in history}
    assert other.startswith("anonymous ")
    assert {each.completion.annotation.author for each in history} == {other}
    assert {each.completion.ticket for each in history} == {None}
    assert counts(store) == (1, 1, 0)
    (review,) = project.reviews()
    assert (review.author, review.reviewer, review.comment) == (other, "rose", "yes")
    stored = store.completion(first)
    assert stored is not None
    # With the hash of what was sent the name could be tried out.
    assert stored.completion.content in everything(store)


def test_they_are_forgotten_in_one_project_and_known_in_the_others(store: LabelStore) -> None:
    foxes, owls = made(store, "foxes"), made(store, "owls")
    for project in (foxes, owls):
        live(store, project)
    before = [each.completion.id for each in owls.history("t1")]
    gone = store.forget(NAME, project="foxes")
    assert gone.labels == 3
    assert [each.author for each in foxes.history("t1")] == ["bob"]
    assert [each.completion.id for each in owls.history("t1")] == before
    answer(owls, "t3", NAME)
    with pytest.raises(StoreError, match='did you mean "foxes"'):
        store.forget(NAME, project="foxs")


def test_what_is_still_on_its_way_does_not_bring_them_back(
    store: LabelStore, project: Project
) -> None:
    stored = an_answer(project.ticket("t1", author=NAME))
    project.put(stored, author=NAME)
    late = an_answer(project.ticket("t2", author=NAME), task="t2", why=MARKER)
    store.forget(NAME)
    for sent, said_by in ((late, NAME), (stored, NAME), (late, None)):
        with pytest.raises(InvalidCompletion) as refused:
            project.put(sent, author=said_by)
        assert refused.value.code == "forgotten"
    # What would be refused for another reason is not kept either.
    with pytest.raises(InvalidCompletion):
        project.put({**late, "ticket": "el1.forged"}, author=NAME)
    assert store.refused() == []
    assert NAME not in everything(store)


def test_who_comes_back_on_their_own_is_welcome(store: LabelStore, project: Project) -> None:
    answer(project, "t1", NAME)
    store.forget(NAME)
    answer(project, "t1", NAME)
    assert [each.author for each in project.annotations()] == [NAME]


def test_the_fix_of_a_forgotten_reviewer_goes_and_what_it_fixed_waits_again(
    store: LabelStore, project: Project
) -> None:
    done = answer(project, "t1", "bob")
    better = an_answer(project.ticket("t1", author=NAME), why="fixed")
    project.review(done, "fix", reviewer=NAME, fixed=better)
    store.forget(NAME)
    assert project.reviews() == []
    assert [each.completion.id for each in project.to_review(reviewer="rose")] == [done]


def test_the_audit_says_that_somebody_was_forgotten_and_not_who(
    store: LabelStore, project: Project
) -> None:
    answer(project, "t1", NAME)
    project.hand_out(Plan(overlap=3), by=NAME)
    store.forget(NAME, by="the operator")
    event = list(store.audit())[-1]
    assert (event.what, event.who, event.detail["labels"]) == ("forget", "the operator", "erase")
    assert NAME not in {each.who for each in store.audit()}
    assert store.check_audit().holds


def test_the_same_file_does_not_bring_them_back(store: LabelStore, tmp_path: Path) -> None:
    project = made(store, "foxes")
    rated = {"type": "rating", "from_name": "stars", "to_name": "text", "value": {"rating": 4}}
    said = {"completed_by": {"email": NAME}, "result": [rated]}
    entry = {"id": "f1", "data": a_task("f1").data, "annotations": [said]}
    path = tmp_path / "tasks.jsonl"
    path.write_text(json.dumps(entry))
    added = project.add_tasks(path)
    store.forget(NAME)
    again = project.add_tasks(path)
    assert "erased from the store" in again.refused[0].why
    assert (added.annotations, again.annotations) == (1, 0)
    assert NAME not in everything(store)
