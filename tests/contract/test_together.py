"""Completions that come at once are written together, and are as if each had come alone."""

import asyncio
from typing import Any

from embed_label.completion import Receipt
from embed_label.errors import Conflict, InvalidCompletion
from embed_label.store import LabelStore
from tests.contract.given import a_task, an_answer, an_interface


def put_all(store: LabelStore, sent: list[dict[str, Any]]) -> list[Receipt | BaseException]:
    async def run() -> list[Receipt | BaseException]:
        puts = (store.aput(each, author=each["widget"]) for each in sent)
        return await asyncio.gather(*puts, return_exceptions=True)

    return asyncio.run(run())


def test_each_gets_its_own_answer(store: LabelStore) -> None:
    ticket = store.ticket(a_task(), an_interface())
    good = [an_answer(ticket, widget=f"author {number}") for number in range(20)]
    bad = [
        an_answer(ticket, why="other", id=good[0]["id"], widget="author 0"),
        an_answer(ticket, widget="nobody", annotation={"regions": [], "answers": []}),
        an_answer("forged", widget="forger"),
    ]
    store.put(good[0], author="author 0")
    answers = put_all(store, [*good[:10], *bad, *good[10:], *good])
    receipts = [each for each in answers if isinstance(each, Receipt)]
    assert len(receipts) == 40
    assert [each.id for each in receipts] == [each["id"] for each in (*good, *good)]
    assert sum(each.new for each in receipts) == 19
    conflict, unanswered, forged = answers[10:13]
    assert isinstance(conflict, Conflict)
    assert isinstance(unanswered, InvalidCompletion)
    assert isinstance(forged, InvalidCompletion)
    assert (unanswered.code, forged.code) == ("unanswered", "ticket_forged")
    assert len(store.history("t1")) == 20
    assert (len(store.conflicts()), len(store.refused())) == (1, 2)


def test_revisions_of_one_author_follow_one_another(store: LabelStore) -> None:
    ticket = store.ticket(a_task(), an_interface())
    sent = [an_answer(ticket, why=str(number), widget="ann") for number in range(12)]
    receipts = [each for each in put_all(store, sent) if isinstance(each, Receipt)]
    assert sorted(each.revision for each in receipts) == list(range(1, 13))
    history = store.history("t1")
    assert [each.supersedes for each in history[1:]] == [h.completion.id for h in history[:-1]]


def test_the_same_id_twice_in_different_words_is_stored_once(store: LabelStore) -> None:
    ticket = store.ticket(a_task(), an_interface())
    sent = [
        an_answer(ticket, why=f"{number % 2}", id=f"c{number // 2}", widget="ann")
        for number in range(24)
    ]
    answers = put_all(store, sent)
    assert sum(isinstance(each, Receipt) for each in answers) == 12
    assert sum(isinstance(each, Conflict) for each in answers) == 12
    assert len({each.completion.id for each in store.history("t1")}) == 12
