"""The page on what runs in time runs, and names every key and every tool."""

import os
import re
import subprocess
import sys
import wave
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from embed_label.formats.label_studio.stage import USUAL_RATE
from embed_label.interface.series.writing import LARGEST

ROOT = Path(__file__).parents[2]
SOURCES = ROOT / "component_js" / "src"
PAGE = (ROOT / "docs" / "time.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```python\n(.*?)^```", PAGE, re.MULTILINE | re.DOTALL)


def source(path: str) -> str:
    return (SOURCES / path).read_text(encoding="utf-8")


@pytest.mark.parametrize("code", BLOCKS)
def test_a_block_runs(code: str, tmp_path: Path) -> None:
    calls = tmp_path / "assets" / "calls"
    calls.mkdir(parents=True)
    with wave.open(str(calls / "one.wav"), "wb") as sound:
        sound.setparams((2, 2, 8000, 0, "NONE", ""))
        sound.writeframes(bytes(4 * 8000))
    block = tmp_path / "block.py"
    block.write_text(code, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "tests.unit.run_block", block],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert ("jsx(Annotator" in done.stdout) == ("rx.App()" in code)
    assert (calls / "one.wav.peaks").is_file() == ("el.peaks" in code)


@pytest.mark.parametrize(
    ("limit", "said", "place"),
    [
        ("GAP = 3;", "three usual steps", "modalities/series/data/seriesInfo.ts"),
        ("LARGEST = 2 ** 30;", "1 GB a file", "modalities/series/data/reading/bytes.ts"),
        ("MOST = 2 ** 27;", "134 million numbers", "modalities/series/data/kept/table.ts"),
        ("SMALL = 2 ** 23;", "over 8 MB", "modalities/series/data/reading/reading.ts"),
        ("MOST_SAMPLES = 60_000_000;", "60 million samples", "modalities/audio/sound/foreign.ts"),
    ],
)
def test_a_limit_is_the_one_that_there_is(limit: str, said: str, place: str) -> None:
    assert limit in source(place)
    assert said in PAGE


def test_what_a_server_limits_is_said() -> None:
    assert f"takes {LARGEST:,} values" in PAGE
    assert f"else {USUAL_RATE} a second" in PAGE


COMMAND = re.compile(
    r"""(?P<how>\w+)\(\[?\s*"\w+",\s*(?P<label>"[^"]+"|`[^`]+`|\w+),\s*"(?P<key>[^"]*)\""""
)


@dataclass(frozen=True)
class Key:
    label: str
    shortcut: str
    always: bool


def labelled(text: str) -> str:
    (leap,) = re.findall(r"LEAP = (\d+)", source("timeline/playing.ts"))
    # The one whose words follow from what goes on.
    text = "Start an interval at the cursor" if text == "mark" else text
    return text.strip('"`').replace("${LEAP}", leap)


def keys() -> Iterator[Key]:
    table = source("timeline/commands/table.ts")
    for found in COMMAND.finditer(table):
        always = found["how"] in ("playing", "walking") or found["label"] == "mark"
        yield Key(labelled(found["label"]), found["key"], always)
    assert "`Move its ${way} ${side}`" in table
    for way, shift in (("end", ""), ("start", "Shift+")):
        for side, arrow in (("left", "←"), ("right", "→")):
            yield Key(f"Move its {way} {side}", f"Alt+{shift}{arrow}", always=False)
    for way, shortcut in re.findall(r'\bto\("(\w+)", "([^"]+)"\)', table):
        yield Key(f"Its {way} to the cursor", shortcut, always=False)
    for found in COMMAND.finditer(source("modalities/video/commands.ts")):
        yield Key(labelled(found["label"]), found["key"].upper(), always=False)
    for path in ("modalities/audio/View.tsx", "modalities/video/View.tsx"):
        for label, shortcut in re.findall(
            r'label: "([^"]+)",(?:\s*group: "\w+",)?\s*shortcut: "([^"]+)"', source(path)
        ):
            yield Key(label, shortcut, always=False)
    fitting = source("modalities/series/fitting.ts")
    (label,) = re.findall(r'FIT = "([^"]+)"', fitting)
    (shortcut,) = re.findall(r'shortcut: "([^"]+)"', fitting)
    yield Key(label, shortcut, always=False)
    answering = source("ui/marking/answerCommands.ts")
    (found,) = re.findall(r'label: "([^"]+)",\s*shortcut: "([^"]+)"', answering)
    yield Key(*found, always=True)


KEYS = [*keys()]


def listed(heading: str) -> dict[str, str]:
    _, _, rest = PAGE.partition(heading)
    table = rest.partition("\n\n")[2].partition("\n\n")[0]
    rows = re.findall(r"^\| ([^|]+) \| ?([^|]*?) ?\|$", table, re.MULTILINE)
    return {label: key.strip("`") for label, key in rows if label and key != "key"}


@pytest.mark.parametrize(
    ("heading", "always"), [("somebody writes as well:", True), ("beside the text:", False)]
)
def test_the_keys_are_those_that_there_are(heading: str, always: bool) -> None:
    assert len(KEYS) > 30
    assert listed(heading) == {each.label: each.shortcut for each in KEYS if each.always is always}


@pytest.mark.parametrize("kind", ["interval", "track"])
def test_a_tool_has_a_row_with_its_key(kind: str) -> None:
    tools = re.findall(
        r'title: "(?P<title>[^"]+)",\s*key: "(?P<key>\w)"', source(f"regions/{kind}/words.ts")
    )
    assert tools
    for title, key in tools:
        assert re.search(rf"^\| {title} \(`{key.upper()}`\)", PAGE, re.MULTILINE), title
