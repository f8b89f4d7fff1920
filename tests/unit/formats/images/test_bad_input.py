"""Whatever a file says, it is read or refused with an error of ours."""

import json
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import embed_label as el
from tests.unit.formats.images.given import BOX, INTERFACE, MASK, POLYGON, SKELETON, labelled

odd = st.sampled_from(
    [None, True, -1, 0, 1.5, 1e308, 10**30, "", "x", "\0", [], [1], [[1, 2]], {}, {"a": 1}]
)


def there(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """The path of everything inside."""
    inside = value.items() if isinstance(value, dict) else enumerate(value)
    made = [path] if path else []
    for key, each in inside if isinstance(value, dict | list) else ():
        made.extend(there(each, (*path, key)) if isinstance(each, dict | list) else [(*path, key)])
    return made


def changed(value: Any, path: tuple[Any, ...], to: Any) -> Any:
    made = json.loads(json.dumps(value))
    *way, last = path
    here = made
    for key in way:
        here = here[key]
    if to is DELETED:
        del here[last]
    else:
        here[last] = to
    return made


DELETED = object()


def read(source: Any, form: str, **options: Any) -> None:
    """Any other error is a failure."""
    with suppress(el.EmbedLabelError):
        el.load(source, form, interface=INTERFACE, **options)


@pytest.fixture(scope="module")
def coco(tmp_path_factory: pytest.TempPathFactory) -> Any:
    folder = tmp_path_factory.mktemp("coco") / "out"
    given = labelled(BOX, POLYGON, MASK, SKELETON)
    return json.loads(el.export([given], "coco", folder, interface=INTERFACE).read_text())


@given(st.data())
@settings(max_examples=300, deadline=None)
def test_coco(coco: Any, data: st.DataObject) -> None:
    path = data.draw(st.sampled_from(there(coco)))
    read(changed(coco, path, data.draw(odd | st.just(DELETED))), "coco")


numbers = st.sampled_from(["0", "1", "2", "0.5", "-1", "1e999", "nan", "x", "9" * 400, "٣"])
rows = st.lists(st.lists(numbers, max_size=14).map(" ".join), max_size=3).map("\n".join)
FORMS = ["yolo", "yolo_obb", "yolo_pose", "yolo_segment"]


@pytest.mark.parametrize("form", FORMS)
@given(text=rows | st.text(max_size=30))
@settings(max_examples=80, deadline=None)
def test_rows_of_yolo(form: str, text: str) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "labels").mkdir()
        (folder / "classes.txt").write_text("Car\nBus stop\nMan\n")
        (folder / "labels/a.txt").write_text(text, "utf-8", errors="replace")
        read(folder, form, sizes={"a": (64, 48)})


pieces = st.sampled_from(
    ["names", "kpt_shape", "nc", ":", " ", "  ", "\n", "- ", "[", "]", "{", "}", ",", "0", "a", '"']
)


@given(st.lists(pieces | st.sampled_from(["'", "#", "\\", "\t", "ü"]), max_size=24).map("".join))
@settings(max_examples=300, deadline=None)
def test_settings_of_yolo(text: str) -> None:
    with tempfile.TemporaryDirectory() as name:
        (Path(name) / "data.yaml").write_text(text, "utf-8")
        read(name, "yolo")


def test_settings_of_yolo_without_end(tmp_path: Path) -> None:
    for text in ("names: " + "[" * 100_000, "\n".join(" " * at + "a:" for at in range(3000))):
        (tmp_path / "data.yaml").write_text(text)
        with pytest.raises(el.TaskError):
            el.load(tmp_path, "yolo", interface=INTERFACE)


tags = st.sampled_from(["annotation", "size", "width", "object", "name", "bndbox", "xmin", "x1"])
tree = st.recursive(
    st.sampled_from(["", "Car", "5", "-5", "nan", "1e999", "&lt;"]),
    lambda inside: st.lists(st.tuples(tags, inside), max_size=4).map(
        lambda some: "".join(f"<{tag}>{text}</{tag}>" for tag, text in some)
    ),
    max_leaves=20,
)


@given(tree)
@settings(max_examples=200, deadline=None)
def test_trees_of_voc(inside: str) -> None:
    said = f"<annotation><filename>a</filename>{inside}</annotation>"
    with tempfile.TemporaryDirectory() as name:
        (Path(name) / "a.xml").write_text(said)
        read(name, "voc")


cells = st.sampled_from(
    ["", "Car", "box", "mask", "polygon", "[", "[1]", "[[1,2]]", '[{"a":1}]', "-1", "nan", "'"]
)


@given(st.lists(st.lists(cells, max_size=8), max_size=3))
@settings(max_examples=200, deadline=None)
def test_cells_of_a_table(given: list[list[str]]) -> None:
    head = "image,kind,label,points,runs,x,item,image_width,task,source,created_at,score"
    text = "\n".join([head, *(",".join(f'"{each}"' for each in row) for row in given)])
    with tempfile.TemporaryDirectory() as name:
        (Path(name) / "a.csv").write_text(text.replace('"[{"', '"[{""').replace('a":', 'a"":'))
        read(name, "regions")


@given(st.binary(max_size=60), st.integers(0, 200))
@settings(max_examples=60, deadline=None)
def test_bytes_of_a_png(noise: bytes, at: int) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = el.export([labelled(MASK)], "png", Path(name) / "out", interface=INTERFACE)
        path = folder / "masks/b.png"
        whole = path.read_bytes()
        path.write_bytes(whole[:at] + noise + whole[at + len(noise) :])
        read(folder, "png")
