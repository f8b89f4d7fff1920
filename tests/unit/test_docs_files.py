"""The page on files does what it shows, and names every format of texts."""

import re
from importlib import import_module
from pathlib import Path

import pytest

import embed_label as el

PAGE = (Path(__file__).parents[2] / "docs" / "files.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```python\n(.*?)^```", PAGE, re.MULTILINE | re.DOTALL)
TEXTS = PAGE.partition("\n## Texts\n")[2].partition("\n## ")[0]


@pytest.mark.parametrize("block", BLOCKS)
def test_each_block_runs(
    block: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    exec(compile(block, "docs/files.md", "exec"), {})
    printed = capsys.readouterr().out
    for said in re.findall(r"^ *print\(error\)  # (.*)$", block, re.MULTILINE):
        assert said in printed


def test_the_page_names_every_format_of_texts() -> None:
    named = re.findall(r"^\| `(\w+)` \|", TEXTS, re.MULTILINE)
    assert {*named} == {name for name in el.FORMATS if is_of_texts(name)}


def is_of_texts(name: str) -> bool:
    try:
        writing = import_module(f"{el.FORMATS[name]}.writing")
    except ImportError:
        return False
    return hasattr(writing, "Wordings")
