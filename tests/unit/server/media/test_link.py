"""A link opens one file, for a while, and is renewed for a while longer."""

import time
from pathlib import Path
from urllib.parse import parse_qsl, urlencode, urlsplit

import pytest
from starlette.requests import Request
from starlette.testclient import TestClient

from embed_label.errors import MediaRefused, StoreError
from embed_label.server import Media, server
from embed_label.server.media import link as links
from embed_label.store import LabelStore
from tests.contract.given import a_task, an_interface
from tests.unit.server.media.conftest import AT, RENEW, SECRET, SOUND, serving


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """What the time is, for links."""
    now = [1_800_000_000.0]
    monkeypatch.setattr(links.time, "time", lambda: now[0])
    return now


@pytest.fixture
def media(folder: Path) -> Media:
    return Media(folder, at=AT, secret=SECRET, minutes=5, hours=12)


@pytest.fixture
def client(media: Media) -> TestClient:
    return serving(media)


def changed(url: str, **more: str) -> str:
    path, _, query = url.partition("?")
    return f"{path}?{urlencode({**dict(parse_qsl(query)), **more})}"


def test_a_link_is_a_path_that_opens_its_file(media: Media, client: TestClient) -> None:
    link = media.link("in/c d.wav", author="ann")
    assert urlsplit(link).path == "/clips/in/c%20d.wav"
    query = dict(parse_qsl(urlsplit(link).query))
    assert query.keys() == {"since", "until", "for", "by", "sig"}
    assert query["by"] == "ann"
    assert client.get(link).content == SOUND
    assert client.head(link).status_code == 200


def test_without_a_signature_nothing_is_opened(client: TestClient) -> None:
    for name in ("a.wav", "nowhere.wav"):
        reply = client.get(f"{AT}/{name}")
        assert (reply.status_code, reply.json()["code"]) == (403, "unsigned")
        assert "renew" not in reply.json()


def test_nothing_of_a_link_can_be_changed(
    media: Media, client: TestClient, clock: list[float]
) -> None:
    link = media.link("a.wav", author="ann")
    sig = dict(parse_qsl(urlsplit(link).query))["sig"]
    forged = [
        link.replace("a.wav", "b.wav"),
        changed(link, until="1900000000"),
        changed(link, since="1900000000"),
        changed(link, **{"for": "999999"}),
        changed(link, by="bob"),
        link.replace("by=ann&", ""),
        changed(link, until="x"),
        changed(link, until=""),
        changed(link, sig=""),
        changed(link, sig="é"),
        changed(link, sig=sig[:-1]),
        changed(link, sig="x" + sig[1:]),
        *(
            changed(link, sig=sig[:at] + "_" + sig[at + 1 :])
            for at in range(9, len(sig))
            if sig[at] != "_"
        ),
    ]
    clock[0] += 600
    for each in forged:
        for reply in (client.get(each), client.post(each, headers=RENEW)):
            assert (reply.status_code, reply.json()["code"]) == (403, "forged"), each


def test_a_link_of_one_place_opens_no_other(folder: Path, media: Media) -> None:
    other = serving(Media(folder, at="/sounds", secret=SECRET))
    assert other.get(media.link("a.wav").replace("/clips", "/sounds")).json()["code"] == "forged"


def test_a_ticket_is_no_link(media: Media, client: TestClient) -> None:
    with LabelStore("sqlite://", secret=SECRET) as store:
        ticket = store.ticket(a_task(), an_interface())
    reply = client.get(changed(media.link("a.wav"), sig=ticket.rpartition(".")[2]))
    assert reply.json()["code"] == "forged"


def test_a_link_runs_out_and_is_renewed(
    media: Media, client: TestClient, clock: list[float]
) -> None:
    link = media.link("a.wav", minutes=1)
    clock[0] += 59
    assert client.get(link).status_code == 200
    clock[0] += 1
    reply = client.get(link)
    said = reply.json()
    assert (reply.status_code, said["code"]) == (403, "expired")
    assert "2027-01-15T08:01:00+00:00" in said["reason"]
    assert said["renew"].startswith(f"{AT}/a.wav?")
    fresh = client.post(said["renew"], headers=RENEW)
    assert fresh.headers["cache-control"] == "no-store"
    assert client.get(fresh.json()["url"]).content == SOUND
    # For as long as the first time, which is not what is usual here.
    clock[0] += 60
    assert client.get(fresh.json()["url"]).status_code == 403


