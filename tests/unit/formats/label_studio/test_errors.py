"""Files that cannot be read: one error, with the place."""

import copy
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import embed_label as el
from embed_label.formats import files
from embed_label.formats.label_studio import from_label_studio, to_label_studio
from tests.unit.formats.label_studio.given import (
    BOX,
    DATA,
    a_task,
    an_interface,
    on_image,
    result,
)
from tests.unit.formats.label_studio.given_results import RESULTS

SIZES = {"film": (1280.0, 720.0)}
BOXES = ("boxes", "img", "rectanglelabels")


def error(tasks: Any) -> str:
    with pytest.raises(el.TaskError) as raised:
        from_label_studio(tasks, an_interface())
    return str(raised.value)


def test_a_file_and_its_text_and_its_content_are_the_same(tmp_path: Path) -> None:
    tasks = [a_task(RESULTS["rectanglelabels"])]
    text = json.dumps(tasks)
    path = tmp_path / "tasks.json"
    path.write_text("\ufeff" + text, encoding="utf-8")
    read = [
        el.load(each, "label_studio", interface=an_interface())
        for each in (path, str(path), text, tasks, tasks[0])
    ]
    assert all(each == read[0] for each in read)
    assert isinstance(read[0][0], el.Example)


def test_an_unknown_format_is_named_with_the_nearest() -> None:
    with pytest.raises(el.UnknownFormat, match='did you mean "label_studio"'):
        el.load("x.json", "labelstudio")


def test_a_file_that_is_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "No such file" in error("missing.json")
    assert "no JSON: Expecting value at line 2, column 3" in error('[{"id":\n  oops}]')
    assert "NaN is no number of JSON" in error('[{"data": {"x": NaN}}]')
    assert "too deep" in error("[" * 200_000)
    latin = tmp_path / "latin.json"
    latin.write_bytes('[{"data": {"text": "caf\xe9"}}]'.encode("latin-1"))
    assert "not written in UTF-8" in error(latin)
    monkeypatch.setattr(files, "MOST_BYTES", 10)
    assert "export its tasks in several files" in error(latin)


@pytest.mark.parametrize(
    ("tasks", "said"),
    [
        (3, "tasks are a list of objects, or one; there is 3"),
        ([{"data": {}}, 3], "task 1 should be an object, but is 3"),
        ([{"id": 5, "data": "x"}], "task 0 (id \"5\").data should be an object, but is 'x'"),
        (
            [{"id": 5, "data": {}, "annotations": {}}],
            'task 0 (id "5").annotations should be a list, but is {}',
        ),
        (
            [{"id": 5, "data": {}, "predictions": [{"result": "x"}]}],
            "task 0 (id \"5\").predictions[0].result should be a list, but is 'x'",
        ),
        ([{"data": {"n": 10**40}}], "the number is too large"),
    ],
)
def test_the_place_of_what_is_wrong_is_told(tasks: Any, said: str) -> None:
    assert said in error(tasks)


@pytest.mark.parametrize(
    ("results", "said"),
    [
        ([7], "annotations[0].result[0] should be an object, but is 7"),
        (
            [on_image(BOXES, {**BOX, "x": "far", "rectanglelabels": ["Car"]})],
            "annotations[0].result[0].value.x should be a number, but is 'far'",
        ),
        (
            [on_image(BOXES, {"y": 1, "rectanglelabels": ["Car"]})],
            "annotations[0].result[0].value.x should be a number, but is missing",
        ),
        (
            [on_image(BOXES, {**BOX, "rectanglelabels": "Car"})],
            "value.rectanglelabels should be a list, but is 'Car'",
        ),
        (
            [result(BOXES, {**BOX, "rectanglelabels": ["Car"]})],
            'result[0].value: the size of "img" is not known',
        ),
        (
            [on_image(("brush", "img", "brushlabels"), {"rle": [1, 2], "brushlabels": ["Road"]})],
            "value.rle should be run lengths of 640 by 480 pixels (they end too early)",
        ),
        (
            [
                on_image(
                    ("bits", "img", "bitmasklabels"), {"imageDataURL": "data:image/png;base64,AA"}
                )
            ],
            "value.imageDataURL should be a PNG as a data URL",
        ),
        (
            [result(("tone", "talk", "paragraphlabels"), {"start": "9", "end": "9"})],
            "value.start should be the number of one of 3 turns, but is '9'",
        ),
        (
            [result(("phase", "ts", "timeserieslabels"), {"start": "noon", "end": 3})],
            "value.start should be a number or a date",
        ),
        ([{"type": "relation", "from_id": "a"}], "to_id should be the id of a region"),
    ],
)
def test_the_place_of_a_wrong_result_is_told(results: list[Any], said: str) -> None:
    assert said in error(a_task(results))
    assert error(a_task(results)).startswith('task 0 (id "7").annotations[0]')


