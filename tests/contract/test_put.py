"""What `put` promises."""

import threading
from datetime import UTC, datetime, timedelta

import pytest

from embed_label.completion import Completion
from embed_label.errors import Conflict, InvalidCompletion, StoreError
from embed_label.store import LabelStore
from tests.contract.given import a_carried, a_task, an_answer, an_interface


@pytest.fixture
def ticket(store: LabelStore) -> str:
    return store.ticket(a_task(), an_interface())


def test_a_completion_with_a_ticket_is_stored_verified(store: LabelStore, ticket: str) -> None:
    sent = an_answer(ticket)
    receipt = store.put(sent, author="ann")
    assert (receipt.id, receipt.task, receipt.revision) == (sent["id"], "t1", 1)
    assert receipt.verified
    assert receipt.new
    kept = store.completion(sent["id"])
    assert kept is not None
    assert kept.completion == Completion.read(sent)
    assert (kept.author, kept.project, kept.task, kept.supersedes) == ("ann", None, "t1", None)
    assert kept.interface_version == an_interface().version
    assert timedelta(0) <= datetime.now(UTC) - kept.received_at < timedelta(minutes=1)


def test_what_was_shown_is_known_afterwards(store: LabelStore, ticket: str) -> None:
    for sent in (an_answer(ticket), a_carried()):
        store.put(sent, author=sent["id"])
    for kept in store.annotations():
        assert store.shown(kept) == (a_task(), an_interface())


def test_without_a_ticket_it_is_judged_by_what_it_carries_and_unverified(store: LabelStore) -> None:
    assert not store.put(a_carried(), author="ann").verified
    assert [each.verified for each in store.annotations()] == [False]
    assert list(store.annotations(verified=True)) == []


def test_an_unverified_completion_does_not_hide_a_verified_one(
    store: LabelStore, ticket: str
) -> None:
    verified, unverified = an_answer(ticket), a_carried()
    store.put(verified, author="ann")
    store.put(unverified, author="ann")
    for only, expected in ((True, verified), (False, unverified), (None, unverified)):
        ids = [each.completion.id for each in store.annotations(verified=only)]
        assert ids == [expected["id"]]


def test_a_completion_that_carries_nothing_and_has_no_ticket_is_refused(store: LabelStore) -> None:
    with pytest.raises(InvalidCompletion) as error:
        store.put(an_answer(), author="ann")
    assert error.value.code == "no_ticket"


def test_a_carried_task_must_be_the_one_that_is_answered(store: LabelStore) -> None:
    with pytest.raises(
        InvalidCompletion, match='answers task "t2", but carries task "t1"'
    ) as error:
        store.put(a_carried(task="t2"), author="ann")
    assert error.value.code == "task_foreign"


def test_the_same_again_is_the_first_receipt(store: LabelStore, ticket: str) -> None:
    sent = an_answer(ticket)
    first = store.put(sent, author="ann")
    for again in (
        sent,
        Completion.read(sent),
        sent | {"ticket": store.ticket(a_task(), an_interface())},
    ):
        receipt = store.put(again, author="ann")
        assert receipt == first.model_copy(update={"new": False})
    assert len(store.history("t1")) == 1


def test_what_was_stored_stays_stored_when_its_ticket_has_expired(store: LabelStore) -> None:
    fresh = store.ticket(a_task(), an_interface(), author="ann")
    stale = store.ticket(a_task(), an_interface(), author="ann", lifetime=timedelta(seconds=-1))
    sent = an_answer(fresh)
    store.put(sent, author="ann")
    assert not store.put(sent | {"ticket": stale}, author="ann").new
    # The ticket says who it is even then, where the host does not.
    assert not store.put(sent | {"ticket": stale}, author=None).new
    with pytest.raises(InvalidCompletion) as error:
        store.put(sent | {"ticket": stale, "lead_time": 3.0}, author="ann")
    assert error.value.code == "ticket_expired"


def test_the_same_id_with_other_content_is_a_conflict_and_both_are_kept(
    store: LabelStore, ticket: str
) -> None:
    sent = an_answer(ticket, why="first")
    second = an_answer(ticket, why="second", id=sent["id"])
    store.put(sent, author="ann")
    for _ in range(2):
        with pytest.raises(Conflict, match="with other content"):
            store.put(second, author="ann")
    kept = store.completion(sent["id"])
    assert kept is not None
    assert kept.completion == Completion.read(sent)
    assert [each.completion for each in store.conflicts()] == [Completion.read(second)]
    assert len(store.history("t1")) == 1


