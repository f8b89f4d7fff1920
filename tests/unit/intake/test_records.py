"""Files of tasks: what they hold comes in, what is broken in them is named with its line."""

import json
from datetime import datetime
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from embed_label.errors import TaskError
from embed_label.intake import table, text
from tests.unit.intake.given import brought, data, flaws

GOOD = {"data": {"text": "a"}}


def written(folder: Path, name: str, content: str | bytes) -> Path:
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def test_json_holds_tasks_or_their_data(tmp_path: Path) -> None:
    some = [{"id": "x", "data": {"text": "a"}, "meta": {"n": 1}}, {"text": "b"}, {"id": 7, "t": 1}]
    tasks, wrong = brought(written(tmp_path, "a.json", json.dumps(some)))
    assert [each.task.data for each in tasks] == [{"text": "a"}, {"text": "b"}, {"id": 7, "t": 1}]
    assert [each.task.id for each in tasks[::2]] == ["x", "7"]
    assert not wrong
    assert data(written(tmp_path, "one.json", json.dumps(GOOD))) == [{"text": "a"}]


def test_an_id_follows_from_the_content_where_there_is_none(tmp_path: Path) -> None:
    path = written(tmp_path, "a.jsonl", '{"text":"a","n":1}\n{"n":1,"text":"a"}\n{"text":"b"}\n')
    one, same, other = (each.task.id for each in brought(path)[0])
    assert one == same != other


@pytest.mark.parametrize("name", ["a.jsonl", "a.ndjson", "a.json", "a.txt.jsonl"])
def test_lines_of_json_are_read_one_by_one(tmp_path: Path, name: str) -> None:
    path = written(tmp_path, name, '\ufeff{"text":"a"}\r\n\n{"text":"b"}')
    assert data(path) == [{"text": "a"}, {"text": "b"}]


@pytest.mark.parametrize(
    ("line", "why"),
    [
        (b'{"text": }', "not JSON: Expecting value at character"),
        (b"[1]", "a task is an object"),
        (b"{}{}", "behind its end"),
        (b'{"text": NaN}', "NaN is no number"),
        (b'{"n": 1e999}', "finite"),
        (b'{"n": ' + b"9" * 5000 + b"}", "too many digits"),
        (b'{"n": 9223372036854775808}', "too large"),
        (b'{"a":' * 5000 + b"1" + b"}" * 5000, "nested deeper"),
        (b'{"a":' * 70 + b"1" + b"}" * 70, "nested deeper"),
        (b'{"text": "\xff"}', "not in UTF-8"),
        (b'{"text": "a\0b"}', "not JSON: Invalid control character"),
        (b'{"data": {}, "dta": 1}', "unknown"),
        (b'{"data": {}, "id": ""}', "id"),
        (b'{"data": {}, "id": "%s"}' % (b"i" * 201), "at most 200"),
        (b'{"data": {}, "id": null}', "id"),
        (b'{"data": {"text": "a"}, "annotations": [{}]}', "no interface"),
    ],
)
def test_a_broken_line_is_named_and_the_rest_comes_in(
    tmp_path: Path, line: bytes, why: str
) -> None:
    path = written(tmp_path, "a.jsonl", b'{"text":"1"}\n' + line + b'\n{"text":"3"}\n')
    tasks, wrong = brought(path)
    assert [each.task.data for each in tasks] == [{"text": "1"}, {"text": "3"}]
    assert [(each.file, each.line) for each in wrong] == [("a.jsonl", 2)]
    assert why in wrong[0].why


def test_what_no_database_takes_is_replaced_as_everywhere(tmp_path: Path) -> None:
    path = written(tmp_path, "a.jsonl", r'{"text":"a\u0000b","s":"\ud800"}')
    assert data(path) == [{"text": "a\ufffdb", "s": "\ufffd"}]


