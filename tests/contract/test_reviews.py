"""What a store promises about reviews."""

from typing import Any

import pytest

from embed_label.errors import InvalidCompletion, ReviewRefused
from embed_label.store import LabelStore, Project
from embed_label.store.records import Stored
from tests.contract.given import a_task, an_answer, an_interface


@pytest.fixture
def project(store: LabelStore) -> Project:
    project = store.project("foxes", interface=an_interface())
    project.add_tasks(a_task(f"t{number}") for number in range(1, 4))
    return project


def answer(project: Project, task: str, author: str, **more: str) -> str:
    ticket = project.ticket(task, author=author)
    return project.put(an_answer(ticket, task=task, **more), author=author).id


def fix(project: Project, task: str = "t1", author: str = "rose") -> dict[str, Any]:
    return an_answer(project.ticket(task, author=author), task=task, why="fixed")


def ids(found: list[Stored]) -> list[str]:
    return [each.completion.id for each in found]


def next_of(project: Project, author: str) -> str | None:
    task = project.next_task(author=author)
    return None if task is None else task.id


def test_the_last_review_counts_and_those_before_it_stay(project: Project) -> None:
    done = answer(project, "t1", "ann")
    project.review(done, "send_back", reviewer="rose", comment="look again")
    project.review(done, "accept", reviewer="ruth")
    said = [(each.outcome, each.reviewer, each.comment) for each in project.reviews("t1")]
    assert said == [("send_back", "rose", "look again"), ("accept", "ruth", "")]
    assert {each.author for each in project.reviews()} == {"ann"}
    assert project.reviews("t2") == []


def test_a_review_that_is_sent_twice_is_kept_once(project: Project) -> None:
    done = answer(project, "t1", "ann")
    first = project.review(done, "accept", reviewer="rose")
    assert project.review(done, "accept", reviewer="rose") == first
    assert project.reviews() == [first]
    assert project.review(done, "accept", reviewer="ruth") != first


def test_only_the_last_revision_of_an_author_can_be_reviewed(project: Project) -> None:
    old = answer(project, "t1", "ann")
    answer(project, "t1", "ann", why="better")
    with pytest.raises(ReviewRefused, match="revised it since"):
        project.review(old, "accept", reviewer="rose")
    assert project.reviews() == []


def test_nobody_reviews_their_own_work_unless_that_is_allowed(project: Project) -> None:
    done = answer(project, "t1", "ann")
    with pytest.raises(ReviewRefused, match="nobody reviews their own work"):
        project.review(done, "accept", reviewer="ann")
    assert project.to_review(reviewer="ann") == []
    assert project.review(done, "accept", reviewer="ann", own=True).outcome == "accept"
    with pytest.raises(ReviewRefused, match="put a revision"):
        project.review(done, "fix", reviewer="ann", fixed=fix(project, author="ann"), own=True)


def test_the_completion_of_another_project_cannot_be_reviewed_here(
    store: LabelStore, project: Project
) -> None:
    done = answer(project, "t1", "ann")
    with pytest.raises(ReviewRefused, match="no completion"):
        store.project("owls").review(done, "accept", reviewer="rose")
    with pytest.raises(ReviewRefused, match='did you mean "accept"'):
        project.review(done, "acept", reviewer="rose")  # pyright: ignore[reportArgumentType]


def test_a_fix_is_a_completion_of_the_reviewers_that_the_review_points_to(
    project: Project,
) -> None:
    done = answer(project, "t1", "ann")
    better = fix(project)
    review = project.review(done, "fix", reviewer="rose", fixed=better)
    assert review.fixed == better["id"]
    by = {each.author: each for each in project.history("t1")}
    assert by["rose"].completion.id == review.fixed
    assert by["rose"].verified
    # The network failed, and it is sent again.
    assert project.review(done, "fix", reviewer="rose", fixed=better) == review
    assert project.to_review(reviewer="ruth") == []


