"""Who waits for a picture gets it or an answer, whatever the others ask for or break."""

import shutil
import threading
from collections.abc import Generator
from concurrent.futures import wait
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from embed_label.server.pictures import darkroom
from embed_label.server.pictures.cache import Cache
from embed_label.server.pictures.darkroom import WAITING, Darkroom
from embed_label.server.pictures.folder import Original
from tests.unit.server.pictures.conftest import AT, gradient, info

FACTS = {"width": 1, "height": 1, "format": "PNG", "alpha": False, "drafted": False, "notes": []}


@pytest.fixture
def room(tmp_path: Path) -> Darkroom:
    return Darkroom(Cache(tmp_path / "cache", 1 << 20), pixels=1000, seconds=5, at_once=1)


@pytest.fixture
def original(tmp_path: Path) -> Original:
    (tmp_path / "a.png").write_bytes(b"")
    return Original(root=tmp_path, inside=("a.png",), version="a", bytes=0)


@pytest.fixture
def held(monkeypatch: pytest.MonkeyPatch) -> Generator[threading.Event]:
    """Nothing is decoded until it is set."""
    go = threading.Event()

    def waiting(*_: Any) -> dict[str, Any]:
        go.wait(20)
        return {"facts": FACTS}

    monkeypatch.setattr(darkroom, "run", waiting)
    yield go
    go.set()


def test_who_asks_often_keeps_nobody_out(
    room: Darkroom, original: Original, held: threading.Event, tmp_path: Path
) -> None:
    first, *others = (
        Original(root=tmp_path, inside=("a.png",), version=name, bytes=0) for name in "abc"
    )
    room.have(first, "tiles", heavy=True)
    asked = [room.have(others[0], "tiles", heavy=True) for _ in range(2 * WAITING)]
    assert len(set(map(id, asked))) == 1
    assert not room.have(others[1], "tiles", heavy=True).done()


def test_what_is_wanted_at_once_goes_before_what_is_wanted_soon(
    room: Darkroom, held: threading.Event, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    made: list[str] = []

    def develop(original: Original, _make: str) -> Any:
        held.wait(20)
        made.append(original.version)
        return FACTS

    monkeypatch.setattr(room, "_develop", develop)
    one, other, third = (
        Original(root=tmp_path, inside=("a.png",), version=name, bytes=0) for name in "abc"
    )
    waiting = [
        room.have(one, "tiles", heavy=True),
        room.have(other, "tiles", heavy=True, soon=True),
        room.have(third, "tiles", heavy=True, soon=True),
        room.have(third, "tiles", heavy=True),
    ]
    held.set()
    assert [each.result(timeout=20) for each in waiting] == [FACTS] * 4
    assert made == ["a", "c", "b"]


def test_an_error_that_nobody_expects_is_an_answer(
    room: Darkroom, original: Original, monkeypatch: pytest.MonkeyPatch
) -> None:
    errors = [RuntimeError("can't start new thread")] * 5

    def run(*_: Any) -> dict[str, Any]:
        if errors:
            raise errors.pop()
        return {"facts": FACTS}

    monkeypatch.setattr(darkroom, "run", run)
    for _ in range(5):
        with pytest.raises(RuntimeError):
            room.have(original, "facts").result(timeout=5)
    assert room.have(original, "facts").result(timeout=5) == FACTS


def test_a_page_is_told_to_ask_again(
    folder: Path, client: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    def run(*_: Any) -> Any:
        raise RuntimeError("can't start new thread")

    monkeypatch.setattr(darkroom, "run", run)
    gradient(20, 20).save(folder / "a.png")
    reply = client.get(f"{AT}/a.png/info.json")
    assert (reply.status_code, reply.json()["code"]) == (503, "unavailable")


@pytest.mark.parametrize("when", ["before anything is asked for", "after"])
def test_the_cache_can_be_deleted_at_any_time(
    when: str, folder: Path, tmp_path: Path, client: TestClient
) -> None:
    gradient(700, 600).save(folder / "a.png")
    if when == "after":
        info(client, "a.png")
    shutil.rmtree(tmp_path / "cache")
    tile = f"{info(client, 'a.png')['id']}/0,0,512,512/512,512/0/default.jpg"
    assert client.get(tile).status_code == 200
    shutil.rmtree(tmp_path / "cache")
    assert client.get(tile).status_code == 200


def test_a_tile_that_is_done_before_anybody_looks_is_there(
    folder: Path, client: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    have = Darkroom.have

    def done(*given: Any, **more: Any) -> Any:
        future = have(*given, **more)
        wait([future], timeout=20)
        return future

    monkeypatch.setattr(Darkroom, "have", done)
    gradient(600, 400).save(folder / "a.png")
    said = info(client, "a.png")
    reply = client.get(f"{said['id']}/0,0,512,400/512,400/0/default.jpg")
    assert reply.status_code == 200, reply.text
