"""Files of a folder as browsers get them: as what they are, and nothing that runs or leaks."""

import asyncio
import os
import sys
from pathlib import Path

import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.routing import Mount
from starlette.testclient import TestClient
from starlette.types import Message, Scope

from embed_label.errors import MediaRefused, PackageMissing
from embed_label.server import Media
from embed_label.server.media import disk
from tests.unit.effort import within
from tests.unit.server.media.conftest import AT, SECRET, SOUND, serving

# Refused by names or by what they lead to, and never by an error of ours.
NAMES = [
    "..%2Fsecret.wav",
    "%2e%2e/secret.wav",
    "in/..%2F..%2Fsecret.wav",
    "..%5Csecret.wav",
    "%2Fetc%2Fpasswd",
    ".hidden.wav",
    ".git/a.wav",
    "a.wav%00.wav",
    "a%0Db.wav",
    "a" * 5000,
    "a" * 900,
    "a//a.wav",
    "%ff%fe.wav",
    "out.wav",
    "out/secret.wav",
    "dark.wav",
    "base.wav",
    "loop.wav",
    "pipe.wav",
    "in",
    "in/",
    "",
    "a.wav/more.wav",
    "a.wav%20",
    "labels.db",
    "labels.db-wal",
]


@pytest.fixture
def client(folder: Path) -> TestClient:
    return serving(Media(folder, at=AT, open=True))


@pytest.mark.parametrize("name", NAMES)
def test_no_name_leads_to_what_is_not_shown(folder: Path, client: TestClient, name: str) -> None:
    for path in (folder.parent / "secret.wav", folder / ".hidden.wav", folder / "labels.db"):
        path.write_bytes(SOUND)
    (folder / "out.wav").symlink_to(folder.parent / "secret.wav")
    (folder / "out").symlink_to(folder.parent)
    (folder / "dark.wav").symlink_to(folder / ".hidden.wav")
    (folder / "base.wav").symlink_to(folder / "labels.db")
    (folder / "loop.wav").symlink_to(folder / "loop.wav")
    os.mkfifo(folder / "pipe.wav")
    reply = client.get(f"{AT}/{name}")
    assert (reply.status_code, reply.json()["code"]) == (404, "missing")
    shown = set(Media(folder, at=AT, open=True).names())
    assert shown == {"a.wav", "b.wav", "in/c d.wav"}


def test_a_link_within_the_folder_is_followed(folder: Path, client: TestClient) -> None:
    (folder / "same.wav").symlink_to("a.wav")
    assert client.get(f"{AT}/same.wav").content == SOUND


def test_a_file_is_served_as_what_it_is_and_runs_nothing(folder: Path, client: TestClient) -> None:
    (folder / "sound.html").write_bytes(SOUND)
    headers = client.get(f"{AT}/sound.html").headers
    assert headers["content-type"] == "audio/wav"
    assert headers["content-disposition"] == "inline"
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["content-security-policy"] == "sandbox; default-src 'none'"
    assert headers["cross-origin-resource-policy"] == "same-origin"
    assert "access-control-allow-origin" not in headers


@pytest.mark.parametrize("name", ["a.html", "a.svg", "a.wav", "grüße.html"])
def test_what_is_no_media_is_only_to_be_saved(folder: Path, client: TestClient, name: str) -> None:
    (folder / name).write_bytes(b"<script>alert(1)</script>")
    headers = client.get(f"{AT}/{name}").headers
    assert headers["content-type"] == "application/octet-stream"
    assert headers["content-disposition"].startswith("attachment; filename*=utf-8''")


def test_refusals_run_nothing_and_are_not_kept(client: TestClient) -> None:
    headers = client.get(f"{AT}/nowhere.wav").headers
    assert headers["content-type"] == "application/json"
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["cache-control"] == "no-store"


def test_caches_of_others_keep_only_what_is_open(folder: Path) -> None:
    def allows(_request: Request, _name: str) -> bool:
        return True

    signed = Media(folder, at=AT, secret=SECRET)
    asked = Media(folder, at=AT, open=True, allows=allows)
    opened = Media(folder, at=AT, open=True)
    said = [serving(each).get(each.link("a.wav")) for each in (signed, asked, opened)]
    kept = [each.headers["cache-control"] for each in said]
    assert kept == ["private, no-cache", "private, no-cache", "public, no-cache"]


