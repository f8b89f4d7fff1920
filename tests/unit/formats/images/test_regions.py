"""The table, as pandas reads it."""

from pathlib import Path

import pandas
import pytest

import embed_label as el
from tests.unit.formats.images.given import BOX, INTERFACE, MASK, PLANE, SKELETON, labelled


def test_pandas_reads_a_row_for_each_region(tmp_path: Path) -> None:
    path = el.export(
        [labelled(BOX, MASK, SKELETON)], "regions", tmp_path / "out", interface=INTERFACE
    )
    table = pandas.read_csv(path)
    assert list(table["kind"]) == ["box", "mask", "skeleton"]
    assert list(table.loc[0, ["task", "author", "label"]]) == [7, "ann", "Car"]
    assert list(table.loc[0, ["x", "y", "width", "height"]]) == [4, 6, 20, 10]


def test_who_said_what_and_when_comes_back(tmp_path: Path) -> None:
    spaces = {"image": PLANE}
    moment = "2026-01-31T18:05:00+00:00"
    mine, theirs = (
        el.Submission.model_validate(
            {
                "annotation": {
                    "id": name,
                    "author": name,
                    "regions": some,
                    "spaces": spaces,
                },
                "created_at": moment,
            }
        )
        for name, some in (
            ("ann", [{**BOX, "id": "b", "source": "image", "labels": ["Car", "Bus stop"]}]),
            ("ben", []),
        )
    )
    task = el.Task(id="7", data={"photo": {"url": "/b.jpg"}})
    example = el.Example(task=task, annotations=[mine, theirs])
    path = el.export([example], "regions", tmp_path / "out", interface=INTERFACE)
    (again,) = el.load(path, "regions", interface=INTERFACE)
    assert again == example


def test_a_spreadsheet_computes_nothing(tmp_path: Path) -> None:
    region = {**BOX, "id": "@SUM(A1)", "note": '=HYPERLINK("http://a.org")'}
    path = el.export([labelled(region)], "regions", tmp_path / "out", interface=INTERFACE)
    cells = pandas.read_csv(path, dtype=str).loc[0]
    assert cells["region"] == "'@SUM(A1)"
    assert cells["note"].startswith("'=")


def test_a_table_of_somebody_else_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("image,kind,label,x,y,width,height\nc.jpg,box,Car,1,2,3,4\nd.jpg,,,,,,\n")
    one, other = el.load(path, "regions", interface=INTERFACE, images="/i/")
    assert one.task.data == {"photo": {"url": "/i/c.jpg"}}
    assert other.annotations[0].annotation.regions == ()


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("image,kind\n", 'a.csv has no column "label"'),
        ("image,kind,label\nc.jpg,box,Cat\n", 'a.csv, line 2 is called "Cat", which'),
        ("image,kind,label,x\nc.jpg,box,Car,one\n", "a.csv, line 2: x: "),
        ("image,kind,label\nc.jpg,blob,Car\n", "a.csv, line 2: "),
        ("image,kind,label,points\nc.jpg,polygon,Car,[1\n", "a list is written as JSON"),
        (f"image,kind,label,points\nc.jpg,polygon,Car,{'[' * 99_999}\n", "is written as JSON"),
        (f"image,kind,label\nc.jpg,polygon,{'[' * 99_999}\n", "is written as JSON"),
        ("image,kind,label,task,source,item\nc,,,7,image,nan\n", "line 2: item should be a whole"),
        ("image,kind,label,task,source,item\nc,,,7,image,0.5\n", "line 2: item should be a whole"),
        (
            "image,kind,label,image_width,image_height\nc,,,nan,4\n",
            "a.csv, line 2: the size of an image should be two numbers above 0, but is nan by 4",
        ),
        ("image,kind,label,image_width,image_height\nc,,,-3,4\n", "but is -3 by 4"),
    ],
)
def test_what_is_wrong_is_named_with_its_line(text: str, wrong: str, tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text(text)
    with pytest.raises(el.TaskError) as raised:
        el.load(path, "regions", interface=INTERFACE)
    assert wrong in str(raised.value)
