"""Folders of media: which field a file goes to, and what of it a task keeps."""

import hashlib
import os
from pathlib import Path

import pytest

from embed_label.errors import TaskError
from embed_label.intake import linked
from embed_label.intake.names import flaw
from embed_label.server import folder as served
from tests.unit.intake.given import brought, data, flaws, showing


def put(root: Path, **files: bytes) -> None:
    for name, content in files.items():
        path = root / name.replace("__", "/").replace("_DOT_", ".")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


def test_each_file_is_a_task_by_what_it_is(tmp_path: Path) -> None:
    put(tmp_path, b_DOT_png=b"1", in__a_DOT_wav=b"2", c_DOT_mp4=b"3", d_DOT_txt="ä".encode())
    tasks, wrong = brought(tmp_path)
    assert [each.task.data for each in tasks] == [
        {"image": "b.png"},
        {"video": "c.mp4"},
        {"text": "ä"},
        {"audio": "in/a.wav"},
    ]
    assert [each.task.id for each in tasks] == ["b.png", "c.mp4", "d.txt", "in/a.wav"]
    digest = hashlib.sha256(b"1").hexdigest()
    assert tasks[0].task.meta == {"files": [{"name": "b.png", "sha256": digest, "bytes": 1}]}
    assert not wrong


def test_the_interface_says_which_field_a_file_goes_to(tmp_path: Path) -> None:
    put(tmp_path, a_DOT_png=b"1", b_DOT_wav=b"2")
    assert data(tmp_path, interface=showing("image")) == [{"my_image": "a.png"}]
    assert "audio, and the interface shows none" in flaws(tmp_path, interface=showing("image"))[0]
    assert data(tmp_path, field="it")[0] == {"it": "a.png"}


def test_a_table_is_tasks_unless_the_interface_shows_series(tmp_path: Path) -> None:
    put(tmp_path, a_DOT_csv=b"x,y\n1,2\n")
    assert data(tmp_path) == [{"x": "1", "y": "2"}]
    assert data(tmp_path, interface=showing("series")) == [{"my_series": "a.csv"}]


def test_a_file_that_a_table_names_is_no_task_by_itself(tmp_path: Path) -> None:
    put(tmp_path, t_DOT_csv=b"photo,note\na.png,x\nnone.png,y\n", a_DOT_png=b"1", b_DOT_png=b"2")
    tasks, _ = brought(tmp_path, at="/p")
    found = [{"photo": "/p/a.png", "note": "x"}, {"photo": "none.png", "note": "y"}]
    assert [each.task.data for each in tasks] == [*found, {"image": "/p/b.png"}]
    files = tasks[0].task.meta["files"]
    assert isinstance(files, list)
    assert isinstance(files[0], dict)
    assert files[0]["name"] == "a.png"
    assert len({each.task.version for each in tasks}) == 3
    assert all(each.version in ("", each.task.version) for each in tasks)


def test_what_a_folder_must_not_give_away_is_refused_by_name(tmp_path: Path) -> None:
    inside, outside = tmp_path / "in", tmp_path / "out"
    put(inside, a_DOT_png=b"1", empty_DOT_png=b"", _DOT_hidden_DOT_png=b"1", x_DOT_zip=b"PK")
    put(inside, strange_DOT_exe=b"MZ", labels_DOT_db=b"1", latin_DOT_txt=b"\xff\xff\xff")
    put(outside, secret_DOT_png=b"1")
    (inside / "link.png").symlink_to(outside / "secret.png")
    (inside / "folder").symlink_to(outside)
    (inside / "here.png").symlink_to(inside / "a.png")
    (inside / "back\\slash.png").write_bytes(b"1")
    os.mkfifo(inside / "pipe.png")
    tasks, wrong = brought(inside)
    assert [each.task.id for each in tasks] == ["a.png", "here.png"]
    assert {each.file: each.why.split(":")[0] for each in wrong} == {
        "back\\slash.png": "its name has characters that no name of a file needs",
        "empty.png": "it is empty",
        "latin.txt": "it is a text, but not in UTF-8",
        "link.png": "it is a link that leads out of its folder",
        "pipe.png": "it is no file",
        "strange.exe": "it is no media file that we know",
        "x.zip": "it is an archive inside of a folder or of another archive; give it by itself",
    }


def test_one_broken_table_does_not_stop_a_folder(tmp_path: Path) -> None:
    put(tmp_path, a_DOT_json=b"{", b_DOT_jsonl=b'{"t":1}')
    assert data(tmp_path) == [{"t": 1}]
    assert flaws(tmp_path)[0].startswith("a.json: ")


def test_one_file_is_a_task(tmp_path: Path) -> None:
    put(tmp_path, a_DOT_png=b"1", b_DOT_png=b"2")
    assert data(tmp_path / "a.png") == [{"image": "a.png"}]


def test_a_place_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(TaskError, match="there is no file and no folder"):
        brought(tmp_path / "nowhere")
    with pytest.raises(TaskError, match='nothing that reads "ftp://"'):
        brought("ftp://host/a.csv")


def test_a_task_gets_the_addresses_of_its_files_when_it_is_shown(tmp_path: Path) -> None:
    put(tmp_path, a_DOT_png=b"1")
    task = brought(tmp_path)[0][0].task
    task = task.model_copy(update={"data": {**task.data, "also": ["a.png", {"b": "b.png"}]}})
    shown = linked(task, lambda name: f"/signed/{name}")
    assert shown.data == {"image": "/signed/a.png", "also": ["/signed/a.png", {"b": "b.png"}]}
    assert shown.id == task.id


@pytest.mark.parametrize(
    "name",
    [
        *("a.png", "a b/ä.png", "../a", "/a", "C:/a", "a/../b", "a//b", "./a", ".a", "a/.b"),
        *("a\\b", "a\nb", "", "a/", "\ud800", "x" * 1001),
    ],
)
def test_a_name_that_is_taken_is_one_that_is_served(name: str) -> None:
    if flaw(name) is None:
        assert served.flaw(name) is None
    if served.flaw(name):
        assert flaw(name)
