"""What is not shown: bombs, damaged files, foreign files, other people's pictures."""

import struct
import zlib
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from starlette.requests import Request
from starlette.testclient import TestClient

from tests.unit.server.pictures.conftest import AT, Serve, gradient


def png(width: int, height: int) -> bytes:
    """The smallest file that claims this size."""

    def chunk(kind: bytes, body: bytes) -> bytes:
        return (
            struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
        )

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    body = chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(b"")) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + body


@pytest.mark.parametrize("size", [(20_000, 20_000), (2**31 - 1, 2**31 - 1), (200_000_001, 1)])
def test_a_bomb_is_refused_before_it_is_decoded(
    folder: Path, client: TestClient, size: tuple[int, int]
) -> None:
    (folder / "bomb.png").write_bytes(png(*size))
    for rest in ("info.json", "full/max/0/default.jpg", "0,0,512,512/512,512/0/default.jpg"):
        reply = client.get(f"{AT}/bomb.png/{rest}")
        assert reply.status_code == 413
        assert reply.json()["code"] == "too_large"
        assert "200,000,000" in reply.json()["reason"]


def test_the_host_says_what_is_too_large(folder: Path, serve: Serve) -> None:
    gradient(100, 101).save(folder / "a.png")
    assert serve(pixels=10_100).get(f"{AT}/a.png/info.json").status_code == 200
    assert "10,000" in serve(pixels=10_000, cache=folder / "c").get(f"{AT}/a.png/info.json").text
    size = (folder / "a.png").stat().st_size
    reply = serve(file_bytes=size - 1).get(f"{AT}/a.png/info.json")
    assert (reply.status_code, reply.json()["code"]) == (413, "too_large")


SVG = b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'


def truncated() -> bytes:
    written = BytesIO()
    gradient(600, 400).save(written, "JPEG")
    return written.getvalue()[:3000]


def corrupt() -> bytes:
    written = BytesIO()
    gradient(600, 400).save(written, "PNG")
    body = bytearray(written.getvalue())
    middle = len(body) // 2
    body[middle:] = bytes(each ^ 0xFF for each in body[middle:])
    return bytes(body)


POSTSCRIPT = b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n"
BAD: list[tuple[str, bytes, str, str]] = [
    ("a.svg", SVG, "svg", "its own address"),
    ("b.png", SVG, "svg", "its own address"),
    ("c.svg", b'<?xml version="1.0"?>' + SVG, "svg", "its own address"),
    ("page.png", b"<!doctype html><p>Not here", "unsupported", "JPEG"),
    ("eps.jpg", POSTSCRIPT, "unsupported", "JPEG"),
    ("empty.png", b"", "unsupported", "JPEG"),
    ("labels.db", b"SQLite format 3\0" + bytes(100), "unsupported", "JPEG"),
    ("zero.png", png(0, 5), "unsupported", ""),
    ("short.jpg", truncated(), "damaged", "truncated"),
    ("torn.png", corrupt(), "damaged", ""),
]


@pytest.mark.parametrize(("name", "body", "code", "said"), BAD)
def test_what_is_no_picture_says_what_it_is(
    folder: Path, client: TestClient, name: str, body: bytes, code: str, said: str
) -> None:
    (folder / name).write_bytes(body)
    reply = client.get(f"{AT}/{name}/full/max/0/default.jpg")
    assert reply.json()["code"] == code, reply.text
    assert reply.status_code == (422 if code == "damaged" else 415)
    assert said in reply.json()["reason"]
    assert reply.headers["cache-control"] == "no-store"
    # The server is as well as before.
    gradient(60, 40).save(folder / "good.png")
    assert client.get(f"{AT}/good.png/full/max/0/default.jpg").status_code == 200


@pytest.mark.parametrize(
    "rest",
    [
        "full/1500,1000/0/default.jpg",
        "full/max/90/default.jpg",
        "full/max/!0/default.jpg",
        "full/max/0/bitonal.jpg",
        "full/max/0/default.tif",
        "full/^max/0/default.jpg",
        "1,1,5,5/5,5/0/default.jpg",
        "pct:0,0,10,10/max/0/default.jpg",
        "0,0,99999999999999999999,1/max/0/default.jpg",
    ],
)
def test_what_is_not_offered_is_not_made(folder: Path, client: TestClient, rest: str) -> None:
    gradient(1500, 1000).save(folder / "a.png")
    reply = client.get(f"{AT}/a.png/{rest}")
    assert (reply.status_code, reply.json()["code"]) == (501, "unserved")


@pytest.mark.parametrize("waits", [False, True])
def test_the_host_says_who_may_see_which(folder: Path, serve: Serve, waits: bool) -> None:
    asked: list[str] = []

    def may(request: Request, name: str) -> bool:
        asked.append(name)
        return request.headers.get("x-user") == "ann"

    async def later(request: Request, name: str) -> bool:
        return may(request, name)

    client = serve(may_see=later if waits else may)
    gradient(60, 40).save(folder / "a.png")
    for name in ("a.png", "nowhere.png"):
        reply = client.get(f"{AT}/{name}/info.json")
        assert (reply.status_code, reply.json()["code"]) == (403, "forbidden")
    good = client.get(f"{AT}/a.png/full/max/0/default.jpg", headers={"x-user": "ann"})
    assert good.status_code == 200
    assert good.headers["cache-control"] == "private, no-cache"
    assert asked == ["a.png", "nowhere.png", "a.png"]


def test_other_sites_may_read_it_where_the_host_says_so(folder: Path, serve: Serve) -> None:
    gradient(60, 40).save(folder / "a.png")
    url, evil = f"{AT}/a.png/info.json", {"origin": "https://evil.example"}
    allowed = "access-control-allow-origin"
    assert allowed not in serve().get(url, headers=evil).headers
    named = serve(origins=["https://app.example"])
    assert allowed not in named.get(url, headers=evil).headers
    good = named.get(url, headers={"origin": "https://app.example"})
    assert good.headers[allowed] == "https://app.example"
    assert serve(origins="*").get(url, headers=evil).headers[allowed] == "*"


def test_pixels_count_and_not_bytes(folder: Path, client: TestClient) -> None:
    Image.new("1", (20_000, 20_000)).save(folder / "a.png")
    assert (folder / "a.png").stat().st_size < 60_000
    assert client.get(f"{AT}/a.png/info.json").status_code == 413
