"""How much a caller may ask for."""

import json
from collections.abc import Iterator

import pytest

from embed_label.errors import RequestRefused
from embed_label.server import Limits
from embed_label.server.api.limits import REMEMBERED, Buckets
from embed_label.store import LabelStore
from tests.contract.given import an_answer
from tests.unit.server.api.given import bearer, opened, two_projects


class Clock:
    now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def store() -> Iterator[LabelStore]:
    with LabelStore("sqlite://") as made:
        two_projects(made)
        yield made


def refused(buckets: Buckets, name: str) -> float | None:
    try:
        buckets.take(name)
    except RequestRefused as error:
        return error.wait
    return None


def test_a_bucket_lets_a_burst_through_and_then_a_rate() -> None:
    clock = Clock()
    buckets = Buckets(rate=2, burst=5, clock=clock)
    assert [refused(buckets, "ann") for _ in range(6)] == [None] * 5 + [1]
    assert refused(buckets, "bob") is None
    clock.now += 1
    assert [refused(buckets, "ann") for _ in range(3)] == [None, None, 1]
    clock.now += 1000
    assert [refused(buckets, "ann") for _ in range(6)] == [None] * 5 + [1]


def test_strangers_do_not_fill_the_memory() -> None:
    buckets = Buckets(rate=1, burst=1)
    for name in range(REMEMBERED + 50):
        buckets.take(str(name))
    assert len(buckets._known) == REMEMBERED


def test_who_asks_too_often_is_told_when_to_come_back_and_loses_nothing(store: LabelStore) -> None:
    client = opened(store, limits=Limits(rate=0.5, burst=3))
    ann, bob = (bearer(store, "annotator", author=each, project="mine") for each in ("ann", "bob"))
    sent = an_answer()
    place = f"projects/mine/completions/{sent['id']}"
    replies = [client.get("projects", headers=ann) for _ in range(3)]
    assert [each.status_code for each in replies] == [200] * 3
    late = client.put(place, json=sent, headers=ann)
    assert (late.status_code, late.json()["code"]) == (429, "too_many")
    assert int(late.headers["retry-after"]) == 2
    assert client.get("projects", headers=bob).status_code == 200
    # Another token of the same author is not another author.
    again = bearer(store, "annotator", author="ann", project="mine", minutes=5)
    assert client.get("projects", headers=again).status_code == 429


def test_an_address_is_limited_too_whoever_asks(store: LabelStore) -> None:
    client = opened(store, limits=Limits(rate=0.1, burst=1, shared=3))
    statuses = [client.get(each).status_code for each in ("health", "openapi.json") * 2]
    assert statuses == [200, 200, 200, 429]
    named = opened(
        store,
        limits=Limits(rate=0.1, burst=1, shared=1),
        address=lambda request: request.headers["x-real-ip"],
    )
    for each in ("192.0.2.1", "192.0.2.2"):
        assert named.get("health", headers={"x-real-ip": each}).status_code == 200
    assert named.get("health", headers={"x-real-ip": "192.0.2.1"}).status_code == 429


def test_a_body_that_is_too_large_is_turned_away(store: LabelStore) -> None:
    client = opened(store, limits=Limits(body=1000, rate=1e6, burst=10**6))
    headers = bearer(store) | {"content-type": "application/json"}
    at = "projects/mine/interface"
    announced = client.put(at, content=b"x" * 1001, headers=headers)
    pieces = client.put(at, content=iter([b"x" * 400] * 3), headers=headers)
    for reply in (announced, pieces):
        assert (reply.status_code, reply.json()["code"]) == (413, "too_large")
    fits = client.put(at, content=b"x" * 1000, headers=headers)
    assert (fits.status_code, fits.json()["code"]) == (400, "json")


def test_headers_that_are_too_large_are_turned_away(store: LabelStore) -> None:
    client = opened(store)
    reply = client.get("health", headers={"x-more": "x" * 40_000})
    assert (reply.status_code, reply.json()["code"]) == (431, "headers")


@pytest.mark.parametrize(
    ("body", "said"),
    [
        (b"{", "no JSON"),
        (b"", "no JSON"),
        (b"\xff\xfe\xff", "no JSON"),
        (b"[" * 100_000, "too deep"),
        (json.dumps([[]] * 1).encode().replace(b"[]", b"[" * 70 + b"]" * 70), "64 levels"),
        (b'{"title": NaN}', "NaN is no number"),
        (b'{"title": 1e999}', "1e999 is no number"),
        (b'{"title": 123456789012345678901234567890}', "too large"),
        (b"1" * 5000, "no JSON"),
    ],
)
def test_json_that_cannot_be_kept_is_refused(store: LabelStore, body: bytes, said: str) -> None:
    headers = bearer(store) | {"content-type": "application/json"}
    reply = opened(store).put("projects/mine/interface", content=body, headers=headers)
    assert (reply.status_code, reply.json()["code"]) == (400, "json")
    assert said in reply.json()["reason"]


@pytest.mark.parametrize("kind", ["", "text/plain", "multipart/form-data", "application/jsonx"])
def test_what_is_sent_says_what_it_is(store: LabelStore, kind: str) -> None:
    headers = bearer(store) | {"content-type": kind}
    reply = opened(store).put("projects/mine/interface", content=b"{}", headers=headers)
    assert (reply.status_code, reply.json()["code"]) == (415, "media_type")
    assert "application/json or application/xml" in reply.json()["reason"]