def test_a_line_too_long_is_no_task(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(text, "LARGEST", 100)
    path = written(tmp_path, "a.jsonl", f'{{"t":"{"x" * 999}"}}\n{{"text":"b"}}')
    tasks, wrong = brought(path)
    assert [each.task.data for each in tasks] == [{"text": "b"}]
    assert wrong[0].line == 1


@pytest.mark.parametrize(
    ("name", "content", "why"),
    [
        ("a.json", "", "is empty"),
        ("a.json", " \n ", "is empty"),
        ("a.jsonl", b"\0\0\0\0\0", "begins with NULs"),
        ("a.json", '{"images": [], "annotations": []}', 'without "data"'),
        ("a.json", "[1, 2", None),
        ("a.json", '{"a": ', "is not JSON"),
        ("a.xyz", b"\x7fELF123", "no file of tasks that we know"),
        ("a.parquet", b"PAR1 is what it says", "is no Parquet"),
        ("a.csv", "text,text\na,b\n", 'two columns are called "text"'),
        ("a.csv", "1,cat.jpg\n2,dog.jpg\n", "no name of a column"),
        ("a.csv", "https://a/b.jpg,x\n", "no name of a column"),
        ("a.csv", "a,,b\n", "no name of a column"),
        ("a.csv", "a,b\0\n", "NUL"),
        ("a.zip", b"not a zip", "cannot be unpacked"),
    ],
)
def test_a_file_that_is_no_source_is_refused_whole(
    tmp_path: Path, name: str, content: str | bytes, why: str | None
) -> None:
    path = written(tmp_path, name, content)
    if why is None:
        assert flaws(path)
        return
    with pytest.raises(TaskError, match=why):
        brought(path)


def test_a_table_has_a_task_in_each_row(tmp_path: Path) -> None:
    rows = 'id,text,note\n1,"a, ""b""\nc",\n\n2,d,e\n'
    tasks, wrong = brought(written(tmp_path, "a.csv", rows))
    assert [each.task.id for each in tasks] == ["1", "2"]
    assert tasks[0].task.data == {"id": "1", "text": 'a, "b"\nc', "note": ""}
    assert not wrong


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "latin-1"])
def test_a_table_is_read_by_its_separator_and_its_encoding(
    tmp_path: Path, separator: str, encoding: str
) -> None:
    content = f"text{separator}n\nGrüße{separator}1\n".encode(encoding)
    path = written(tmp_path, "a.csv", content)
    given = {"encoding": "latin-1"} if encoding == "latin-1" else {}
    assert data(path, **given) == [{"text": "Grüße", "n": "1"}]


def test_a_table_without_a_head_is_given_its_columns(tmp_path: Path) -> None:
    path = written(tmp_path, "a.tsv", "cat.jpg\t1\ndog.jpg\t2\n")
    found = data(path, columns=["image", "n"])
    assert found == [{"image": "cat.jpg", "n": "1"}, {"image": "dog.jpg", "n": "2"}]


@pytest.mark.parametrize(
    ("row", "why"),
    [
        (b"only one", "the row has 1 cells, the head 2"),
        (b"1,2,3", "the row has 3 cells"),
        (b'a,"b" c', "expected after"),
        (b"a,\xff", "not in UTF-8"),
        (b"a,\0", "NUL"),
        (b'a,"never closed', "a quote is not closed"),
    ],
)
def test_a_broken_row_is_named_and_the_rest_comes_in(tmp_path: Path, row: bytes, why: str) -> None:
    path = written(tmp_path, "a.csv", b"a,b\n1,2\n" + row + b"\n3,4\n5,6\n")
    tasks, wrong = brought(path)
    assert [each.task.data["a"] for each in tasks] == ["1", "3", "5"]
    assert [each.line for each in wrong] == [3]
    assert why in wrong[0].why


def test_a_cell_too_large_is_given_up_and_the_rest_comes_in(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(table, "LONGEST", 1000)
    path = written(tmp_path, "a.csv", f"a\n{'x' * 2000}\n1\n")
    assert data(path) == [{"a": "1"}]
    assert "more than 1,000 bytes" in flaws(path)[0]


def test_a_table_of_broken_rows_is_not_read_for_ever(tmp_path: Path) -> None:
    path = written(tmp_path, "a.csv", "a\n" + '"b" c\n' * 500)
    wrong = flaws(path)
    assert len(wrong) == table.MOST_BROKEN + 1
    assert "what comes after was not read" in wrong[-1]


def test_parquet_holds_what_json_can_say(tmp_path: Path) -> None:
    rows: dict[str, Any] = {
        "text": ["a", "b"],
        "n": [1.5, float("nan")],
        "tags": [["x"], []],
        "at": [datetime(2026, 1, 2, 3), None],  # noqa: DTZ001 (as pandas writes it)
    }
    pq.write_table(pa.table(rows), tmp_path / "a.parquet")
    assert data(tmp_path / "a.parquet") == [
        {"text": "a", "n": 1.5, "tags": ["x"], "at": "2026-01-02T03:00:00"},
        {"text": "b", "n": None, "tags": [], "at": None},
    ]


def test_parquet_with_bytes_or_two_columns_of_one_name_is_refused(tmp_path: Path) -> None:
    pq.write_table(pa.table({"a": [b"\0\1"]}), tmp_path / "a.parquet")
    assert "is nothing that a task holds" in flaws(tmp_path / "a.parquet")[0]
    twice = pa.Table.from_arrays([pa.array([1]), pa.array([2])], names=["a", "a"])
    pq.write_table(twice, tmp_path / "b.parquet")
    with pytest.raises(TaskError, match='two columns are called "a"'):
        brought(tmp_path / "b.parquet")


def test_an_option_that_nobody_knows_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(TypeError, match='no option "colums"; did you mean "columns"'):
        brought(written(tmp_path, "a.csv", "a\n1\n"), colums=["a"])
