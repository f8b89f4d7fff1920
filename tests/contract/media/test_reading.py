"""Files by HTTP, whole and in part, wherever they lie."""

import random

import httpx2
import pytest

from tests.contract.media.conftest import AT, Held, serving

# More than one piece, and not a whole number of them.
SIZE = 1_500_001
SOUND = b"RIFF\0\0\0\0WAVE" + random.Random(1).randbytes(SIZE - 12)

RANGES = [
    ("bytes=0-0", 0, 1),
    ("bytes=0-", 0, SIZE),
    ("bytes=100-199", 100, 200),
    ("bytes=262140-262150", 262140, 262151),
    ("bytes=1500000-", SIZE - 1, SIZE),
    ("bytes=-5", SIZE - 5, SIZE),
    ("bytes=-9999999", 0, SIZE),
    ("bytes=1499999-9999999", SIZE - 2, SIZE),
    ("Bytes = 5 - 6", 5, 7),
    # Of several the first one that there is.
    ("bytes=10-19,30-39", 10, 20),
    ("bytes=9999999-,30-39", 30, 40),
]
WHOLE = ["", "bytes=", "bytes=-", "bytes=5-4", "bytes=a-b", "lines=1-2", "bytes 1-2", "bytes=1-2,x"]


@pytest.mark.parametrize(("asked", "start", "end"), RANGES)
def test_a_part_is_those_bytes(held: Held, asked: str, start: int, end: int) -> None:
    held.put("a.wav", SOUND)
    reply = held.client().get(f"{AT}/a.wav", headers={"range": asked})
    assert reply.status_code == 206
    assert reply.headers["content-range"] == f"bytes {start}-{end - 1}/{SIZE}"
    assert reply.headers["content-length"] == str(end - start)
    assert reply.content == SOUND[start:end]


@pytest.mark.parametrize("asked", WHOLE)
def test_what_is_no_range_gets_all(held: Held, asked: str) -> None:
    held.put("a.wav", SOUND)
    reply = held.client().get(f"{AT}/a.wav", headers={"range": asked})
    assert (reply.status_code, reply.headers["accept-ranges"]) == (200, "bytes")
    assert reply.content == SOUND


@pytest.mark.parametrize("asked", [f"bytes={SIZE}-", "bytes=-0", "bytes=9999999999999999-"])
def test_a_part_behind_the_end_is_refused_with_the_length(held: Held, asked: str) -> None:
    held.put("a.wav", SOUND)
    reply = held.client().get(f"{AT}/a.wav", headers={"range": asked})
    assert reply.status_code == 416
    assert reply.headers["content-range"] == f"bytes */{SIZE}"


def test_an_empty_file_is_served(held: Held) -> None:
    held.put("empty.csv", b"")
    client = held.client()
    assert client.get(f"{AT}/empty.csv").content == b""
    assert client.get(f"{AT}/empty.csv", headers={"range": "bytes=0-"}).status_code == 416


def test_the_head_says_what_a_get_would(held: Held) -> None:
    held.put("a.wav", SOUND)
    client = held.client()
    head, whole = client.head(f"{AT}/a.wav"), client.get(f"{AT}/a.wav")
    assert (head.status_code, head.content) == (200, b"")
    assert dict(head.headers) == dict(whole.headers)
    # Parts are defined for GET alone.
    assert client.head(f"{AT}/a.wav", headers={"range": "bytes=0-0"}).status_code == 200


def test_what_is_known_is_not_sent_again(held: Held) -> None:
    held.put("a.wav", SOUND)
    client = held.client()
    first = client.get(f"{AT}/a.wav").headers
    for known in (
        {"if-none-match": first["etag"]},
        {"if-none-match": f'"other", W/{first["etag"]}'},
        {"if-none-match": "*"},
        {"if-modified-since": first["last-modified"]},
    ):
        reply = client.get(f"{AT}/a.wav", headers=known)
        assert (reply.status_code, reply.content) == (304, b""), known
        assert reply.headers["etag"] == first["etag"]
    for other in (
        {"if-none-match": '"other"', "if-modified-since": first["last-modified"]},
        {"if-modified-since": "Mon, 01 Jan 2001 00:00:00 GMT"},
        {"if-modified-since": "yesterday"},
    ):
        assert client.get(f"{AT}/a.wav", headers=other).status_code == 200, other


def test_a_part_goes_with_the_part_that_is_there_or_all_is_sent(held: Held) -> None:
    held.put("a.wav", SOUND)
    client = held.client()
    first = client.get(f"{AT}/a.wav").headers

    def asked(same: str) -> int:
        headers = {"range": "bytes=0-9", "if-range": same}
        return client.get(f"{AT}/a.wav", headers=headers).status_code

    assert asked(first["etag"]) == asked(first["last-modified"]) == 206
    assert asked('"other"') == asked("Mon, 01 Jan 2001 00:00:00 GMT") == 200


def test_who_wants_the_content_of_before_is_told(held: Held) -> None:
    held.put("a.wav", SOUND)
    client = held.client()
    before = client.get(f"{AT}/a.wav").headers["etag"]
    assert client.get(f"{AT}/a.wav", headers={"if-match": before}).status_code == 200
    held.put("a.wav", SOUND + b"more")
    reply = client.get(f"{AT}/a.wav", headers={"if-match": '"other"'})
    assert (reply.status_code, reply.json()["code"]) == (412, "changed")


def test_another_content_is_served_at_once(held: Held) -> None:
    held.put("a.wav", SOUND)
    client = held.client()
    before = client.get(f"{AT}/a.wav")
    held.put("a.wav", SOUND[:-1])
    after = client.get(f"{AT}/a.wav")
    assert after.content == SOUND[:-1]
    assert after.headers["etag"] != before.headers["etag"]


@pytest.mark.parametrize("name", ["nowhere.wav", "a.wav/more", "", "a//b", "..", "../clips/a.wav"])
def test_what_is_not_there_is_not_found(held: Held, name: str) -> None:
    held.put("a.wav", SOUND)
    reply = held.client().get(httpx2.URL(f"http://testserver{AT}/{name.replace('.', '%2e')}"))
    assert (reply.status_code, reply.json()["code"]) == (404, "missing")


@pytest.mark.parametrize("name", ["labels.db", "labels.db-wal", "in/labels.db-shm", "film.mp4"])
def test_a_database_is_not_there(held: Held, name: str) -> None:
    held.put(name, b"SQLite format 3\0" + bytes(100))
    client = held.client()
    assert client.get(f"{AT}/{name}").status_code == 404
    assert name == "film.mp4" or list(held.media(open=True).names()) == []


@pytest.mark.parametrize("name", ["größe 1.wav", "100% #1?.wav", "a+b&c='d'.wav", "日本/音.wav"])
def test_any_name_comes_through(held: Held, name: str) -> None:
    held.put(name, SOUND)
    media = held.media(secret="s" * 32)
    assert list(media.names()) == [name]
    link = media.link(name)
    assert serving(media).get(link).content == SOUND


def test_more_files_than_a_page_holds_are_named(held: Held) -> None:
    names = [f"{at // 100}/{at:04}.wav" for at in range(1100)]
    for name in names:
        held.put(name, b"")
    held.put("0/notes.txt", b"")
    held.put(".hidden/a.wav", b"")
    media = held.media(open=True)
    assert sorted(media.names(".WAV")) == sorted(names)
    assert len(list(media.names())) == 1101
