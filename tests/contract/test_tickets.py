"""What a ticket binds."""

from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from embed_label.errors import InvalidCompletion, StoreError
from embed_label.store import LabelStore
from tests.contract.given import TEXT, a_task, an_answer, an_interface


def refused_code(store: LabelStore, sent: dict[str, object], author: str = "ann") -> str:
    with pytest.raises(InvalidCompletion) as error:
        store.put(sent, author=author)
    return error.value.code


def test_an_expired_ticket_is_refused(store: LabelStore) -> None:
    ticket = store.ticket(a_task(), an_interface(), lifetime=timedelta(seconds=-1))
    assert refused_code(store, an_answer(ticket)) == "ticket_expired"


def test_a_ticket_of_another_task_is_refused(store: LabelStore) -> None:
    ticket = store.ticket(a_task("t2"), an_interface())
    assert refused_code(store, an_answer(ticket)) == "ticket_foreign"


def test_a_ticket_bound_to_an_author_serves_nobody_else(store: LabelStore) -> None:
    ticket = store.ticket(a_task(), an_interface(), author="ann")
    assert refused_code(store, an_answer(ticket), author="bob") == "ticket_foreign"
    sent = an_answer(ticket)
    assert store.put(sent, author=None).new
    assert [each.author for each in store.history("t1")] == ["ann"]


def test_a_ticket_of_another_store_is_refused(store: LabelStore) -> None:
    with LabelStore("sqlite://") as other:
        ticket = other.ticket(a_task(), an_interface())
    assert refused_code(store, an_answer(ticket)) == "ticket_forged"


def test_a_ticket_for_what_this_store_does_not_have_is_refused() -> None:
    secret = "s" * 32
    with (
        LabelStore("sqlite://", secret=secret) as one,
        LabelStore("sqlite://", secret=secret) as two,
    ):
        ticket = one.ticket(a_task(), an_interface())
        assert refused_code(two, an_answer(ticket)) == "ticket_foreign"


def test_the_browser_cannot_choose_what_it_is_judged_by(store: LabelStore) -> None:
    ticket = store.ticket(a_task(), an_interface())
    longer = {"task": a_task().to_dict() | {"data": {"text": TEXT * 9}}}
    carried = longer | {"interface": an_interface().to_dict()}
    sent = an_answer(ticket, carried=carried)
    sent["annotation"]["regions"][0] |= {"start": 40, "end": 41, "text": ""}
    assert refused_code(store, sent) == "invalid"


@settings(
    max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(data=st.data())
def test_no_mutation_of_a_ticket_is_accepted(store: LabelStore, data: st.DataObject) -> None:
    ticket = store.ticket(a_task(), an_interface(), author="ann")
    at = data.draw(st.integers(0, len(ticket) - 1))
    letters = st.sampled_from("ABCxyz019-_.= é\0")
    mutated = data.draw(
        st.one_of(
            st.builds(lambda new: ticket[:at] + new + ticket[at + 1 :], letters),
            st.builds(lambda new: ticket[:at] + new + ticket[at:], letters),
            st.just(ticket[:at] + ticket[at + 1 :]),
            st.just(ticket[:at]),
            st.just(ticket.swapcase()),
            st.permutations(ticket.split(".")).map(".".join),
            st.text(max_size=50),
        ).filter(lambda text: text != ticket)
    )
    assert refused_code(store, an_answer(mutated)) == "ticket_forged"
    assert list(store.annotations()) == []


def test_tickets_live_on_with_the_database(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'labels.db'}"
    with LabelStore(url) as store:
        ticket = store.ticket(a_task(), an_interface())
    with LabelStore(url) as store:
        assert store.put(an_answer(ticket), author="ann").verified


def test_two_stores_never_have_the_same_secret_of_their_own() -> None:
    with LabelStore("sqlite://") as one, LabelStore("sqlite://") as two:
        ticket = one.ticket(a_task(), an_interface())
        two.ticket(a_task(), an_interface())
        assert refused_code(two, an_answer(ticket)) == "ticket_forged"


def test_a_secret_can_be_replaced_while_old_tickets_are_out(tmp_path: Path) -> None:
    url, old, new = f"sqlite:///{tmp_path / 'labels.db'}", "o" * 32, b"n" * 32
    with LabelStore(url, secret=old) as store:
        ticket = store.ticket(a_task(), an_interface())
    with LabelStore(url, secret=[new, old]) as store:
        assert store.put(an_answer(ticket), author="ann").verified
        newer = store.ticket(a_task(), an_interface())
    with LabelStore(url, secret=new) as store:
        assert store.put(an_answer(newer), author="bob").verified
        assert refused_code(store, an_answer(ticket)) == "ticket_forged"


def test_the_environment_can_give_the_secret(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("EMBED_LABEL_SECRET", "n" * 32 + " " + "o" * 32)
    with LabelStore("sqlite://") as store, LabelStore("sqlite://", secret="n" * 32) as same:
        same.ticket(a_task(), an_interface())
        ticket = store.ticket(a_task(), an_interface())
        assert same.put(an_answer(ticket), author="ann").verified


def test_a_short_secret_is_turned_away_with_the_way_to_make_one() -> None:
    with pytest.raises(StoreError, match=r"at least 32 bytes, this one has 8.*token_hex"):
        LabelStore("sqlite://", secret="changeme")
