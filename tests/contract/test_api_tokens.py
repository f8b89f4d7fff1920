"""Tokens: made by a store, read by each process that opens it, dead when they are to be."""

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from embed_label.errors import RequestRefused, StoreError
from embed_label.store import LabelStore
from embed_label.store.tokens import ROLES


def code(store: LabelStore, token: str) -> str:
    with pytest.raises(RequestRefused) as caught:
        store.read_token(token)
    assert caught.value.status == 401
    return caught.value.code


@pytest.mark.parametrize("role", ROLES)
def test_a_token_says_what_was_put_into_it(store: LabelStore, role: Any) -> None:
    read = store.read_token(store.token(role, author="Ånn 🦊", project="p.q", task="a/b"))
    assert (read.role, read.author, read.project, read.task) == (role, "Ånn 🦊", "p.q", "a/b")


def test_a_changed_token_is_refused(store: LabelStore) -> None:
    token = store.token("annotator", author="ann", project="p")
    for at in range(len(token)):
        other = "A" if token[at] != "A" else "B"
        assert code(store, token[:at] + other + token[at + 1 :]) == "token"
    for wrong in ("", ".", "elt1..", token + "A", token[:-1], "é" * 50, token * 99):
        assert code(store, wrong) == "token"


def test_a_ticket_or_a_seal_is_no_token(store: LabelStore) -> None:
    from tests.contract.given import a_task, an_interface

    ticket = store.ticket(a_task(), an_interface(), author="ann")
    assert code(store, ticket) == "token"
    assert code(store, ticket.replace("el1.", "elt1.", 1)) == "token"
    said = store.token("owner", author="eve").split(".")[1]
    assert code(store, f"elt1.{said}.{store.keys.seal(said)}") == "token"


def test_another_store_does_not_take_it(store: LabelStore) -> None:
    with LabelStore("sqlite://") as other:
        assert code(other, store.token("owner", author="ann")) == "token"


def test_a_token_ends(store: LabelStore) -> None:
    ended = store.token("owner", author="ann", lifetime=timedelta(seconds=-1))
    assert code(store, ended) == "expired"


def test_revoking_ends_the_tokens_of_one_author(store: LabelStore) -> None:
    hers, his = (store.token("manager", author=each) for each in ("ann", "bob"))
    store.revoke("ann")
    assert code(store, hers) == "revoked"
    assert store.read_token(his).author == "bob"
    assert store.read_token(store.token("manager", author="ann")).author == "ann"
    store.revoke("ann")
    assert code(store, hers) == "revoked"


def test_every_process_knows_what_was_revoked(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'labels.db'}"
    with LabelStore(url) as one, LabelStore(url) as other:
        token = one.token("owner", author="ann")
        assert other.read_token(token).role == "owner"
        one.revoke("ann")
        assert code(other, token) == "revoked"


def test_an_old_key_of_the_ring_still_reads(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'labels.db'}"
    with LabelStore(url, secret="a" * 32) as before:
        token = before.token("owner", author="ann")
    with LabelStore(url, secret=["b" * 32, "a" * 32]) as both:
        assert both.read_token(token).author == "ann"
    with LabelStore(url, secret=["b" * 32]) as after:
        assert code(after, token) == "token"


def test_what_was_revoked_stays_so_when_the_key_is_turned(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'labels.db'}"
    with LabelStore(url, secret="a" * 32) as before:
        token = before.token("owner", author="ann")
        before.revoke("ann")
    with LabelStore(url, secret=["b" * 32, "a" * 32]) as both:
        assert code(both, token) == "revoked"
        later = both.token("owner", author="ann")
        both.revoke("ann")
        assert code(both, later) == "revoked"


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"role": "admin", "author": "ann"}, 'no role "admin"'),
        ({"role": "owner", "author": " "}, "needs an author"),
        ({"role": "owner", "author": "ann", "task": "t1"}, "needs its project"),
        ({"role": "owner", "author": "a" * 5000}, "too long"),
    ],
)
def test_a_token_that_makes_no_sense_is_not_made(
    store: LabelStore, given: dict[str, Any], said: str
) -> None:
    rest = {name: value for name, value in given.items() if name != "role"}
    with pytest.raises(StoreError, match=said):
        store.token(given["role"], **rest)
