"""Where a project may be told to look."""

from pathlib import Path

import pytest

from embed_label.errors import RequestRefused
from embed_label.server.api.sources import Allowed


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("data/inside/deep", "data/.hidden", "database", "outside"):
        tmp_path.joinpath(name).mkdir(parents=True)
    tmp_path.joinpath("data/away").symlink_to(tmp_path / "outside")
    tmp_path.joinpath("data/near").symlink_to(tmp_path / "data/inside")
    return tmp_path / "data"


def refused(allowed: Allowed, asked: str) -> bool:
    with pytest.raises(RequestRefused) as caught:
        allowed.find(asked)
    assert (caught.value.status, caught.value.code) == (403, "source")
    return True


def test_a_folder_and_what_lies_in_it(folder: Path) -> None:
    allowed = Allowed([str(folder)])
    for name in ("", "/inside", "/inside/deep", "/inside/../inside", "/near"):
        place, options = allowed.find(f"{folder}{name}")
        assert Path(place).is_relative_to(folder)
        assert options == {}


@pytest.mark.parametrize(
    "name",
    ["/..", "/../outside", "/away", "/.hidden", "/nothing", "base", "/inside/../../outside", "\0"],
)
def test_nothing_beside_a_folder(folder: Path, name: str) -> None:
    assert refused(Allowed([str(folder)]), f"{folder}{name}")


@pytest.mark.parametrize("asked", ["", ".", "data", "/", "/etc/passwd", "~", "file:///etc/passwd"])
def test_no_other_place_of_the_machine(folder: Path, asked: str) -> None:
    assert refused(Allowed([str(folder)]), asked)


def test_a_bucket_and_what_begins_with_its_prefix() -> None:
    allowed = Allowed({"s3://clips/2026/": {"region": "eu"}})
    for asked in ("s3://clips/2026", "s3://clips/2026/", "s3://clips/2026/a/b.jsonl"):
        assert allowed.find(asked) == (asked, {"region": "eu"})


@pytest.mark.parametrize(
    "asked",
    [
        "s3://clips",
        "s3://clips/20267",
        "s3://clips/2026/../2025",
        "s3://clips/2026/./a",
        "s3://clips/2026/%2e%2e/2025",
        "s3://clips/2026/a?endpoint=http://169.254.169.254",
        "s3://clips/2026/a#b",
        "s3://user:word@clips/2026",
        "s3://clips@evil/2026/",
        "S3://clips/2026/a",
        "s3://clips/2026/a\nb",
        "s3://clips/2026\\..\\",
        "gs://clips/2026/a",
        "http://169.254.169.254/latest/meta-data",
        "http://127.0.0.1:5432/",
        "https://[::1",
        "file:///etc/passwd",
        "://",
    ],
)
def test_no_other_address(asked: str) -> None:
    assert refused(Allowed(["s3://clips/2026", "https://data.example/tasks"]), asked)


def test_nowhere_unless_the_host_says_so() -> None:
    for asked in ("/", "/tmp", "s3://clips", "https://example.com/a.jsonl"):
        assert refused(Allowed(), asked)


def test_the_refusal_names_no_place(folder: Path) -> None:
    for asked in (f"{folder}/nothing", f"{folder}/away", "/nowhere/at/all"):
        with pytest.raises(RequestRefused) as caught:
            Allowed([str(folder)]).find(asked)
        assert str(folder) not in str(caught.value)
