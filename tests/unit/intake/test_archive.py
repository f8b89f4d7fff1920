"""Archives of strangers: what can be trusted comes in, what cannot is refused by name."""

import io
import stat
import tarfile
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from embed_label.errors import TaskError
from embed_label.intake import archive, members
from tests.unit.intake.given import brought, data, flaws

LINES = b'{"text":"a"}\n{"text":"b"}\n'
Files = list[tuple[str, bytes]]


def zipped(path: Path, files: Files) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in files:
            made.writestr(name, content)
    return path


def tarred(path: Path, files: Files) -> Path:
    mode = {".tar": "w", ".tgz": "w:gz", ".bz2": "w:bz2", ".txz": "w:xz"}[path.suffix]
    with tarfile.open(path, mode) as made:  # pyright: ignore[reportArgumentType, reportCallIssue]
        for name, content in files:
            member = tarfile.TarInfo(name)
            member.size = len(content)
            made.addfile(member, io.BytesIO(content))
    return path


KINDS = ["a.zip", "a.tar", "a.tgz", "a.tar.bz2", "a.txz"]


def packed(folder: Path, kind: str, files: Files) -> Path:
    make: Callable[[Path, Files], Path] = zipped if kind == "a.zip" else tarred
    return make(folder / kind, files)


@pytest.mark.parametrize("kind", KINDS)
def test_tables_and_media_come_out_of_an_archive(tmp_path: Path, kind: str) -> None:
    files = [("in/t.jsonl", LINES), ("in/a.png", b"1"), ("b.txt", b"words"), ("__MACOSX/x", b"1")]
    path, home = packed(tmp_path, kind, files), tmp_path / "media"
    tasks, wrong = brought(path, media=home)
    assert [each.task.data for each in tasks] == [
        {"text": "a"},
        {"text": "b"},
        {"image": "in/a.png"},
        {"text": "words"},
    ]
    assert not wrong
    assert (tasks[0].file, tasks[0].line) == (f"{kind}/in/t.jsonl", 1)
    assert (home / "in/a.png").read_bytes() == b"1"
    # And nothing else is left there.
    assert sorted(each.name for each in home.rglob("*")) == ["a.png", "b.txt", "in"]
    again, wrong = brought(path, media=home)
    assert ([each.task for each in again], wrong) == ([each.task for each in tasks], [])


def test_a_row_names_a_file_of_its_archive(tmp_path: Path) -> None:
    path = zipped(tmp_path / "a.zip", [("t.csv", b"photo\nx/a.png\n"), ("x/a.png", b"1")])
    tasks, _ = brought(path, media=tmp_path / "m", at="/m")
    assert [each.task.data for each in tasks] == [{"photo": "/m/x/a.png"}]


def test_media_need_a_folder_to_go_to(tmp_path: Path) -> None:
    with pytest.raises(TaskError, match="say which folder they go to, media="):
        brought(zipped(tmp_path / "a.zip", [("a.png", b"1")]))
    with pytest.raises(TaskError, match="neither tables of tasks nor media"):
        brought(zipped(tmp_path / "b.zip", []))


NAMES = {
    "../out.png": "it leads out of its folder",
    "x/../../out.png": "it leads out of its folder",
    "/etc/out.png": "it is an absolute name",
    "C:/out.png": "it is an absolute name",
    "a\\..\\out.png": "its name has characters",
    "x//out.png": "it is no name of a file",
    "inner.zip": "an archive inside of an archive is not opened",
    "inner.gz": "an archive inside of an archive is not opened",
    "run.exe": "it is neither a table of tasks nor a media file",
    "x" * 1200 + ".png": "its name has more than 1000",
}


@pytest.mark.parametrize("kind", ["a.zip", "a.tar"])
@pytest.mark.parametrize("name", NAMES)
def test_a_name_that_leads_astray_is_refused_and_the_rest_comes_in(
    tmp_path: Path, kind: str, name: str
) -> None:
    path = packed(tmp_path, kind, [(name, b"1"), ("good.png", b"2")])
    tasks, wrong = brought(path, media=tmp_path / "m")
    assert [each.task.id for each in tasks] == ["good.png"]
    assert [each.why[: len(NAMES[name])] for each in wrong] == [NAMES[name]]
    found = [each.relative_to(tmp_path).as_posix() for each in tmp_path.rglob("*.png")]
    assert found == ["m/good.png"]


@pytest.mark.filterwarnings("ignore:Duplicate name")
@pytest.mark.parametrize("kind", ["a.zip", "a.tar"])
def test_of_two_files_of_one_name_the_first_counts(tmp_path: Path, kind: str) -> None:
    path = packed(tmp_path, kind, [("a.png", b"1"), ("a.png", b"2"), ("A.PNG", b"3")])
    assert len(data(path, media=tmp_path / "m")) == 1
    assert (tmp_path / "m/a.png").read_bytes() == b"1"
    assert all("has that name" in each for each in flaws(path, media=tmp_path / "m"))


