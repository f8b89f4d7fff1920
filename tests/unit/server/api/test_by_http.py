"""The server alone, over real connections: many at once, large bodies, clients that go away."""

import json
import socket
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import httpx
import pytest

from embed_label.store import LabelStore
from tests.contract.given import a_task, an_answer, an_interface
from tests.unit.server.api.given import bearer
from tests.unit.server.api.running import Served, served

MIB = 1 << 20
TASKS = 40


@pytest.fixture(scope="module")
def url(tmp_path_factory: pytest.TempPathFactory) -> str:
    return f"sqlite:///{tmp_path_factory.mktemp('store') / 'labels.db'}"


@pytest.fixture(scope="module")
def store(url: str) -> Iterator[LabelStore]:
    with LabelStore(url) as made:
        project = made.project("p", interface=an_interface())
        project.add_tasks([a_task(f"t{n}") for n in range(TASKS)])
        yield made


@pytest.fixture(scope="module")
def passing(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("passing")


@pytest.fixture(scope="module")
def server(url: str, store: LabelStore, passing: Path) -> Iterator[Served]:
    with served(url, passing, patience=1) as running:
        yield running


def test_many_send_at_once_and_each_label_is_stored_once(server: Served, store: LabelStore) -> None:
    """Sixteen annotators, every completion sent three times."""
    project = store.project("p")

    def label(author: str) -> list[int]:
        headers = bearer(store, "annotator", author=author, project="p")
        statuses: list[int] = []
        with httpx.Client(base_url=server.url, headers=headers) as client:
            for _ in range(5):
                (given,) = client.post("projects/p/next").json()["tasks"]
                done = an_answer(given["ticket"], task=given["task"]["id"])
                place = f"projects/p/completions/{done['id']}"
                replies = [client.put(place, json=done) for _ in range(3)]
                assert [each.json()["new"] for each in replies] == [True, False, False]
                statuses += [each.status_code for each in replies]
        return statuses

    with ThreadPoolExecutor(16) as pool:
        every = [
            status for each in pool.map(label, map("a{}".format, range(16))) for status in each
        ]
    assert set(every) == {200}
    kept = list(project.annotations())
    assert len(kept) == 16 * 5
    assert {(each.author, each.task) for each in kept} == {
        (f"a{n}", f"t{task}") for n in range(16) for task in range(5)
    }
    assert all(each.verified and each.revision == 1 for each in kept)


def test_one_id_sent_by_many_at_once_is_stored_once(server: Served, store: LabelStore) -> None:
    headers = bearer(store, "annotator", author="bob", project="p")
    done = an_answer(task="t30")

    def put(_: int) -> httpx.Response:
        place = f"{server.url}/projects/p/completions/{done['id']}"
        return httpx.put(place, json=done, headers=headers)

    with ThreadPoolExecutor(8) as pool:
        replies = list(pool.map(put, range(16)))
    assert [each.status_code for each in replies] == [200] * 16
    assert sum(each.json()["new"] for each in replies) == 1
    changed = httpx.put(
        f"{server.url}/projects/p/completions/{done['id']}",
        json=done | {"lead_time": 9.0},
        headers=headers,
    )
    assert (changed.status_code, changed.json()["code"]) == (409, "conflict")
    assert len(store.history("t30", project="p")) == 1


def test_a_large_upload_goes_to_the_disk_and_not_into_memory(
    server: Served, store: LabelStore
) -> None:
    headers = bearer(store, "manager", project="p") | {"content-type": "application/octet-stream"}
    httpx.get(f"{server.url}/projects/p", headers=headers).raise_for_status()
    before = server.memory()
    text = json.dumps({"id": "large", "data": {"text": "x" * 1000}}).encode()
    line = text + b" " * (MIB - len(text) - 1) + b"\n"

    def lines() -> Iterator[bytes]:
        for _ in range(300):
            yield line

    reply = httpx.post(
        f"{server.url}/projects/p/upload?name=tasks.jsonl&wait=30",
        content=lines(),
        headers=headers,
        timeout=60,
    )
    assert reply.status_code == 202
    run = reply.json()
    while run["state"] == "running":
        place = f"{server.url}/projects/p/runs/{run['id']}?wait=30"
        run = httpx.get(place, headers=headers, timeout=60).json()
    assert (run["state"], run["added"]["added"], run["added"]["known"]) == ("done", 1, 299)
    assert server.memory() - before < 100 * MIB


def raw(server: Served, head: str, *bodies: bytes, pause: float = 0) -> bytes:
    """What comes back for a request written by hand."""
    with socket.create_connection(("127.0.0.1", server.port), timeout=20) as connection:
        connection.sendall(head.replace("\n", "\r\n").encode())
        for body in bodies:
            connection.sendall(body)
            time.sleep(pause)
        return connection.recv(65536)


def test_a_body_that_drips_is_cut_off(server: Served, store: LabelStore) -> None:
    token = bearer(store)["Authorization"]
    head = (
        "PUT /api/v1/projects/p/interface HTTP/1.1\nhost: x\ncontent-type: application/json\n"
        f"authorization: {token}\ncontent-length: 1000\n\n"
    )
    began = time.monotonic()
    reply = raw(server, head, b"{")
    assert reply.startswith(b"HTTP/1.1 408")
    assert b'"slow"' in reply
    assert time.monotonic() - began < 10


def test_a_client_that_goes_away_leaves_nothing_behind_and_hurts_nobody(
    server: Served, store: LabelStore, passing: Path
) -> None:
    token = bearer(store)["Authorization"]
    for place, kind in (("upload?name=a.jsonl", "octet-stream"), ("tasks", "json")):
        with socket.create_connection(("127.0.0.1", server.port)) as connection:
            head = (
                f"POST /api/v1/projects/p/{place} HTTP/1.1\r\nhost: x\r\nauthorization: {token}\r\n"
                f"content-type: application/{kind}\r\ncontent-length: 5000000\r\n\r\n"
            )
            connection.sendall(head.encode() + b"[" * 100_000)
            if kind == "octet-stream":
                until(lambda: [*passing.rglob("body")])
    headers = bearer(store, "manager", project="p")
    assert httpx.get(f"{server.url}/health").json() == {"ok": True}
    assert httpx.get(f"{server.url}/projects/p/count", headers=headers).status_code == 200
    until(lambda: not [*passing.rglob("body")])


def until(holds: Callable[[], object]) -> None:
    deadline = time.monotonic() + 10
    while not holds():
        assert time.monotonic() < deadline
        time.sleep(0.02)


def test_a_label_whose_sender_did_not_wait_is_stored_all_the_same(
    server: Served, store: LabelStore
) -> None:
    done = an_answer(task="t31")
    body = json.dumps(done).encode()
    token = bearer(store, "annotator", author="cal", project="p")["Authorization"]
    with socket.create_connection(("127.0.0.1", server.port)) as connection:
        head = (
            f"PUT /api/v1/projects/p/completions/{done['id']} HTTP/1.1\r\nhost: x\r\n"
            f"authorization: {token}\r\ncontent-type: application/json\r\n"
            f"content-length: {len(body)}\r\n\r\n"
        )
        connection.sendall(head.encode() + body)
        # Long enough to have been read, not to have been answered for sure.
        time.sleep(0.3)
    until(lambda: store.history("t31", project="p"))
