"""What the queue promises of what comes first, and of how much is left."""

import pytest

from embed_label.errors import StoreError
from embed_label.store import LabelStore
from embed_label.store.queue.plan import Plan
from tests.contract.given import a_task, an_interface
from tests.contract.sharing import ahead, answer, counts, make_truths, next_of, shared, surplus


def test_what_was_sent_back_comes_before_what_is_new(store: LabelStore) -> None:
    for overlap in (None, 2):
        project = shared(store, 4, overlap=overlap)
        assert ahead(project, "ann", 2) == ["t1", "t2"]
        receipt = answer(project, "t1", "ann")
        project.review(receipt.id, "send_back", reviewer="rex", comment="look again")
        assert ahead(project, "ann", 3) == (
            ["t1", "t2", "t3"] if overlap is None else ["t2", "t1", "t3"]
        )
        assert next_of(project, "bob") == "t1"
        answer(project, "t1", "ann")
        assert "t1" not in ahead(project, "ann", 3)
        if overlap:
            assert counts(project, "t1")[0] == 1
            project.release(author="ann")
            project.release(author="bob")


def test_the_last_review_counts(store: LabelStore) -> None:
    project = shared(store, 2)
    receipt = answer(project, "t1", "ann")
    project.review(receipt.id, "send_back", reviewer="rex")
    project.review(receipt.id, "accept", reviewer="rex")
    assert next_of(project, "ann") == "t2"


def test_tasks_come_by_priority_greatest_first_then_by_sequence(store: LabelStore) -> None:
    project = store.project("foxes", interface=an_interface())
    project.hand_out(Plan(overlap=1, order="priority"))
    wanted = {"a": 1, "b": 5.5, "c": None, "d": "high", "e": -2, "f": 5.5, "g": 10**15}
    project.add_tasks(
        a_task(name).model_copy(update={"meta": {} if first is None else {"priority": first}})
        for name, first in wanted.items()
    )
    assert ahead(project, "ann") == ["g", "b", "f", "a", "c", "d", "e"]


def test_another_order_moves_the_tasks_that_are_there(store: LabelStore) -> None:
    project = shared(store, 12, overlap=None)
    by_sequence = ahead(project, "ann", 12)
    project.hand_out(Plan(order="random"))
    shuffled = ahead(project, "ann", 12)
    assert shuffled != by_sequence
    assert sorted(shuffled) == sorted(by_sequence)
    project.hand_out(Plan(overlap=2, order="random"))
    assert ahead(project, "bob", 12) == shuffled
    project.hand_out(Plan(order="sequence"))
    assert ahead(project, "ann", 12) == by_sequence


def test_a_rank_of_ones_own_goes_first(store: LabelStore) -> None:
    project = shared(store, 4)
    assert project.rank({"t3": 0.2, "t2": 0.9, "gone": 1.0}) == 2
    assert ahead(project, "ann") == ["t2", "t3", "t1", "t4"]
    with pytest.raises(StoreError, match='"t1" cannot be ranked by nan'):
        project.rank({"t1": float("nan")})


def test_tasks_whose_answer_is_known_go_to_everybody_whatever_the_overlap(
    store: LabelStore,
) -> None:
    project = shared(store, 40, overlap=1, truth_share=0.5)
    truths = {f"t{number}" for number in range(31, 41)}
    make_truths(project, *truths)
    for who in ("ann", "bob", "cat"):
        got: list[str] = []
        while len(got) < 10:
            task = next_of(project, who)
            assert task is not None
            assert next_of(project, who) == task
            got.append(task)
            answer(project, task, who)
        assert len({*got}) == 10
        assert 1 <= len(truths & {*got}) <= 9
    assert not any(each for _, each in surplus(project))
    # They are not counted as work that is to be done.
    assert project.progress()[1] == 30


def test_when_the_other_tasks_are_gone_nobody_is_kept_with_known_ones(store: LabelStore) -> None:
    project = shared(store, 4, overlap=1, truth_share=0.01)
    make_truths(project, "t3", "t4")
    for task in ("t1", "t2"):
        answer(project, task, "bob")
    assert set(ahead(project, "ann")) <= {"t3", "t4"}
    everybody = shared(store, 4, overlap=None, truth_share=0.01)
    assert sorted(ahead(everybody, "cat")) == ["t1", "t2", "t3", "t4"]
    assert ahead(everybody, "cat", 2) == ahead(everybody, "cat", 4)[:2]


def test_progress_of_an_author_is_of_what_is_open_to_them(store: LabelStore) -> None:
    project = shared(store, 4, overlap=1)
    assert next_of(project, "ann") == "t1"
    answer(project, "t1", "ann")
    assert ahead(project, "bob", 2) == ["t2", "t3"]
    assert project.progress(author="ann") == (1, 2)
    assert project.progress(author="bob") == (0, 3)
    assert project.progress() == (1, 4)
    project.remove_tasks(["t1"])
    assert project.progress(author="ann") == (0, 1)


def test_places_that_many_hold_are_found_among_few_that_are_free(store: LabelStore) -> None:
    project = shared(store, 3, overlap=9)
    for number in range(8):
        answer(project, "t1", f"w{number}")
    for number in range(9):
        answer(project, "t2", f"w{number}")
    assert ahead(project, "ann") == ["t1", "t3"]