def test_a_small_file_that_claims_a_huge_picture_is_not_unpacked() -> None:
    import base64
    import struct
    import zlib

    def chunk(kind: bytes, content: bytes) -> bytes:
        check = struct.pack(">I", zlib.crc32(kind + content))
        return struct.pack(">I", len(content)) + kind + content + check

    head = struct.pack(">IIBBBBB", 60_000, 60_000, 8, 6, 0, 0, 0)
    png = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", b"") + chunk(b"IEND", b"")
    url = "data:image/png;base64," + base64.b64encode(png).decode()
    bits = on_image(
        ("bits", "img", "bitmasklabels"), {"imageDataURL": url, "bitmasklabels": ["Sky"]}
    )
    assert "imageDataURL should be" in error(a_task([bits]))


def places(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    yield path
    if not isinstance(value, dict | list):
        return
    for key, each in value.items() if isinstance(value, dict) else enumerate(value):
        yield from places(each, (*path, key))


def put(value: Any, path: tuple[Any, ...], new: Any) -> Any:
    if not path:
        return new
    made = copy.copy(value)
    made[path[0]] = put(value[path[0]], path[1:], new)
    return made


ODD = [None, True, -1, 0, 1e308, "", "x", [], [[]], {}, {"embed_label": {"spaces": 3}}, [None]]
ODD += [{"embed_label": {"region": {"x": []}, "derived_from": 3, "answer": {"kind": 1}}}]


@given(st.data(), st.sampled_from(sorted(RESULTS)), st.sampled_from(ODD))
@settings(max_examples=400, deadline=None)
def test_whatever_a_file_says_it_is_read_or_is_a_task_error(
    data: st.DataObject, name: str, odd: Any
) -> None:
    results = [{**each, "meta": {}} for each in RESULTS[name]]
    task = {"data": DATA, "annotations": [{"result": results, "meta": {}, "score": 1}]}
    where = data.draw(st.sampled_from([*places(task["annotations"], ("annotations",))]))
    try:
        read = from_label_studio(put(task, where, odd), an_interface(), sizes=SIZES)
    except el.TaskError:
        return
    to_label_studio(read, an_interface(), sizes=SIZES)


def test_an_unknown_name_is_named_with_the_nearest() -> None:
    stray = on_image(("boxs", "img", "rectanglelabels"), {**BOX, "rectanglelabels": ["Car"]}, "r2")
    task = a_task([*RESULTS["rectanglelabels"], stray])
    (example,) = from_label_studio(task, an_interface())
    (note,) = example.notes
    assert note.startswith('task 0 (id "7").annotations[0].result[1].from_name is "boxs"')
    assert note.endswith('did you mean "boxes"?')
    assert len(example.annotations[0].annotation.regions) == 2


def test_results_of_another_interface_are_refused() -> None:
    stray = on_image(("boxs", "img", "rectanglelabels"), {**BOX, "rectanglelabels": ["Car"]})
    assert 'none of the results is of this interface: task 0 (id "7")' in error(a_task([stray]))
