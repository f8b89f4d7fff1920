"""What a store promises about the record of what was done to it."""

import threading
from collections.abc import Callable

import pytest
from sqlalchemy import Connection, delete, update

from embed_label.store import LabelStore
from embed_label.store.history.audit import Chain
from embed_label.store.queue.plan import Plan
from embed_label.store.schema import audit
from tests.contract.given import a_task, an_answer, an_interface


def done_to(store: LabelStore) -> None:
    """Five things, each by somebody."""
    project = store.project("foxes")
    for overlap in range(1, 6):
        project.hand_out(Plan(overlap=overlap), by=f"person {overlap}")


def tamper(store: LabelStore, work: Callable[[Connection], object]) -> None:
    """What somebody can do who can write to the database itself."""
    store._engine.write(work)  # pyright: ignore[reportPrivateUsage] no API does this


def test_it_says_what_was_done_when_and_by_whom(store: LabelStore) -> None:
    project = store.project("foxes", interface=an_interface())
    project.add_tasks([a_task()])
    project.hand_out(Plan(overlap=2), by="rose")
    done = project.put(an_answer(project.ticket("t1", author="ann")), author="ann")
    project.review(done.id, "accept", reviewer="rose")
    events = {each.what: each for each in store.audit()}
    assert {"plan", "review"} <= set(events)
    plan, review = events["plan"], events["review"]
    assert (plan.project, plan.who) == ("foxes", "rose")
    assert plan.detail["plan"] == Plan(overlap=2).to_dict()
    assert review.detail == {"completion": done.id, "outcome": "accept"}
    assert plan.at < review.at
    numbers = [each.number for each in store.audit()]
    assert numbers == list(range(1, len(numbers) + 1))


def test_that_of_one_project_can_be_read_alone(store: LabelStore) -> None:
    done_to(store)
    store.project("owls").hand_out(Plan(overlap=9), by="rose")
    assert {each.project for each in store.audit("owls")} == {"owls"}
    assert [each.what for each in store.audit("foxes")].count("plan") == 5


def test_an_empty_and_an_untouched_one_hold(store: LabelStore) -> None:
    assert store.check_audit().holds
    assert store.check_audit().rows == 0
    done_to(store)
    found = store.check_audit()
    assert found.holds
    assert (found.rows, found.flaw) == (5, "")
    assert store.check_audit(found) == found


@pytest.mark.parametrize("column", ["at", "who", "what", "detail", "mark", "chain"])
def test_the_first_row_that_was_changed_is_named(store: LabelStore, column: str) -> None:
    done_to(store)
    change = update(audit).where(audit.c.sequence == 3).values({column: "other"})
    tamper(store, lambda connection: connection.execute(change))
    found = store.check_audit()
    assert (found.holds, found.broken_at) == (False, 3)
    assert found.flaw == "row 3 was changed"


def test_a_row_taken_out_of_the_middle_is_named(store: LabelStore) -> None:
    done_to(store)
    tamper(store, lambda c: c.execute(delete(audit).where(audit.c.sequence == 2)))
    found = store.check_audit()
    assert (found.broken_at, found.flaw) == (2, "row 2 is missing")


def test_two_rows_that_were_swapped_are_found(store: LabelStore) -> None:
    done_to(store)

    def swap(connection: Connection) -> None:
        for old, new in ((2, 99), (4, 2), (99, 4)):
            connection.execute(update(audit).where(audit.c.sequence == old).values(sequence=new))

    tamper(store, swap)
    assert store.check_audit().broken_at == 2


def test_an_end_that_was_cut_off_shows_by_what_was_kept(store: LabelStore) -> None:
    done_to(store)
    kept = store.check_audit()
    tamper(store, lambda c: c.execute(delete(audit).where(audit.c.sequence > 3)))
    assert store.check_audit().holds
    found = store.check_audit(kept)
    assert (found.holds, found.broken_at) == (False, 4)
    assert "there were 5 rows, and now there are 3" in found.flaw


def test_one_that_was_written_anew_shows_by_what_was_kept(store: LabelStore) -> None:
    done_to(store)
    kept = store.check_audit()
    tamper(store, lambda c: c.execute(delete(audit)))
    project = store.project("foxes")
    for overlap in range(10, 20):
        project.hand_out(Plan(overlap=overlap))
    assert store.check_audit().holds
    assert store.check_audit(Chain(rows=kept.rows, end=kept.end)).broken_at == 5


def test_it_is_one_chain_whoever_writes_at_once(url: str, store: LabelStore) -> None:
    """Each with a store of its own, where the database can be opened twice."""
    stores = [store if url == "sqlite://" else LabelStore(url) for _ in range(4)]

    def work(number: int) -> None:
        project = stores[number].project(f"project {number}")
        for overlap in range(1, 11):
            project.hand_out(Plan(overlap=overlap))

    threads = [threading.Thread(target=work, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    found = store.check_audit()
    assert (found.holds, found.rows) == (True, 40)
    for each in stores:
        if each is not store:
            each.close()