def test_the_id_of_another_author_is_a_conflict(store: LabelStore, ticket: str) -> None:
    sent = an_answer(ticket)
    store.put(sent, author="ann")
    with pytest.raises(Conflict, match="by another author"):
        store.put(sent, author="bob")
    assert [each.author for each in store.history("t1")] == ["ann"]
    assert [each.author for each in store.conflicts()] == ["bob"]


def test_a_second_completion_is_the_next_revision_and_the_first_stays(
    store: LabelStore, ticket: str
) -> None:
    sent = [an_answer(ticket, why=f"{number}") for number in range(3)]
    for each in sent:
        store.put(each, author="ann")
    store.put(an_answer(ticket), author="bob")
    history = store.history(a_task())
    assert [(each.author, each.revision) for each in history] == [
        ("ann", 1),
        ("ann", 2),
        ("ann", 3),
        ("bob", 1),
    ]
    assert [each.supersedes for each in history[:3]] == [None, sent[0]["id"], sent[1]["id"]]
    latest = {each.author: each.completion.id for each in store.annotations()}
    assert latest["ann"] == sent[2]["id"]
    assert len(latest) == 2


def test_iteration_is_a_picture_of_the_moment_it_began(
    store: LabelStore, ticket: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("embed_label.store.archive.PAGE", 2)
    for number in range(5):
        store.put(an_answer(ticket, why="old"), author=f"author {number}")
    seen = store.annotations()
    first = next(seen)
    for number in range(6):
        store.put(an_answer(ticket, why="new"), author=f"author {number}")
    authors = [each.author for each in (first, *seen)]
    assert authors == [f"author {number}" for number in range(5)]
    assert {each.revision for each in store.annotations()} == {1, 2}
    assert len(list(store.annotations())) == 6


def test_a_skip_needs_no_answers_and_is_no_annotation(store: LabelStore, ticket: str) -> None:
    empty = {"regions": [], "answers": []}
    store.put(an_answer(ticket), author="ann")
    receipt = store.put(
        {"id": "s1", "task": "t1", "ticket": ticket, "annotation": empty, "skipped": "too dark"},
        author="ann",
    )
    assert receipt.revision == 2
    assert list(store.annotations()) == []
    (skip,) = store.annotations(skipped=True)
    assert skip.skipped
    assert skip.completion.skipped == "too dark"
    with pytest.raises(InvalidCompletion) as error:
        store.put({"id": "s2", "task": "t1", "ticket": ticket, "annotation": empty}, author="ann")
    assert error.value.code == "unanswered"


def test_the_host_can_skip_for_its_user(store: LabelStore) -> None:
    assert store.skip(a_task(), author="ann", reason="too dark").verified
    (skip,) = store.history("t1")
    assert (skip.author, skip.skipped, skip.completion.skipped) == ("ann", True, "too dark")


def test_sixteen_threads_store_each_completion_exactly_once(store: LabelStore, ticket: str) -> None:
    sent = [an_answer(ticket, why=str(number)) for number in range(96)]
    news: list[bool] = []

    def send(start: int) -> None:
        for step in range(len(sent)):
            each = sent[(start * 6 + step) % len(sent)]
            if step < 12:  # every completion is sent by two of the threads
                news.append(store.put(each, author=each["id"]).new)

    threads = [threading.Thread(target=send, args=(number,)) for number in range(16)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert (news.count(True), news.count(False)) == (96, 96)
    ids = [each.completion.id for each in store.history("t1")]
    assert sorted(ids) == sorted(each["id"] for each in sent)


def test_revisions_of_one_author_are_numbered_without_gaps_whoever_races(
    store: LabelStore, ticket: str
) -> None:
    threads = [
        threading.Thread(
            target=lambda: [store.put(an_answer(ticket), author="ann") for _ in range(5)]
        )
        for _ in range(8)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    history = store.history("t1")
    assert [each.revision for each in history] == list(range(1, 41))
    follows = [each.completion.id for each in history[:-1]]
    assert [each.supersedes for each in history[1:]] == follows


def test_a_closed_store_says_so(url: str) -> None:
    store = LabelStore(url)
    ticket = store.ticket(a_task(), an_interface())
    store.close()
    store.close()
    with pytest.raises(StoreError, match="closed"):
        store.put(an_answer(ticket), author="ann")


def test_annotations_of_a_project_that_is_not_there_name_the_nearest(store: LabelStore) -> None:
    store.project("photos")
    with pytest.raises(StoreError, match='did you mean "photos"'):
        store.annotations(project="fotos")
