"""No name leads out of a folder, by whatever way."""

import os
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from embed_label.errors import PictureRefused
from embed_label.server import Pictures
from embed_label.server.pictures.folder import find
from tests.unit.server.pictures.conftest import AT, gradient

NAMES = [
    ("..%2Fsecret.png", 400),
    ("%2e%2e/secret.png", 400),
    ("a/..%2F..%2Fsecret.png", 400),
    ("..%5Csecret.png", 400),
    ("%2Fetc%2Fpasswd", 400),
    (".hidden.png", 400),
    (".git/a.png", 400),
    ("a.png%00.jpg", 400),
    ("a%0Db.png", 400),
    ("a" * 5000, 400),
    ("a//a.png", 400),
    ("%ff%fe.png", 404),
    ("a" * 900, 404),
    ("out.png", 404),
    ("out/secret.png", 404),
    ("dark.png", 404),
    ("loop.png", 404),
    ("folder", 404),
    ("nowhere.png", 404),
    ("a.png/more.png", 404),
]


@pytest.mark.parametrize(("name", "status"), NAMES)
def test_no_name_leads_out_of_the_folder(
    folder: Path, client: TestClient, name: str, status: int
) -> None:
    for path in (folder.parent / "secret.png", folder / ".hidden.png", folder / "a.png"):
        gradient(60, 40).save(path)
    (folder / "folder").mkdir()
    (folder / "out.png").symlink_to(folder.parent / "secret.png")
    (folder / "out").symlink_to(folder.parent)
    (folder / "dark.png").symlink_to(folder / ".hidden.png")
    (folder / "loop.png").symlink_to(folder / "loop.png")
    for rest in ("info.json", "full/max/0/default.jpg"):
        reply = client.get(f"{AT}/{name}/{rest}")
        assert reply.status_code == status, reply.text
        assert reply.json()["code"] == ("address" if status == 400 else "missing")


def test_a_link_within_the_folder_is_followed(folder: Path, client: TestClient) -> None:
    gradient(60, 40).save(folder / "a.png")
    (folder / "b.png").symlink_to("a.png")
    assert client.get(f"{AT}/b.png/info.json").json()["width"] == 60


def test_a_link_that_is_put_there_after_the_look_is_not_followed(folder: Path) -> None:
    (folder / "in").mkdir()
    gradient(60, 40).save(folder / "in" / "a.png")
    gradient(60, 40).save(folder.parent / "a.png")
    original = find(folder.resolve(), "in/a.png")
    (folder / "in").rename(folder / "before")
    (folder / "in").symlink_to(folder.parent)
    with pytest.raises(OSError, match="in"):
        original.open()


def test_a_pipe_holds_nobody_up(folder: Path, client: TestClient) -> None:
    os.mkfifo(folder / "pipe.png")
    assert client.get(f"{AT}/pipe.png/info.json").status_code == 404


def test_an_address_is_refused_where_it_is_written(folder: Path, tmp_path: Path) -> None:
    pictures = Pictures(folder, cache=tmp_path / "cache")
    for name in ("../a.png", "", "a//b.png", ".a.png", "a\0.png", "/a.png"):
        with pytest.raises(PictureRefused):
            pictures.address(name)
