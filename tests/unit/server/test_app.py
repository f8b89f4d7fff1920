"""Completions by HTTP."""

import json
from collections.abc import Iterator
from typing import Any

import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.testclient import TestClient

from embed_label.completion import Receipt, Refusal
from embed_label.errors import StoreError
from embed_label.server import app, server
from embed_label.store import LabelStore
from tests.contract.given import a_carried, a_task, an_answer, an_interface

PLACE = "/_embed_label/completions"
HEADERS = {"x-embed-label": "1", "content-type": "application/json"}


@pytest.fixture
def store() -> Iterator[LabelStore]:
    with LabelStore("sqlite://") as opened:
        yield opened


@pytest.fixture
def client(store: LabelStore) -> TestClient:
    return TestClient(server(store), raise_server_exceptions=False)


@pytest.fixture
def sent(store: LabelStore) -> dict[str, Any]:
    return an_answer(store.ticket(a_task(), an_interface(), author="ann"))


def post(client: TestClient, value: Any, **headers: str):
    body = value if isinstance(value, bytes) else json.dumps(value).encode()
    return client.post(PLACE, content=body, headers=HEADERS | headers)


def test_a_completion_is_stored_under_its_tickets_author(
    store: LabelStore, client: TestClient, sent: dict[str, Any]
) -> None:
    reply = post(client, sent)
    assert reply.status_code == 200
    receipt = Receipt.model_validate(reply.json())
    assert (receipt.id, receipt.new, receipt.verified) == (sent["id"], True, True)
    assert [each.author for each in store.history("t1")] == ["ann"]
    assert not Receipt.model_validate(post(client, sent).json()).new


def test_without_a_ticket_nobody_is_the_author(store: LabelStore, client: TestClient) -> None:
    assert not Receipt.model_validate(post(client, a_carried()).json()).verified
    assert [each.author for each in store.history("t1")] == [""]


@pytest.mark.parametrize("waits", [False, True])
def test_the_host_says_who_it_is(store: LabelStore, waits: bool) -> None:
    def name(request: Request) -> str | None:
        return request.headers.get("x-user")

    async def later(request: Request) -> str | None:
        return name(request)

    client = TestClient(server(store, author=later if waits else name))
    bound = an_answer(store.ticket(a_task(), an_interface(), author="ann"))
    assert post(client, bound, **{"x-user": "eve"}).json()["code"] == "ticket_foreign"
    assert post(client, bound).status_code == 200
    free = an_answer(store.ticket(a_task(), an_interface()))
    assert post(client, free, **{"x-user": "bob"}).status_code == 200
    assert [each.author for each in store.history("t1")] == ["ann", "bob"]


def test_a_refusal_says_which_and_why_and_is_kept(
    store: LabelStore, client: TestClient, sent: dict[str, Any]
) -> None:
    reply = post(client, sent | {"ticket": "forged"})
    assert reply.status_code == 422
    refusal = Refusal.model_validate(reply.json())
    assert (refusal.id, refusal.code) == (sent["id"], "ticket_forged")
    assert [each.id for each in store.refused()] == [sent["id"]]


def test_a_conflict_is_a_409(store: LabelStore, client: TestClient, sent: dict[str, Any]) -> None:
    post(client, sent)
    reply = post(client, sent | {"lead_time": 5.0})
    assert reply.status_code == 409
    assert Refusal.model_validate(reply.json()).id == sent["id"]
    assert len(store.conflicts()) == 1


@pytest.mark.parametrize(
    ("body", "name"),
    [
        (b"{", "unknown"),
        (b"\xff\xfe", "unknown"),
        (b"[1]", "unknown"),
        (b"[" * 100_000, "unknown"),
        (b'{"id": 5}', "unknown"),
        (b'{"id": ""}', "unknown"),
        (b'{"id": "a\\ud800\\u0000b"}', "a?\ufffdb"),
        (b'{"id": "' + b"x" * 999 + b'"}', "x" * 200),
    ],
)
def test_what_is_no_completion_is_refused_with_the_id_it_claims(
    store: LabelStore, client: TestClient, body: bytes, name: str
) -> None:
    reply = post(client, body)
    assert reply.status_code == 422
    assert (reply.json()["id"], reply.json()["code"]) == (name, "shape")
    assert len(store.refused()) == 1


