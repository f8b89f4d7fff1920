"""Formats of other packages: found by entry point, named where they fail, in nobody's way."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

import embed_label as el
from embed_label.formats.registry import Formats

POINTS = """\
[embed_label.formats]
lines = stranger.lines
broken = stranger.broken
empty = stranger.empty
coco = stranger.lines
"""
LINES = '''\
"""Lines: the id of a task in each."""
from pathlib import Path

def write(examples, folder, *, interface, lossy=False, ending: str = ".txt"):
    folder = Path(folder)
    folder.mkdir()
    path = folder / f"ids{ending}"
    path.write_text("".join(f"{each.task.id}\\n" for each in examples))
    return path
'''
ASKED = """\
import json, sys
import embed_label as el

interface = el.Interface(body=[el.TextSource(name="text")])
example = el.Example(task=el.Task(id="7", data={"text": "so"}))
path = el.export([example], "lines", sys.argv[1], interface=interface, ending=".ids")
try:
    el.export([example], "broken", sys.argv[1] + "2", interface=interface)
except el.UnknownFormat as error:
    refused = str(error)
about = el.FORMATS.about("lines")
print(json.dumps({
    "written": path.read_text(),
    "name": path.name,
    "refused": refused,
    "about": [about.says, about.package, [each.name for each in about.exports], about.loads],
    "listed": [each.name for each in el.FORMATS.listed()],
    "broken": dict(el.FORMATS.broken),
    "coco": el.FORMATS["coco"],
}))
"""


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> dict[str, object]:
    """What a process says that has a stranger's package on its path."""
    folder = tmp_path_factory.mktemp("site")
    package = folder / "stranger"
    package.mkdir()
    for name, text in {
        "__init__": "",
        "lines": LINES,
        "broken": "raise RuntimeError('not today')",
        "empty": "",
    }.items():
        (package / f"{name}.py").write_text(text)
    described = folder / "stranger-1.0.dist-info"
    described.mkdir()
    (described / "METADATA").write_text("Metadata-Version: 2.1\nName: stranger\nVersion: 1.0\n")
    (described / "entry_points.txt").write_text(POINTS)
    root = Path(__file__).parents[3]
    done = subprocess.run(
        [sys.executable, "-c", ASKED, str(folder / "out")],
        env={"PYTHONPATH": f"{folder}:{root}", "PATH": ""},
        capture_output=True,
        text=True,
        check=True,
    )
    found: dict[str, object] = json.loads(done.stdout)
    return found


def test_a_package_adds_a_format_that_is_listed_with_its_options(told: dict[str, object]) -> None:
    assert (told["written"], told["name"]) == ("7\n", "ids.ids")
    assert told["about"] == ["Lines: the id of a task in each", "stranger", ["ending"], None]
    assert isinstance(told["listed"], list)
    assert {"lines", "coco", "jsonl"} <= {*told["listed"]}


def test_a_format_that_does_not_load_is_named_and_breaks_no_other(told: dict[str, object]) -> None:
    assert told["broken"] == {
        "broken": "stranger.broken of stranger does not load (RuntimeError: not today)",
        "coco of stranger": "embed_label has one of that name",
        "empty": "stranger.empty of stranger has neither read nor write",
    }
    assert "not today" in str(told["refused"])
    assert told["coco"] == "embed_label.formats.coco"


def test_each_format_says_in_a_line_what_it_is_and_what_it_takes() -> None:
    every = {each.name: each for each in el.FORMATS.listed()}
    assert {*every} == {*el.FORMATS}
    assert all(0 < len(each.says) < 110 for each in every.values())
    options = every["png"].exports
    assert options is not None
    assert [(each.name, each.default) for each in options] == [
        ("of", "annotations"),
        ("sizes", None),
        ("per", "image"),
    ]
    assert every["webvtt"].exports is not None
    assert "text" in [each.name for each in every["webvtt"].exports]
    assert every["huggingface"].loads is None


def test_a_format_without_a_name_of_its_own_is_told_the_nearest() -> None:
    with pytest.raises(el.UnknownFormat, match='no format "jsnol"; did you mean "jsonl"'):
        Formats({"jsonl": "embed_label.formats.jsonl"}).home("jsnol")


def test_an_option_that_no_format_has_is_told_the_nearest(tmp_path: Path) -> None:
    interface = el.Interface(body=[el.TextSource(name="text")])
    with pytest.raises(el.EmbedLabelError, match='"csv" has no option "gard"; did you mean "gua'):
        el.export([], "csv", tmp_path / "out", interface=interface, gard=False)
    with pytest.raises(el.UnknownFormat, match="only written"):
        el.load(tmp_path, "huggingface")
    with pytest.raises(el.NotGiven, match="interface="):
        el.export([], "csv", tmp_path / "out")
