"""What the queue promises of places and leases."""

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import func, select

from embed_label.store import LabelStore
from embed_label.store.queue import leases
from embed_label.store.queue.plan import Plan
from embed_label.store.schema import leases as lease_rows
from tests.contract.sharing import ahead, answer, counts, let_end, next_of, shared, surplus


def test_a_task_is_handed_to_as_many_people_as_the_overlap_says(store: LabelStore) -> None:
    project = shared(store, 2)
    assert [next_of(project, who) for who in ("ann", "bob", "cat", "dan")] == [
        "t1",
        "t1",
        "t2",
        "t2",
    ]
    assert next_of(project, "eve") is None
    for who in ("ann", "bob"):
        answer(project, "t1", who)
    assert next_of(project, "eve") is None
    assert counts(project, "t1") == (2, 2, 0)
    assert project.progress() == (1, 2)


def test_nobody_gets_the_same_task_twice(store: LabelStore) -> None:
    project = shared(store, 3, overlap=5)
    seen: list[str] = []
    while task := next_of(project, "ann"):
        seen.append(task)
        answer(project, task, "ann")
    assert seen == ["t1", "t2", "t3"]


def test_what_an_author_has_comes_first_and_in_the_order_in_which_it_was_given(
    store: LabelStore,
) -> None:
    project = shared(store, 6, order="random")
    first = ahead(project, "ann", 3)
    assert ahead(project, "ann", 3) == first
    assert ahead(project, "ann", 6)[:3] == first
    assert len({*ahead(project, "ann", 6)}) == 6


def test_a_lease_that_ended_frees_the_place_and_late_work_is_kept_as_surplus(
    store: LabelStore,
) -> None:
    project = shared(store, 1, overlap=1)
    assert next_of(project, "ann") == "t1"
    assert next_of(project, "bob") is None
    let_end(project, "ann")
    assert next_of(project, "bob") == "t1"
    answer(project, "t1", "ann")
    assert counts(project, "t1") == (0, 1, 0)
    answer(project, "t1", "bob")
    assert surplus(project) == [("ann", True), ("bob", False)]
    assert counts(project, "t1") == (1, 1, 0)


def test_a_lease_that_ended_is_still_its_authors_while_nobody_else_asked(store: LabelStore) -> None:
    project = shared(store, 1, overlap=1)
    assert next_of(project, "ann") == "t1"
    let_end(project, "ann")
    answer(project, "t1", "ann")
    assert surplus(project) == [("ann", False)]
    assert next_of(project, "bob") is None


def test_asking_again_renews(store: LabelStore) -> None:
    project = shared(store, 1, overlap=1)
    assert next_of(project, "ann") == "t1"
    let_end(project, "ann")
    assert next_of(project, "ann") == "t1"
    assert next_of(project, "bob") is None
    assert [lease.author for lease in project.leases()] == ["ann"]


def test_a_lease_can_be_renewed_and_given_back(store: LabelStore) -> None:
    project = shared(store, 2, overlap=1, lease=1)
    assert ahead(project, "ann", 2) == ["t1", "t2"]
    let_end(project, "ann")
    assert project.leases() == []
    assert project.renew(author="ann", task="t1") == 1
    (lease,) = project.leases()
    assert lease.task == "t1"
    assert timedelta(seconds=50) < lease.expires_at - datetime.now(UTC) <= timedelta(seconds=60)
    assert project.renew(author="ann") == 2
    assert project.renew(author="bob") == 0
    assert project.release(author="ann", task="t1") == 1
    assert next_of(project, "bob") == "t1"
    assert project.release(author="ann") == 1
    assert counts(project, "t2") == (0, 0, 0)


def test_a_skip_frees_the_place_and_is_not_handed_to_its_author_again(store: LabelStore) -> None:
    project = shared(store, 1, overlap=1)
    assert next_of(project, "ann") == "t1"
    project.skip("t1", author="ann", reason="too dark")
    assert next_of(project, "ann") is None
    assert counts(project, "t1") == (0, 0, 1)
    assert next_of(project, "bob") == "t1"