def test_a_fix_is_admitted_like_any_other(project: Project) -> None:
    done = answer(project, "t1", "ann")
    with pytest.raises(InvalidCompletion) as refused:
        project.review(done, "fix", reviewer="rose", fixed=fix(project, author="someone"))
    assert refused.value.code == "ticket_foreign"
    with pytest.raises(ReviewRefused, match='task "t1"'):
        project.review(done, "fix", reviewer="rose", fixed=fix(project, "t2"))
    with pytest.raises(ReviewRefused, match="needs fixed="):
        project.review(done, "fix", reviewer="rose")
    assert project.reviews() == []
    assert [each.author for each in project.history("t2")] == []


def test_what_is_sent_back_is_its_authors_next_task_until_they_revise_it(project: Project) -> None:
    done = answer(project, "t1", "ann")
    answer(project, "t2", "ann")
    assert next_of(project, "ann") == "t3"
    project.review(done, "send_back", reviewer="rose", comment="the fox is no fox")
    assert next_of(project, "ann") == "t1"
    assert next_of(project, "bob") == "t1"
    revised = answer(project, "t1", "ann", why="now it is")
    assert next_of(project, "ann") == "t3"
    assert revised in ids(project.to_review(reviewer="rose", count=9))


def test_what_was_sent_back_and_then_accepted_does_not_come_again(project: Project) -> None:
    done = answer(project, "t1", "ann")
    project.review(done, "send_back", reviewer="rose")
    project.review(done, "accept", reviewer="ruth")
    assert next_of(project, "ann") == "t2"


def test_what_waits_for_review_is_the_last_word_of_others(project: Project) -> None:
    answer(project, "t1", "ann")
    second = answer(project, "t1", "ann", why="better")
    own = answer(project, "t2", "rose")
    project.skip("t3", author="ann")
    assert ids(project.to_review(reviewer="rose", count=9)) == [second]
    assert sorted(ids(project.to_review(reviewer="ruth", count=9))) == sorted([second, own])
    project.review(second, "accept", reviewer="rose")
    assert project.to_review(reviewer="rose", count=9) == []


def test_reviewers_share_what_waits(project: Project) -> None:
    project.add_tasks(a_task(f"m{number}") for number in range(30))
    for number in range(30):
        answer(project, f"m{number}", "ann")
    everybody = [f"reviewer {number}" for number in range(6)]
    first = {each: ids(project.to_review(reviewer=each, count=2)) for each in everybody}
    assert len({name for each in first.values() for name in each}) >= 6
    # Each has the same before them until they are done, and comes to all of them in the end.
    again = {each: ids(project.to_review(reviewer=each, count=2)) for each in everybody}
    assert again == first
    while waiting := project.to_review(reviewer=everybody[0]):
        project.review(waiting[0].completion.id, "accept", reviewer=everybody[0])
    assert len(project.reviews()) == 30


def test_nothing_that_waits_is_passed_over_where_much_was_reviewed(
    store: LabelStore, project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("embed_label.store.history.review_queue.FAR", 1)
    monkeypatch.setattr("embed_label.store.history.review_queue.SETTLED", 0)
    monkeypatch.setattr("embed_label.store.history.review_queue.SPREAD", 4)
    project.add_tasks(a_task(f"m{number}") for number in range(20))
    fixed = answer(project, "m0", "ann")
    better = an_answer(project.ticket("m0", author="rose"), task="m0")
    project.review(fixed, "fix", reviewer="rose", fixed=better)
    done = {answer(project, f"m{number}", "ann") for number in range(1, 20)}
    reviewed: set[str] = set()
    while waiting := project.to_review(reviewer="ruth", count=3):
        last = waiting[-1].completion.id
        project.review(last, "accept", reviewer="ruth")
        reviewed.add(last)
    assert reviewed == done
    # What was fixed by somebody who is forgotten waits again, however long ago that was.
    store.forget("rose")
    assert ids(project.to_review(reviewer="ruth")) == [fixed]
