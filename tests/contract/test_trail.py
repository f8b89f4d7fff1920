"""What lies beside a task, for whoever goes back and forth."""

import pytest

from embed_label.store import LabelStore, Project
from tests.contract.given import a_task, an_answer, an_interface


@pytest.fixture
def project(store: LabelStore) -> Project:
    project = store.project("foxes", interface=an_interface())
    project.add_tasks(a_task(f"t{number}") for number in range(1, 5))
    return project


def answer(project: Project, task: str, author: str) -> None:
    ticket = project.ticket(task, author=author)
    project.put(an_answer(ticket, task=task), author=author)


def test_a_task_lies_between_its_neighbours(project: Project) -> None:
    assert project.beside("t1") == (None, "t2")
    assert project.beside("t2") == ("t1", "t3")
    assert project.beside("t4") == ("t3", None)
    assert project.beside("elsewhere") == (None, None)


def test_what_was_taken_out_is_passed_over(project: Project) -> None:
    project.remove_tasks(["t2"])
    assert project.beside("t1") == (None, "t3")
    assert [each.id for each in project.ahead(9, author="ann")] == ["t1", "t3", "t4"]


def test_an_author_goes_back_through_what_they_did_in_that_order(project: Project) -> None:
    for task in ("t3", "t1", "t4"):
        answer(project, task, "ann")
    answer(project, "t2", "bob")
    assert project.beside("t1", author="ann") == ("t3", "t4")
    assert project.beside("t4", author="ann") == ("t1", None)
    assert project.beside("t2", author="ann") == ("t4", None)
    answer(project, "t3", "ann")
    assert project.beside("t4", author="ann") == ("t1", "t3")


def test_what_is_ahead_begins_behind_a_task_and_comes_round(project: Project) -> None:
    answer(project, "t3", "ann")
    assert [each.id for each in project.ahead(9, author="ann", after="t2")] == ["t4", "t1"]
    assert [each.id for each in project.ahead(1, author="ann", after="t2")] == ["t4"]
    assert [each.id for each in project.ahead(2, author="bob")] == ["t1", "t2"]
