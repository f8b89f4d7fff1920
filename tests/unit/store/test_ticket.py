"""A ticket is what was signed, or nothing."""

import base64
import hashlib
import hmac
import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from embed_label.errors import InvalidCompletion, StoreError
from embed_label.store.ticket import Keys, Ticket

TICKET = Ticket(
    task="t1",
    task_version="a" * 64,
    interface_version="b" * 64,
    author="ann",
    project="foxes",
    expires=4_000_000_000,
)
KEYS = Keys(["k" * 32])
SIGNED = KEYS.sign(TICKET)


def refused(token: str) -> bool:
    with pytest.raises(InvalidCompletion) as error:
        KEYS.read(token)
    return error.value.code == "ticket_forged"


def test_a_ticket_reads_back_as_it_was_signed() -> None:
    assert KEYS.read(SIGNED) == TICKET


@settings(max_examples=250, deadline=None)
@given(data=st.data())
def test_no_other_text_is_a_ticket(data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(SIGNED) - 1))
    new = data.draw(st.characters())
    forged = data.draw(
        st.one_of(
            st.just(SIGNED[:at] + new + SIGNED[at + 1 :]),
            st.just(SIGNED[:at] + new + SIGNED[at:]),
            st.just(SIGNED[:at] + SIGNED[at + 1 :]),
            st.just(SIGNED[:at] + SIGNED[at:].swapcase()),
            st.lists(st.sampled_from(SIGNED.split(".")), max_size=6).map(".".join),
            st.text(max_size=80),
        ).filter(lambda text: text != SIGNED)
    )
    assert refused(forged)


@given(
    task=st.text(st.characters(codec="utf-8"), max_size=20),
    author=st.none() | st.text(st.characters(codec="utf-8"), max_size=20),
)
def test_any_name_survives_being_signed(task: str, author: str | None) -> None:
    ticket = Ticket(task, "a", "b", author, None, 5)
    assert KEYS.read(KEYS.sign(ticket)) == ticket


def test_a_spelling_of_the_same_bytes_is_not_the_same_ticket() -> None:
    letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
    raw = base64.urlsafe_b64decode(SIGNED.rpartition(".")[2] + "=")
    others = [SIGNED[:-1] + letter for letter in letters if SIGNED[-1] != letter]
    same_bytes = [
        each for each in others if base64.urlsafe_b64decode(each.rpartition(".")[2] + "=") == raw
    ]
    assert same_bytes
    assert all(map(refused, same_bytes))


@pytest.mark.parametrize("algorithm", ["md5", "sha1", "sha512", "none"])
def test_a_forger_cannot_choose_the_algorithm(algorithm: str) -> None:
    prefix, key_id, payload, _ = SIGNED.split(".")
    edited = json.loads(base64.urlsafe_b64decode(payload + "==")) | {"author": "eve"}
    body = base64.urlsafe_b64encode(json.dumps(edited).encode()).decode().rstrip("=")
    for head in (prefix, "none", algorithm):
        signed = f"{head}.{key_id}.{body}"
        digest = b"" if algorithm == "none" else hmac.new(b"", signed.encode(), algorithm).digest()
        for signature in (digest, hashlib.sha256(signed.encode()).digest()):
            text = base64.urlsafe_b64encode(signature).decode().rstrip("=")
            assert refused(f"{signed}.{text}")


def test_the_control_an_edited_ticket_signed_with_the_key_is_read() -> None:
    prefix, key_id, payload, _ = SIGNED.split(".")
    signed = f"{prefix}.{key_id}.{payload}"
    signature = hmac.new(b"k" * 32, signed.encode(), "sha256").digest()
    text = base64.urlsafe_b64encode(signature).decode().rstrip("=")
    assert KEYS.read(f"{signed}.{text}") == TICKET


def test_a_key_can_be_retired() -> None:
    both, new = Keys(["n" * 32, "k" * 32]), Keys(["n" * 32])
    assert both.read(SIGNED) == TICKET
    assert new.read(both.sign(TICKET)) == TICKET
    with pytest.raises(InvalidCompletion):
        new.read(SIGNED)


def test_a_ticket_says_nothing_of_its_key() -> None:
    assert "kkkk" not in SIGNED
    assert SIGNED.split(".")[1] not in hashlib.sha256(b"k" * 32).hexdigest()


def test_no_secret_at_all_is_an_error() -> None:
    with pytest.raises(StoreError, match="no secret"):
        Keys([])


def test_names_too_long_for_a_ticket_are_an_error_where_it_is_made() -> None:
    with pytest.raises(StoreError, match="too long"):
        KEYS.sign(Ticket("t" * 5000, "a", "b", None, None, 5))
