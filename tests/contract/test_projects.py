"""What a project promises."""

from typing import Any

import pytest

from embed_label.errors import InterfaceError, InvalidCompletion, StoreError, TaskError
from embed_label.store import LabelStore, Project
from tests.contract.given import a_task, an_answer, an_interface


@pytest.fixture
def project(store: LabelStore) -> Project:
    project = store.project("foxes", interface=an_interface())
    project.add_tasks(a_task(f"t{number}") for number in range(1, 4))
    return project


def answer(project: Project, task: str, author: str) -> None:
    ticket = project.ticket(task, author=author)
    project.put(an_answer(ticket, task=task), author=author)


def test_tasks_come_in_order_and_the_same_one_until_it_is_done(project: Project) -> None:
    for name in ("t1", "t2", "t3"):
        for _ in range(2):
            task = project.next_task(author="ann")
            assert task is not None
            assert task == a_task(name)
        answer(project, name, "ann")
    assert project.next_task(author="ann") is None
    other = project.next_task(author="bob")
    assert other is not None
    assert other.id == "t1"


def test_as_many_tasks_as_are_asked_for_come_in_order(project: Project) -> None:
    answer(project, "t1", "ann")
    assert [each.id for each in project.next_tasks(2, author="ann")] == ["t2", "t3"]
    assert [each.id for each in project.next_tasks(9, author="bob")] == ["t1", "t2", "t3"]
    assert project.next_tasks(0, author="bob") == []


def test_a_skipped_task_is_not_served_to_its_author_again(project: Project) -> None:
    project.skip("t1", author="ann", reason="too dark")
    task = project.next_task(author="ann")
    assert task is not None
    assert task.id == "t2"
    assert [each.skipped for each in project.history("t1")] == [True]
    assert list(project.annotations()) == []


def test_progress_counts_skips_as_done_for_their_author_only(project: Project) -> None:
    answer(project, "t1", "ann")
    answer(project, "t1", "ann")
    project.skip("t2", author="ann")
    assert project.progress(author="ann") == (2, 3)
    assert project.progress(author="bob") == (0, 3)
    assert project.progress() == (1, 3)


def test_adding_the_same_tasks_again_adds_nothing(project: Project) -> None:
    again: list[Any] = [a_task("t1"), a_task("t4"), a_task("t4"), a_task("t5").to_dict()]
    assert project.add_tasks(again).added == 2
    assert project.add_tasks(iter(again)).added == 0
    assert project.progress() == (0, 5)


def test_tasks_without_an_id_do_not_double_at_the_next_start(store: LabelStore) -> None:
    project = store.project("foxes")
    new: list[Any] = [{"data": {"text": f"{number}"}} for number in range(3)]
    assert project.add_tasks(new).added == 3
    assert store.project("foxes").add_tasks(new).added == 0


def test_a_long_list_of_tasks_is_read_once_and_keeps_its_order(store: LabelStore) -> None:
    project = store.project("many", interface=an_interface())
    assert project.add_tasks(a_task(f"t{number}") for number in range(450)).added == 450
    project.skip("t0", author="ann")
    task = project.next_task(author="ann")
    assert task is not None
    assert task.id == "t1"


def test_a_task_that_is_there_with_other_content_is_an_error(project: Project) -> None:
    with pytest.raises(TaskError, match='task "t2" is in the project with other content'):
        project.add_tasks([a_task("t9"), a_task("t2", more=1)])
    assert project.task("t2") == a_task("t2")
    # Tasks go in together or not at all.
    with pytest.raises(TaskError, match='has no task "t9"'):
        project.task("t9")


def test_a_task_that_is_no_task_is_an_error_that_names_it(project: Project) -> None:
    with pytest.raises(TaskError, match="data"):
        project.add_tasks([{"id": "t8", "dta": {}}])


def test_two_projects_keep_their_labels_apart(store: LabelStore, project: Project) -> None:
    other = store.project("wolves", interface=an_interface())
    other.add_tasks([a_task("t1")])
    answer(project, "t1", "ann")
    answer(other, "t1", "ann")
    assert [each.project for each in project.annotations()] == ["foxes"]
    assert [each.revision for each in store.history("t1")] == [1, 1]
    assert [each.project for each in other.history("t1")] == ["wolves"]
    assert len(list(store.annotations())) == 2


def test_the_ticket_says_which_project_a_completion_belongs_to(
    store: LabelStore, project: Project
) -> None:
    store.put(an_answer(project.ticket("t1")), author="ann")
    assert [each.completion.task for each in project.annotations()] == ["t1"]


def test_a_ticket_of_another_project_is_refused(store: LabelStore, project: Project) -> None:
    other = store.project("wolves", interface=an_interface())
    for ticket in (project.ticket("t1"), store.ticket(a_task(), an_interface())):
        with pytest.raises(InvalidCompletion) as error:
            other.put(an_answer(ticket), author="ann")
        assert error.value.code == "ticket_foreign"


def test_a_project_shows_its_own_copy_of_a_task(project: Project) -> None:
    changed = a_task("t1").model_copy(update={"data": {"text": "forged"}})
    ticket = project.ticket(changed, author="ann")
    assert project.put(an_answer(ticket), author="ann").verified
    with pytest.raises(TaskError):
        project.ticket(a_task("t77"))


def test_an_interface_given_later_is_the_next_version_and_the_old_one_stays(
    store: LabelStore, project: Project
) -> None:
    old = project.ticket("t1", author="ann")
    newer = an_interface(title="Which animals?")
    assert store.project("foxes", interface=newer).interface == newer
    assert project.interface == newer
    project.put(an_answer(old), author="ann")
    answer(project, "t2", "ann")
    versions = [each.interface_version for each in project.annotations()]
    assert versions == [an_interface().version, newer.version]
    assert store.project("foxes", interface=an_interface()).interface == an_interface()


def test_a_project_without_an_interface_says_how_to_give_one(store: LabelStore) -> None:
    project = store.project("bare")
    project.add_tasks([a_task()])
    assert project.interface is None
    with pytest.raises(InterfaceError, match=r'store\.project\("bare", interface='):
        project.ticket("t1")


def test_a_project_needs_a_name(store: LabelStore) -> None:
    with pytest.raises(StoreError, match="needs a name"):
        store.project(" ")
