"""Pictures of a folder by HTTP: described, shown at a glance, cut into tiles, kept."""

import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from embed_label.server import Pictures, server
from embed_label.server.pictures import darkroom
from embed_label.store import LabelStore
from tests.unit.server.pictures.conftest import (
    AT,
    Serve,
    assembled,
    differ,
    gradient,
    info,
    picture,
)

WIDE, HIGH = 1301, 1100


def test_it_is_described_in_the_words_of_the_image_api(folder: Path, client: TestClient) -> None:
    gradient(WIDE, HIGH).save(folder / "a.png")
    reply = client.get(f"{AT}/a.png/info.json")
    said = reply.json()
    assert said["@context"] == "http://iiif.io/api/image/3/context.json"
    assert said["type"] == "ImageService3"
    assert said["profile"] == "level0"
    assert (said["width"], said["height"]) == (WIDE, HIGH)
    assert said["tiles"] == [{"width": 512, "height": 512, "scaleFactors": [1, 2, 4]}]
    assert said["sizes"][-1] == {"width": 651, "height": 550}
    assert said["id"].startswith(f"http://testserver{AT}/@")
    assert reply.headers["content-type"] == "application/json"
    linked = client.get(f"{AT}/a.png/info.json", headers={"accept": "application/ld+json"})
    assert linked.headers["content-type"].startswith("application/ld+json;profile=")
    bare = client.get(f"{AT}/a.png", follow_redirects=False)
    assert (bare.status_code, bare.headers["location"]) == (303, f"{AT}/a.png/info.json")


@pytest.mark.parametrize("factor", [1, 2])
def test_its_tiles_make_the_picture(folder: Path, client: TestClient, factor: int) -> None:
    original = gradient(WIDE, HIGH)
    original.save(folder / "a.png")
    whole = assembled(client, info(client, "a.png"), factor)
    assert differ(whole, original.reduce(factor)) < 12


def test_names_with_folders_and_foreign_letters_have_an_address(
    folder: Path, tmp_path: Path, client: TestClient
) -> None:
    name = "Straße 1/β#1?.png"
    (folder / "Straße 1").mkdir()
    gradient(60, 40).save(folder / name)
    address = Pictures(folder, cache=tmp_path / "cache").address(name)
    assert address == f"{AT}/Stra%C3%9Fe%201/%CE%B2%231%3F.png/info.json"
    said = client.get(address).json()
    assert picture(client, f"{said['id']}/full/max/0/default.jpg").size == (60, 40)
    # As the Image API writes names with slashes.
    assert client.get(address.replace("201/", "201%2F")).status_code == 200


def test_it_is_named_as_browsers_reach_it(folder: Path, tmp_path: Path, serve: Serve) -> None:
    gradient(60, 40).save(folder / "a.png")
    behind = Pictures(folder, at="https://app.example/scans/", cache=tmp_path / "cache")
    assert behind.address("a.png") == "https://app.example/scans/a.png/info.json"
    client = serve(at="https://app.example/scans")
    said = client.get("/scans/a.png/info.json").json()
    assert said["id"].startswith("https://app.example/scans/@")
    assert client.get(f"{said['id'].removeprefix('https://app.example')}/full/max/0/default.jpg")


def test_two_folders_stand_beside_each_other(folder: Path, tmp_path: Path) -> None:
    gradient(60, 40).save(folder / "a.png")
    (tmp_path / "more").mkdir()
    gradient(50, 40).save(tmp_path / "more" / "a.png")
    both = [
        Pictures(folder, cache=tmp_path / "cache"),
        Pictures(tmp_path / "more", at="/more", cache=tmp_path / "cache"),
    ]
    client = TestClient(server(LabelStore("sqlite://"), pictures=both))
    assert [client.get(each.address("a.png")).json()["width"] for each in both] == [60, 50]


def test_it_is_kept_and_asked_for_again_only_when_it_changes(
    folder: Path, client: TestClient
) -> None:
    gradient(600, 400).save(folder / "a.png")
    said = info(client, "a.png")
    tile = f"{said['id']}/0,0,512,400/512,400/0/default.jpg"
    reply = client.get(tile)
    assert reply.headers["cache-control"] == "public, max-age=31536000, immutable"
    assert reply.headers["content-type"] == "image/jpeg"
    assert reply.headers["x-content-type-options"] == "nosniff"
    again = client.get(tile, headers={"if-none-match": reply.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")
    head = client.head(tile)
    assert (head.status_code, head.content) == (200, b"")
    assert head.headers["content-length"] == reply.headers["content-length"]
    plain = client.get(f"{AT}/a.png/0,0,512,400/512,400/0/default.jpg")
    assert plain.headers["cache-control"] == "public, no-cache"
    described = client.get(f"{AT}/a.png/info.json")
    assert described.headers["cache-control"] == "no-cache"
    known = {"if-none-match": described.headers["etag"]}
    assert client.get(f"{AT}/a.png/info.json", headers=known).status_code == 304

    gradient(500, 400).save(folder / "a.png")
    assert client.get(tile).json()["code"] == "changed"
    assert client.get(tile).status_code == 410
    assert info(client, "a.png")["width"] == 500


def test_it_is_decoded_once_however_many_ask(
    folder: Path, client: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[str] = []
    run = darkroom.run

    def counted(order: Any, *rest: Any) -> Any:
        made.append(order["make"])
        return run(order, *rest)

    monkeypatch.setattr(darkroom, "run", counted)
    gradient(1200, 600).save(folder / "a.png")
    said = info(client, "a.png")
    urls = [f"{said['id']}/{x},0,512,512/512,512/0/default.jpg" for x in (0, 512)] * 4
    with ThreadPoolExecutor(8) as many:
        assert {reply.status_code for reply in many.map(client.get, urls)} == {200}
    assert made == ["facts", "tiles"]


def test_who_sees_it_small_finds_it_cut_when_looking_closer(
    folder: Path, tmp_path: Path, client: TestClient
) -> None:
    gradient(1200, 900).save(folder / "a.jpg")
    said = info(client, "a.jpg")
    assert picture(client, f"{said['id']}/full/600,450/0/default.jpg").size == (600, 450)
    end = time.monotonic() + 20
    while not list(tmp_path.glob("cache/*.zip")):
        assert time.monotonic() < end
        time.sleep(0.05)


def test_what_was_kept_and_is_damaged_is_made_again(
    folder: Path, tmp_path: Path, client: TestClient
) -> None:
    gradient(600, 400).save(folder / "a.png")
    tile = f"{info(client, 'a.png')['id']}/0,0,512,400/512,400/0/default.jpg"
    good = client.get(tile).content
    (album,) = tmp_path.glob("cache/*.zip")
    body = bytearray(album.read_bytes())
    body[200:260] = bytes(60)
    album.write_bytes(body)
    assert client.get(tile).content == good
    album.write_bytes(b"")
    assert client.get(tile).content == good
    album.unlink()
    assert client.get(tile).content == good


def test_the_cache_stays_within_its_bound(folder: Path, tmp_path: Path, serve: Serve) -> None:
    client = serve(cache_bytes=60_000)
    for number in range(5):
        gradient(700, 600 + number).save(folder / f"{number}.png")
        said = info(client, f"{number}.png")
        tile = f"{said['id']}/0,0,512,512/512,512/0/default.jpg"
        assert client.get(tile).status_code == 200
    kept = sum(each.stat().st_size for each in tmp_path.glob("cache/*"))
    assert kept < 120_000
    assert client.get(tile).status_code == 200