def test_a_task_that_many_skipped_is_handed_out_no_more(store: LabelStore) -> None:
    for overlap in (1, None):
        project = shared(store, 2, overlap=overlap, most_skips=2)
        for who in ("ann", "bob"):
            project.skip("t1", author=who)
        assert next_of(project, "cat") == "t2"
        assert project.progress() == (0, 1)


def test_an_answer_after_a_skip_and_a_skip_after_an_answer_are_counted(store: LabelStore) -> None:
    project = shared(store, 1, overlap=1)
    project.skip("t1", author="ann")
    answer(project, "t1", "ann")
    assert counts(project, "t1") == (1, 1, 0)
    answer(project, "t1", "ann")
    assert counts(project, "t1") == (1, 1, 0)
    project.skip("t1", author="ann")
    assert counts(project, "t1") == (0, 0, 1)
    assert next_of(project, "bob") == "t1"


def test_a_removed_task_is_not_handed_out_even_to_who_has_it(store: LabelStore) -> None:
    for overlap in (None, 2):
        project = shared(store, 2, overlap=overlap)
        assert next_of(project, "ann") == "t1"
        project.remove_tasks(["t1"])
        assert next_of(project, "ann") == "t2"
        assert next_of(project, "bob") == "t2"


def test_a_greater_overlap_opens_what_was_full_and_a_smaller_one_takes_nothing_away(
    store: LabelStore,
) -> None:
    project = shared(store, 1, overlap=1)
    assert next_of(project, "ann") == "t1"
    assert next_of(project, "bob") is None
    project.hand_out(Plan(overlap=2))
    assert next_of(project, "bob") == "t1"
    project.hand_out(Plan(overlap=1))
    assert (next_of(project, "ann"), next_of(project, "bob")) == ("t1", "t1")
    answer(project, "t1", "ann")
    answer(project, "t1", "bob")
    assert surplus(project) == [("ann", False), ("bob", False)]


def test_without_an_overlap_nothing_is_leased_nor_surplus(store: LabelStore) -> None:
    project = shared(store, 2, overlap=None)
    for who in ("ann", "bob", "cat"):
        assert next_of(project, who) == "t1"
        answer(project, "t1", who)
    assert project.leases() == []
    assert not any(each for _, each in surplus(project))
    assert counts(project, "t1") == (3, 3, 0)


def test_looking_at_what_one_has_writes_nothing(
    store: LabelStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    everything = shared(store, 3, overlap=None)

    def fail(*_given: object, **_more: object) -> None:
        raise AssertionError("it wrote")

    with monkeypatch.context() as no_writing:
        no_writing.setattr(everything, "_write", fail)
        assert ahead(everything, "ann", 2) == ["t1", "t2"]
    leased = shared(store, 3, overlap=1)
    assert ahead(leased, "ann", 2) == ["t1", "t2"]
    monkeypatch.setattr(leased, "_write", fail)
    assert ahead(leased, "ann", 2) == ["t1", "t2"]


def test_the_count_of_leases_and_what_is_done_is_what_is_taken(store: LabelStore) -> None:
    project = shared(store, 6, overlap=3)
    for number in range(4):
        ahead(project, f"w{number}", 4)
    answer(project, "t1", "w0")
    answer(project, "t1", "w9")
    project.skip("t2", author="w1")
    held = project._read(
        lambda connection, project: connection.scalar(select(func.count()).select_from(lease_rows))
    )
    all_counts = [counts(project, f"t{number}") for number in range(1, 7)]
    assert sum(taken for _, taken, _ in all_counts) == held + sum(done for done, _, _ in all_counts)
    assert all(taken <= 3 for _, taken, _ in all_counts)
    assert len(project.leases()) == held


def test_a_lease_is_a_time_of_the_server(store: LabelStore) -> None:
    project = shared(store, 1, lease=0.5)
    next_of(project, "ann")
    (lease,) = project.leases()
    assert timedelta(seconds=29) < lease.expires_at - lease.given_at <= timedelta(seconds=30)
    assert leases.moment().endswith("+00:00")
