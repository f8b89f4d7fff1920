"""What only a bucket does: signs addresses itself, refuses, goes away."""

import logging
import time
from pathlib import Path
from urllib.parse import parse_qs, unquote, urlsplit

import httpx2
import obstore
import pytest
from obstore.store import S3Store

from embed_label.errors import MediaRefused
from tests.contract.media.conftest import AT, Held, serving
from tests.contract.media.gateway import KEY, SECRET, Gateway

SOUND = b"RIFF\0\0\0\0WAVE" + bytes(range(256)) * 10
RENEW = {"x-embed-label": "1"}


def fetched(url: str) -> httpx2.Response:
    return httpx2.get(url, trust_env=False)


def test_an_address_of_the_bucket_runs_out_and_is_renewed(bucket: Held) -> None:
    bucket.put("a b.wav", SOUND)
    media = bucket.media(direct=True)
    client = serving(media)
    address = media.link("a b.wav", minutes=2 / 60, author="ann")
    assert fetched(address).content == SOUND
    assert fetched(address.replace("a%20b", "c")).status_code == 403
    time.sleep(3)
    assert fetched(address).status_code == 403
    renew = unquote(urlsplit(address).fragment.removeprefix("renew="))
    assert renew.startswith(f"{AT}/a%20b.wav?")
    assert parse_qs(urlsplit(renew).query)["by"] == ["ann"]
    fresh = client.post(renew, headers=RENEW).json()["url"]
    assert fetched(fresh).content == SOUND
    assert urlsplit(fresh).fragment != urlsplit(address).fragment


def test_what_the_bucket_signs_runs_out_with_the_link(bucket: Held) -> None:
    media = bucket.media(direct=True, hours=0.001, minutes=60)
    client = serving(media)
    address = media.link("a.wav", minutes=60)
    renew = unquote(urlsplit(address).fragment.removeprefix("renew="))
    url = client.post(renew, headers=RENEW).json()["url"]
    assert 1 <= int(parse_qs(urlsplit(url).query)["X-Amz-Expires"][0]) <= 4
    time.sleep(4)
    reply = client.post(renew, headers=RENEW)
    assert (reply.status_code, reply.json()["code"]) == (403, "expired")


def test_the_secret_of_the_bucket_is_nowhere(
    bucket: Held, gateway: Gateway, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    bucket.put("a.wav", SOUND)
    media = bucket.media(direct=True, secret="s" * 32)
    wrong = {**gateway.options, "secret_access_key": "another-secret-of-theirs"}
    down = {**gateway.options, "endpoint": "http://127.0.0.1:1"}
    said = [media.link("a.wav"), repr(media), str(vars(media))]
    for options in (gateway.options, wrong, down):
        client = Held(bucket.where, bucket.put, options).client()
        for name in ("a.wav", "nowhere.wav"):
            reply = client.get(f"{AT}/{name}")
            said += [reply.text, str(reply.headers)]
    said.append(caplog.text)
    for each in said:
        assert SECRET not in each
        assert "another-secret" not in each
    # The id of a key stands in every address that a bucket signs, and nowhere else.
    assert KEY in said[0]
    assert not any(KEY in each or "127.0.0.1" in each for each in said[1:])


@pytest.mark.parametrize(
    ("change", "where", "words"),
    [
        ({"endpoint": "http://127.0.0.1:1"}, None, "the bucket cannot be reached"),
        ({"secret_access_key": "wrong"}, None, "does not let the app read"),
        ({}, "s3://nowhere-at-all", "there is no such bucket"),
    ],
)
def test_a_bucket_that_does_not_answer_is_told_in_words(
    bucket: Held, change: dict[str, str], where: str | None, words: str
) -> None:
    bucket.put("a.wav", SOUND)
    bucket.options = {**bucket.options, **change}
    bucket.where = where or bucket.where
    began = time.monotonic()
    reply = bucket.client().get(f"{AT}/a.wav")
    assert (reply.status_code, reply.json()["code"]) == (502, "unreachable")
    assert words in reply.json()["reason"]
    assert time.monotonic() - began < 8


def test_a_bucket_that_goes_away_is_told_before_anything_is_sent(
    tmp_path: Path, bucket: Held
) -> None:
    own = Gateway(tmp_path)
    own.start()
    try:
        store = own.bucket("leaving")
        obstore.put(store, "a.wav", SOUND)
        client = Held("s3://leaving", bucket.put, own.options).client()
        assert client.get(f"{AT}/a.wav").content == SOUND
    finally:
        own.stop()
    assert client.get(f"{AT}/a.wav").status_code == 502


def test_a_folder_signs_no_addresses(folder: Held) -> None:
    with pytest.raises(ValueError, match="only a bucket"):
        folder.media(direct=True)


def test_nothing_leads_out_of_the_prefix(bucket: Held, gateway: Gateway) -> None:
    bucket.put("a.wav", SOUND)
    name = urlsplit(bucket.where).hostname or ""
    obstore.put(S3Store(name, **gateway.options), "outside.wav", SOUND)
    client = bucket.client()
    for path in (
        "..%2Foutside.wav",
        "%2e%2e/outside.wav",
        "%2Foutside.wav",
        "x/..%2F..%2Foutside.wav",
    ):
        assert client.get(httpx2.URL(f"http://testserver{AT}/{path}")).status_code == 404


def test_a_bucket_signs_no_address_of_what_it_would_not_hand_out(bucket: Held) -> None:
    for name in ("labels.db", "disguised.wav"):
        bucket.put(name, b"SQLite format 3\0" + bytes(4096))
    bucket.put("a.wav", SOUND)
    media = bucket.media(open=True, direct=True)
    client = serving(media)
    for name in ("labels.db", "disguised.wav"):
        reply = client.post(f"{AT}/{name}", headers=RENEW)
        assert (reply.status_code, reply.json()["code"]) == (404, "missing")
    assert fetched(client.post(f"{AT}/a.wav", headers=RENEW).json()["url"]).content == SOUND
    with pytest.raises(MediaRefused, match=r"there is no file 'labels\.db'"):
        media.link("labels.db")
