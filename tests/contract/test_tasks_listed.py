"""Tables of tasks: filtered and sorted by names that there are, page by page."""

import itertools
from typing import Any

import pytest

from embed_label.errors import TaskError
from embed_label.store import LabelStore
from embed_label.store.incoming.listing import Listed
from embed_label.store.project import Project
from tests.contract.given import a_task, an_answer, an_interface

NAMES = ["b", "a_1", "A%1", "c", "d", "a-1"]


@pytest.fixture
def project(store: LabelStore) -> Project:
    made = store.project("foxes", interface=an_interface())
    made.add_tasks(a_task(name) for name in NAMES)
    for name, author in (("c", "ann"), ("c", "bob"), ("d", "ann")):
        made.put(an_answer(made.ticket(name), task=name), author=author)
    made.skip("b", author="ann")
    made.remove_tasks(["a-1"])
    return made


def names(rows: list[Listed]) -> list[str]:
    return [each.id for each in rows]


FILTERS: list[tuple[dict[str, Any], list[str]]] = [
    ({}, NAMES),
    ({"state": "open"}, ["b", "a_1", "A%1"]),
    ({"state": "done"}, ["c", "d"]),
    ({"state": "skipped"}, ["b"]),
    ({"state": "removed"}, ["a-1"]),
    ({"search": "a"}, ["a_1", "A%1", "a-1"]),
    ({"search": "_"}, ["a_1"]),
    ({"search": "%"}, ["A%1"]),
    ({"search": "\\"}, []),
    ({"search": "' OR 1=1 --"}, []),
    ({"author": "ann"}, ["b", "c", "d"]),
    ({"author": "bob", "state": "done"}, ["c"]),
    ({"ids": ["d", "b", "nowhere"]}, ["b", "d"]),
    ({"ids": []}, []),
]


def test_a_filter_keeps_what_it_says(project: Project) -> None:
    for given, wanted in FILTERS:
        assert (given, names(project.tasks(**given))) == (given, wanted)
        assert (given, project.count(**given)) == (given, len(wanted))


@pytest.mark.parametrize("sort", ["sequence", "done", "rank", "id"])
def test_pages_hold_each_task_once_in_the_order_of_the_sort(project: Project, sort: Any) -> None:
    for descending, limit in itertools.product((False, True), (1, 2, 5)):
        found: list[Listed] = []
        while page := project.tasks(
            after=found[-1].sequence if found else 0, limit=limit, sort=sort, descending=descending
        ):
            found += page
        assert sorted(names(found)) == sorted(NAMES)
        whole = project.tasks(sort=sort, descending=descending)
        assert found == whole
        if sort != "id":  # databases order texts in ways of their own
            keys = [(getattr(each, sort), each.sequence) for each in whole]
            assert keys == sorted(keys, reverse=descending)


def test_a_row_says_how_far_its_task_is(project: Project) -> None:
    [row] = project.tasks(ids=["c"])
    assert (row.sequence, row.done, row.skips, row.removed) == (4, 2, 0, False)


def test_a_name_that_there_is_not_is_an_error(project: Project) -> None:
    wrong: list[dict[str, Any]] = [{"sort": "body"}, {"sort": "id; --"}, {"state": "x"}]
    for given in [*wrong, {"after": 99}]:
        with pytest.raises(TaskError):
            project.tasks(**given)


def test_a_removed_task_keeps_what_was_said_of_it(project: Project) -> None:
    assert project.remove_tasks(["c", "c", "nowhere"], by="admin") == 1
    assert project.remove_tasks(["c"]) == 0
    assert len(project.history("c")) == 2
    assert project.add_tasks([a_task("c")]).known == 1
    assert project.tasks(ids=["c"])[0].removed