def test_sites_that_are_named_may_read(folder: Path) -> None:
    media = Media(
        folder, at="https://media.example/clips", open=True, origins=["https://a.example"]
    )
    assert media.link("a.wav") == "https://media.example/clips/a.wav"
    client = serving(media)
    headers = client.get(f"{AT}/a.wav", headers={"origin": "https://a.example"}).headers
    assert headers["access-control-allow-origin"] == "https://a.example"
    assert headers["cross-origin-resource-policy"] == "cross-origin"
    assert "content-range" in headers["access-control-expose-headers"]
    asked = client.options(f"{AT}/a.wav", headers={"origin": "https://a.example"})
    assert "x-embed-label" in asked.headers["access-control-allow-headers"]
    other = client.get(f"{AT}/a.wav", headers={"origin": "https://b.example"}).headers
    assert "access-control-allow-origin" not in other


def test_an_app_of_its_own_mounts_it(folder: Path) -> None:
    media = Media(folder, at=AT, secret=SECRET)
    client = TestClient(Starlette(routes=[Mount(AT, app=media)]))
    assert client.get(media.link("in/c d.wav")).content == SOUND
    assert client.put(media.link("a.wav")).status_code == 405


def test_settings_that_mean_nothing_are_refused(folder: Path) -> None:
    with pytest.raises(ValueError, match="region"):
        Media(folder, at=AT, region="us-east-1")
    with pytest.raises(ValueError, match="names no path"):
        Media(folder, at="/")
    with pytest.raises(FileNotFoundError):
        Media(folder / "nowhere", at=AT)


def test_a_bucket_without_its_package_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "obstore", None)
    with pytest.raises(PackageMissing, match=r"embed-label\[s3\]"):
        Media("s3://clips", at=AT)


class Reader:
    """Someone who asks for a file and, after some bytes of it, is gone."""

    def __init__(self, leaves_after: int) -> None:
        self.left = leaves_after
        self.gone = asyncio.Event()
        self.largest = 0

    async def receive(self) -> Message:
        await self.gone.wait()
        return {"type": "http.disconnect"}

    async def send(self, message: Message) -> None:
        body = message.get("body", b"")
        self.largest = max(self.largest, len(body))
        self.left -= len(body)
        if self.left <= 0:
            self.gone.set()
            await asyncio.sleep(0.05)


def test_who_goes_away_is_read_for_no_longer(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "long.wav").write_bytes(SOUND + bytes(20_000_000))
    read: list[int] = []
    closed: list[bool] = []

    class Watched:
        def __init__(self, file: object) -> None:
            self.file = file

        def read(self, size: int) -> bytes:
            read.append(size)
            return self.file.read(size)  # type: ignore[attr-defined]

        def close(self) -> None:
            closed.append(True)
            self.file.close()  # type: ignore[attr-defined]

    opened = disk.DiskFile._opened
    monkeypatch.setattr(disk.DiskFile, "_opened", lambda self, start: Watched(opened(self, start)))
    reader = Reader(leaves_after=1_000_000)
    scope: Scope = {
        "type": "http",
        "asgi": {"version": "3.0", "spec_version": "2.3"},
        "method": "GET",
        "path": "/long.wav",
        "query_string": b"",
        "headers": [],
    }
    media = Media(folder, at=AT, open=True)
    asyncio.run(media(scope, reader.receive, reader.send))
    assert closed == [True]
    assert sum(read) < 3_000_000
    assert reader.largest == max(read) == disk.PIECE


def test_a_header_of_blanks_holds_up_nobody(folder: Path, client: TestClient) -> None:
    # As long as servers take one.
    blank = " " * 64_000
    for asked in (
        f"bytes={blank}x",
        f"bytes=0{blank}x",
        ",".join(["bytes=0-0", *["1-1"] * 10_000]),
    ):
        with within(5):
            assert client.get(f"{AT}/a.wav", headers={"range": asked}).status_code in (200, 206)


@pytest.mark.skipif(sys.platform != "linux", reason="names elsewhere are text")
def test_a_file_whose_name_is_no_text_is_not_shown(folder: Path) -> None:
    (folder / os.fsdecode(b"\xff.wav")).write_bytes(SOUND)
    media = Media(folder, at=AT, secret=SECRET)
    assert [media.link(name) for name in media.names()]
    with pytest.raises(MediaRefused):
        media.link(os.fsdecode(b"\xff.wav"))