def test_a_body_that_is_too_large_is_turned_away_before_it_is_read(
    store: LabelStore, client: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(app, "LARGEST", 1000)
    assert post(client, b"x" * 1001).status_code == 413
    pieces = iter([b"x" * 400] * 3)
    reply = client.post(PLACE, content=pieces, headers=HEADERS)
    assert "content-length" not in {name.lower() for name in reply.request.headers}
    assert reply.status_code == 413
    assert Refusal.model_validate(reply.json()).code == "too_large"


def test_a_large_completion_arrives(store: LabelStore, client: TestClient) -> None:
    sent = an_answer(store.ticket(a_task(), an_interface()), predictions=[])
    sent["predictions"] = [
        sent["annotation"] | {"id": f"p{n}", "author": "é" * 500} for n in range(3000)
    ]
    assert len(json.dumps(sent)) > 3_000_000
    assert post(client, sent).status_code == 200


def test_a_form_of_another_site_cannot_send(client: TestClient, sent: dict[str, Any]) -> None:
    body = json.dumps(sent)
    for headers in ({}, {"content-type": "application/json"}, {"content-type": "text/plain"}):
        assert client.post(PLACE, content=body, headers=headers).status_code == 403
    plain = HEADERS | {"content-type": "text/plain"}
    assert client.post(PLACE, content=body, headers=plain).status_code == 415
    assert client.get(PLACE).status_code == 405


def test_no_answer_invites_other_sites(client: TestClient, sent: dict[str, Any]) -> None:
    asks = {"origin": "https://evil.example", "access-control-request-method": "POST"}
    assert client.options(PLACE, headers=asks).status_code == 405
    for reply in (client.options(PLACE, headers=asks), post(client, sent), client.get(PLACE)):
        assert not [name for name in reply.headers if name.startswith("access-control")]


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({}, 200),
        ({"origin": "http://testserver"}, 200),
        ({"origin": "http://testserver:3000"}, 200),
        ({"origin": "http://other:3000", "sec-fetch-site": "same-origin"}, 200),
        ({"origin": "http://localhost:3000", "sec-fetch-site": "same-site"}, 200),
        ({"origin": "https://app.example", "sec-fetch-site": "cross-site"}, 200),
        ({"origin": "https://evil.example"}, 403),
        ({"origin": "https://testserver.evil.example"}, 403),
        ({"origin": "null"}, 403),
        ({"origin": "http://testserver", "sec-fetch-site": "cross-site"}, 403),
        ({"x-embed-label": "0"}, 403),
    ],
)
def test_a_page_of_another_site_cannot_send_unless_it_was_named(
    store: LabelStore, sent: dict[str, Any], headers: dict[str, str], status: int
) -> None:
    client = TestClient(server(store, origins=["https://app.example"]))
    assert post(client, sent, **headers).status_code == status


def test_a_store_that_cannot_write_asks_for_another_try(
    store: LabelStore, client: TestClient, sent: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    async def fail(*_: object, **__: object) -> Receipt:
        raise StoreError("/secret/path/labels.db is full")

    with monkeypatch.context() as broken:
        broken.setattr(store, "aput", fail)
        reply = post(client, sent)
    assert (reply.status_code, reply.headers["retry-after"]) == (503, "1")
    assert "secret" not in reply.text
    assert post(client, sent).status_code == 200


def test_an_error_in_the_hosts_own_code_is_not_an_acknowledgement(store: LabelStore) -> None:
    def author(_request: Request) -> str:
        raise RuntimeError("no session")

    client = TestClient(server(store, author=author), raise_server_exceptions=False)
    assert post(client, a_carried()).status_code == 500
    assert list(store.annotations()) == []


def test_health_follows_the_store(store: LabelStore, client: TestClient) -> None:
    assert client.get("/_embed_label/health").json() == {"ok": True}
    store.close()
    assert client.get("/_embed_label/health").status_code == 503


def test_another_app_can_be_mounted_behind_it(store: LabelStore, sent: dict[str, Any]) -> None:
    outer = server(store)
    outer.mount("", Starlette())
    client = TestClient(outer)
    assert post(client, sent).status_code == 200
    assert client.get("/elsewhere").status_code == 404