def test_a_link_is_not_renewed_for_ever(
    media: Media, client: TestClient, clock: list[float]
) -> None:
    link = media.link("a.wav", minutes=60)
    clock[0] += 12 * 3600 - 60
    late = client.post(link, headers=RENEW).json()["url"]
    clock[0] += 59
    assert client.get(late).status_code == 200
    clock[0] += 1
    for each in (link, late):
        said = client.get(each).json()
        assert (said["code"], said.get("renew")) == ("expired", None)
        assert client.post(each, headers=RENEW).json()["code"] == "expired"


def test_a_link_of_an_author_is_renewed_for_that_author(media: Media) -> None:
    def who(request: Request) -> str | None:
        return request.headers.get("x-user")

    client = serving(media, author=who)
    hers, anyones = media.link("a.wav", author="ann"), media.link("a.wav")

    def renewed(link: str, **user: str) -> int:
        return client.post(link, headers=RENEW | user).status_code

    assert renewed(hers, **{"x-user": "ann"}) == 200
    assert renewed(hers, **{"x-user": "bob"}) == 403
    assert renewed(hers) == 403
    assert renewed(anyones, **{"x-user": "bob"}) == 200
    # Where nobody says who asks, the link does.
    assert serving(media).post(hers, headers=RENEW).status_code == 200


def test_a_strange_site_renews_nothing(media: Media, client: TestClient) -> None:
    link = media.link("a.wav")
    for headers in ({}, {**RENEW, "origin": "https://evil.example"}):
        reply = client.post(link, headers=headers)
        assert (reply.status_code, reply.json()["code"]) == (403, "origin")


def test_who_may_not_see_it_neither_reads_nor_renews(folder: Path) -> None:
    asked: list[str] = []

    async def allows(request: Request, name: str) -> bool:
        asked.append(name)
        return request.headers.get("x-user") == "ann"

    media = Media(folder, at=AT, secret=SECRET, allows=allows)
    client, link = serving(media), media.link("in/c d.wav")
    ann = {"x-user": "ann"}
    assert client.get(link, headers=ann).status_code == 200
    assert client.post(link, headers=RENEW | ann).status_code == 200
    assert client.get(link).json()["code"] == "forbidden"
    assert client.post(link, headers=RENEW).json()["code"] == "forbidden"
    assert set(asked) == {"in/c d.wav"}


def test_processes_with_one_secret_know_each_others_links(folder: Path, tmp_path: Path) -> None:
    one, other = (Media(folder, at=AT) for _ in range(2))
    path = f"sqlite:///{tmp_path / 'labels.db'}"
    with LabelStore(path) as first, LabelStore(path) as second:
        server(first, media=one)
        client = TestClient(server(second, media=[other]))
        assert client.get(one.link("a.wav")).status_code == 200


def test_an_old_secret_is_still_accepted(folder: Path) -> None:
    link = Media(folder, at=AT, secret="old" * 12).link("a.wav")
    assert serving(Media(folder, at=AT, secret=[SECRET, "old" * 12])).get(link).status_code == 200
    assert serving(Media(folder, at=AT, secret=SECRET)).get(link).status_code == 403


def test_the_environment_has_the_secret(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("EMBED_LABEL_SECRET", SECRET)
    link = Media(folder, at=AT).link("a.wav")
    monkeypatch.delenv("EMBED_LABEL_SECRET")
    assert TestClient(Media(folder, at=AT, secret=SECRET)).get(link.removeprefix(AT)).is_success


def test_without_a_secret_it_is_said_what_to_do(folder: Path) -> None:
    media = Media(folder, at=AT)
    with pytest.raises(MediaRefused, match="EMBED_LABEL_SECRET"):
        media.link("a.wav")
    reply = TestClient(media).get("/a.wav", params={"sig": "x"})
    assert (reply.status_code, reply.json()["code"]) == (500, "unkeyed")
    with pytest.raises(StoreError, match="at least 32 bytes"):
        Media(folder, at=AT, secret="short")


def test_a_link_to_nowhere_is_refused_where_it_is_written(media: Media) -> None:
    for name in ("../a.wav", "", "a//b.wav", ".a.wav", "a\0.wav", "/a.wav"):
        with pytest.raises(MediaRefused):
            media.link(name)
    for minutes in (0, -1):
        with pytest.raises(ValueError, match="opens nothing"):
            media.link("a.wav", minutes=minutes)


def test_a_link_lasts_no_shorter_than_it_was_asked_for(media: Media, client: TestClient) -> None:
    link = media.link("a.wav", minutes=1 / 60)
    time.sleep(0.9)
    assert client.get(link).status_code == 200
    time.sleep(1.2)
    assert client.get(link).status_code == 403
