"""The page on marking images names every tool and every key that there is."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SOURCES = ROOT / "component_js" / "src"
PAGE = (ROOT / "docs" / "images.md").read_text(encoding="utf-8")
# Of texts and of what runs in time, not of images.
ELSEWHERE = {"Span", "Cells", "Interval", "Instant", "Track"}
WORDS = re.compile(r'title: "(?P<title>[^"]+)",\s*key: "(?P<key>\w?)"')
COMMAND = re.compile(r'(?:one|toggle)\("\w+", ["`](?P<label>[^"`]+)["`], "(?P<key>[^"]+)"')


def tools() -> Iterator[tuple[str, str]]:
    for path in [
        *sorted(SOURCES.glob("regions/*/words.ts")),
        *sorted(SOURCES.glob("ui/*/askTools.ts")),
    ]:
        for found in WORDS.finditer(path.read_text(encoding="utf-8")):
            if found["title"] not in ELSEWHERE:
                yield found["title"], found["key"]


TOOLS = list(tools())
OFFER = (SOURCES / "plane/looking/offer.ts").read_text(encoding="utf-8")
VIEWS = COMMAND.findall(OFFER.replace("${stage.manner.called}", "image"))


def test_there_are_tools_and_ways_to_look() -> None:
    assert {"Box", "Polygon", "Brush", "Skeleton", "Ask by a box"} <= {title for title, _ in TOOLS}
    assert "Fit the image" in {label for label, _ in VIEWS}


@pytest.mark.parametrize(("title", "key"), TOOLS)
def test_a_tool_has_a_row_with_its_key(title: str, key: str) -> None:
    (row,) = re.findall(rf"^\| {re.escape(title)} \|([^|]*)\|", PAGE, re.MULTILINE)
    assert row.strip(" `") == key.upper()


@pytest.mark.parametrize(("label", "key"), VIEWS)
def test_a_way_to_look_has_its_key(label: str, key: str) -> None:
    assert f"`{key}`" in PAGE, label