def test_links_and_devices_of_a_tar_are_refused(tmp_path: Path) -> None:
    with tarfile.open(tmp_path / "a.tar", "w") as made:
        for kind in (tarfile.SYMTYPE, tarfile.LNKTYPE, tarfile.CHRTYPE, tarfile.FIFOTYPE):
            member = tarfile.TarInfo(f"{kind.decode()}.png")
            member.type, member.linkname = kind, "/etc/passwd"
            made.addfile(member)
    wrong = flaws(tmp_path / "a.tar", media=tmp_path / "m")
    links, others = ["it is a link"] * 2, ["it is no plain file"] * 2
    assert [each.split(": ")[1] for each in wrong] == [*links, *others]


def test_links_and_encrypted_files_of_a_zip_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w") as made:
        link = zipfile.ZipInfo("link.png")
        link.external_attr = (stat.S_IFLNK | 0o777) << 16
        made.writestr(link, "/etc/passwd")
        made.writestr("secret.png", b"1")
    raw = bytearray(path.read_bytes())
    # The flag of the second one, in its entry of the directory and before its bytes.
    for mark, offset in ((b"PK\1\2", 8), (b"PK\3\4", 6)):
        raw[raw.rindex(mark) + offset] |= 1
    path.write_bytes(raw)
    said = [each.split(": ")[1] for each in flaws(path, media=tmp_path / "m")]
    assert said == ["it is a link", "it is encrypted"]


@pytest.mark.parametrize("kind", ["a.zip", "a.tgz", "a.txz"])
def test_a_bomb_is_refused_whole_and_nothing_is_left_of_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: str
) -> None:
    monkeypatch.setattr(archive, "HARMLESS", 1_000_000)
    path = packed(tmp_path, kind, [("a.png", b"1"), ("b.png", bytes(5_000_000))])
    with pytest.raises(TaskError, match="nothing of it is kept: it unpacks to more than"):
        brought(path, media=tmp_path / "m")
    assert list((tmp_path / "m").iterdir()) == []


def test_a_zip_that_lies_about_its_size_is_counted_as_it_unpacks(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(archive, "HARMLESS", 1_000_000)
    path = zipped(tmp_path / "a.zip", [("b.png", bytes(5_000_000))])
    raw = path.read_bytes().replace((5_000_000).to_bytes(4, "little"), (10).to_bytes(4, "little"))
    path.write_bytes(raw)
    tasks_or_error: object
    try:
        tasks_or_error = brought(path, media=tmp_path / "m")[0]
    except TaskError:
        tasks_or_error = []
    assert tasks_or_error == []
    assert sum(each.stat().st_size for each in (tmp_path / "m").rglob("*.png")) == 0


def test_an_archive_of_too_many_files_or_bytes_is_refused(tmp_path: Path) -> None:
    path = zipped(tmp_path / "a.zip", [(f"{n}.png", b"12345") for n in range(20)])
    with pytest.raises(TaskError, match="most_files=10"):
        brought(path, media=tmp_path / "m", most_files=10)
    with pytest.raises(TaskError, match="more than 50 bytes"):
        brought(path, media=tmp_path / "m", most_bytes=50)
    assert list((tmp_path / "m").iterdir()) == []


def test_the_head_of_a_tar_cannot_fill_the_memory(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(members, "MOST_HEAD", 100_000)
    with tarfile.open(tmp_path / "a.tgz", "w:gz", format=tarfile.PAX_FORMAT) as made:
        member = tarfile.TarInfo("a.png")
        member.pax_headers = {"comment": "x" * 1_000_000}
        made.addfile(member)
    with pytest.raises(TaskError, match="longer than any name"):
        brought(tmp_path / "a.tgz", media=tmp_path / "m")


def test_a_file_that_does_not_unpack_is_named_and_the_rest_comes_in(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w") as made:
        made.writestr("bad.png", b"abcdefgh")
        made.writestr("good.png", b"2")
    path.write_bytes(path.read_bytes().replace(b"abcdefgh", b"abcdefgX"))
    assert [each["image"] for each in data(path, media=tmp_path / "m")] == ["good.png"]
    assert "bad.png" in flaws(path, media=tmp_path / "m")[0]


def test_a_cut_archive_is_refused(tmp_path: Path) -> None:
    for kind in KINDS:
        path = packed(tmp_path, kind, [("a.png", bytes(range(256)) * 300)])
        path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
        with pytest.raises(TaskError, match="cannot be unpacked"):
            brought(path, media=tmp_path / "m")


def test_a_file_that_is_there_is_never_written_over(tmp_path: Path) -> None:
    home = tmp_path / "m"
    home.mkdir()
    (home / "a.png").write_bytes(b"mine")
    path = zipped(tmp_path / "a.zip", [("a.png", b"theirs"), ("b.png", b"2")])
    assert data(path, media=home) == [{"image": "b.png"}]
    assert "another file of that name" in flaws(path, media=home)[0]
    assert (home / "a.png").read_bytes() == b"mine"


def test_nothing_is_written_through_a_link_out_of_the_folder(tmp_path: Path) -> None:
    home, outside = tmp_path / "m", tmp_path / "out"
    home.mkdir()
    outside.mkdir()
    (home / "x").symlink_to(outside)
    path = zipped(tmp_path / "a.zip", [("x/a.png", b"1")])
    assert data(path, media=home) == []
    assert list(outside.iterdir()) == []
