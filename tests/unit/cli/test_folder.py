"""What there is to label in a folder."""

from pathlib import Path

import pytest

from embed_label.cli.labelling.folder import look, look_in
from embed_label.errors import TaskError


def touch(folder: Path, *names: str) -> Path:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("some text")
    return folder


def test_files_come_as_people_count(tmp_path: Path) -> None:
    found = look(touch(tmp_path, "10.png", "9.png", "b 2/1.jpg", "b 10/1.jpg", "ü#%.PNG"))
    assert found.kind == "image"
    assert found.names == ["9.png", "10.png", "b 2/1.jpg", "b 10/1.jpg", "ü#%.PNG"]
    assert found.remark == ""


def test_of_several_kinds_the_most_frequent_is_shown_and_the_rest_is_said(tmp_path: Path) -> None:
    touch(
        tmp_path,
        "a.png",
        "b.png",
        "c.txt",
        "d.wav",
        "e.md",
        "labels.csv",
        "labels.db",
        ".hidden.png",
    )
    found = look(tmp_path)
    assert found.names == ["a.png", "b.png"]
    assert found.remark == "left out: 2 texts, 1 sound (--kind text takes those)"
    assert look(tmp_path, kind="audio").names == ["d.wav"]


def test_a_table_is_shown_by_the_column_that_says_most(tmp_path: Path) -> None:
    path = tmp_path / "reviews.csv"
    path.write_text("number,the review\n1,It was good\n2,It was not\n")
    found = look(path)
    assert (found.kind, found.column, found.shown) == ("text", "the review", "text")
    assert look(path, show="number").column == "number"
    with pytest.raises(TaskError, match='has no column "reveiw"; did you mean "the review"'):
        look(path, show="reveiw")


def test_a_column_of_files_is_shown_as_what_they_are(tmp_path: Path) -> None:
    path = tmp_path / "shots.tsv"
    path.write_text("said\tphoto\nA long text about it\thttps://a.example/1.jpg?x=1\n")
    found = look(path)
    assert (found.kind, found.column, found.shown) == ("image", "photo", "photo")


@pytest.mark.parametrize(
    ("names", "kind", "said"),
    [
        ([], None, "nothing to label"),
        (["notes.xyz"], None, r"these are shown: \.png"),
        (["a.png"], "audio", r"no sounds in .*; these are shown: \.wav"),
    ],
)
def test_a_folder_with_nothing_to_show_says_what_is_shown(
    tmp_path: Path, names: list[str], kind: str | None, said: str
) -> None:
    with pytest.raises(TaskError, match=said):
        look(touch(tmp_path, *names), kind=kind)


def test_a_folder_that_is_none_is_named(tmp_path: Path) -> None:
    with pytest.raises(TaskError, match=r"there is no folder .*nowhere"):
        look(tmp_path / "nowhere")


def test_of_a_bucket_media_are_shown() -> None:
    assert look_in(["b/2.png", "b/1.png"], "s3://b").names == ["b/1.png", "b/2.png"]
    with pytest.raises(TaskError, match="images, sounds and films"):
        look_in(["a.txt"], "s3://b")
