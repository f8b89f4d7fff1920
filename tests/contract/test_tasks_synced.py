"""Places that tasks come from: what is new there comes in, what changed is said."""

import itertools
import json
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import obstore
import pytest
from obstore.store import S3Store

from embed_label.errors import TaskError
from embed_label.server import Media
from embed_label.store import LabelStore
from embed_label.store.project import Project
from tests.contract.media.gateway import KEY, SECRET, Gateway

_count = itertools.count()


@pytest.fixture
def bucket(gateway: Gateway) -> S3Store:
    return gateway.bucket(f"tasks-{next(_count)}")


@pytest.fixture
def project() -> Iterator[Project]:
    """One engine will do: it is the bucket that is asked."""
    with LabelStore("sqlite://") as store:
        yield store.project("foxes")


def where(bucket: S3Store, inside: str = "in/") -> str:
    return f"s3://{bucket.config['bucket']}/{inside}"


def test_a_folder_is_looked_at_again(store: LabelStore, tmp_path: Path) -> None:
    project = store.project("foxes")
    (tmp_path / "a.png").write_bytes(b"1")
    project.attach(tmp_path, at="/p")
    assert project.sync().added == 1
    (tmp_path / "a.png").write_bytes(b"2")
    (tmp_path / "b.png").write_bytes(b"3")
    again = project.sync()
    assert (again.added, again.known) == (1, 0)
    assert "it was changed since" in again.refused[0].why
    assert [each.id for each in project.tasks()] == ["/p/a.png", "/p/b.png"]
    [source] = project.sources()
    assert (source.url, source.options) == (str(tmp_path), {"at": "/p"})
    assert source.synced_at is not None


def test_a_bucket_gives_its_media_and_what_changed_is_said(
    project: Project, bucket: S3Store, gateway: Gateway
) -> None:
    for name, held in (("in/a.png", b"1"), ("in/x/b.txt", b"words"), ("in/t.csv", b"a\n1\n")):
        obstore.put(bucket, name, held)
    added = project.sync(where(bucket), **gateway.options)
    assert (added.added, added.refused_count) == (2, 1)
    assert "give its own address" in added.refused[0].why
    assert project.task("a.png").data == {"image": "a.png"}
    assert project.task("x/b.txt").data == {"text": "words"}
    obstore.put(bucket, "in/a.png", b"another")
    obstore.put(bucket, "in/c.png", b"3")
    again = project.sync(where(bucket), **gateway.options)
    assert (again.added, again.known, again.refused_count) == (1, 1, 2)
    assert "it was changed since" in again.refused[-1].why
    # By the same address, Media hands out what the task names.
    media = Media(where(bucket, "in"), at="/m", secret="s" * 32, **gateway.options)
    assert "c.png" in media.names()
    assert media.link("c.png").startswith("/m/c.png?")


def test_a_bucket_is_read_beyond_its_first_page(project: Project, gateway: Gateway) -> None:
    bucket = gateway.bucket(f"many-{next(_count)}")
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda number: obstore.put(bucket, f"in/{number}.png", b"1"), range(1005)))
    assert project.add_tasks(where(bucket), **gateway.options).added == 1005


def test_one_object_is_a_file_of_tasks(project: Project, bucket: S3Store, gateway: Gateway) -> None:
    obstore.put(bucket, "in/tasks.jsonl", b'{"text":"a"}\n{"text":\n')
    added = project.add_tasks(where(bucket, "in/tasks.jsonl"), **gateway.options)
    assert added.added == 1
    assert (added.refused[0].file, added.refused[0].line) == ("tasks.jsonl", 2)


@pytest.mark.parametrize(
    ("change", "inside", "words"),
    [
        ({"endpoint": "http://127.0.0.1:1"}, "in/", "cannot be reached"),
        ({"secret_access_key": "wrong-secret"}, "in/", "does not let the app read"),
        ({"no_such_option": "x"}, "in/", "cannot be opened with"),
        ({}, "nothing/", "there is nothing under this address"),
        ({}, "in/none.csv", 'there is no "none.csv"'),
    ],
)
def test_a_bucket_that_refuses_is_told_without_keys_and_addresses(
    project: Project,
    bucket: S3Store,
    gateway: Gateway,
    change: dict[str, Any],
    inside: str,
    words: str,
) -> None:
    with pytest.raises(TaskError, match=words) as error:
        project.add_tasks(where(bucket, inside), **{**gateway.options, **change})
    said = f"{error.value!r} {error.value.__cause__!r}"
    assert not any(each in said for each in (KEY, SECRET, "wrong-secret", "127.0.0.1", "http"))


def test_no_secret_is_kept(project: Project, bucket: S3Store, gateway: Gateway) -> None:
    obstore.put(bucket, "in/a.png", b"1")
    with pytest.raises(TaskError, match="access_key_id is not kept"):
        project.attach(where(bucket), **gateway.options)
    for url in ("s3://id:secret@clips/in", "s3://clips/in?X-Amz-Signature=1"):
        with pytest.raises(TaskError, match="holds no keys") as error:
            project.attach(url)
        assert "secret@" not in str(error.value)
    with pytest.raises(TaskError, match="is not kept"):
        project.attach(where(bucket), client_options={"default_headers": {"authorization": "x"}})
    project.sync(where(bucket), **gateway.options)
    kept = json.dumps([dict(each.options) for each in project.sources()])
    assert "endpoint" in kept
    assert KEY not in kept
    assert SECRET not in kept
    # The next time they come with the call.
    keys = {"access_key_id": KEY, "secret_access_key": SECRET}
    assert project.sync(**keys).known == 1
