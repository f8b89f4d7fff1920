"""The page on media runs, and says what there is."""

import inspect
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from embed_label.server import Media
from embed_label.server.media.media import STATUS

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "media.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```python\n(.*?)^```", PAGE, re.MULTILINE | re.DOTALL)
ROWS = dict(re.findall(r"^\| (\d{3}) \|(.*)\|$", PAGE, re.MULTILINE))
# What a person who writes an app never meets: they are met by whoever plays with addresses.
ELSEWHERE = {"address", "changed", "origin", "range", "unkeyed"}


@pytest.mark.parametrize("code", BLOCKS)
def test_a_block_runs_and_makes_a_link(code: str, tmp_path: Path) -> None:
    block = tmp_path / "block.py"
    block.write_text(f"{code}\nprint(link if 'link' in globals() else near)", encoding="utf-8")
    done = subprocess.run(
        [sys.executable, block],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("/clips/")
    assert "sig=" in done.stdout


def test_there_are_blocks_and_refusals() -> None:
    assert len(BLOCKS) == 2
    assert ROWS.keys() == {"403", "404", "416", "502"}


@pytest.mark.parametrize("option", [*inspect.signature(Media).parameters])
def test_an_option_is_named(option: str) -> None:
    assert option in ("place", "options") or f"{option}=" in PAGE


@pytest.mark.parametrize("code", STATUS)
def test_a_refusal_is_named_with_its_status(code: str) -> None:
    assert code in ELSEWHERE or f"`{code}`" in ROWS[str(STATUS[code])]


@pytest.mark.parametrize("name", ["minutes", "hours"])
def test_what_is_usual_is_said(name: str) -> None:
    usual = inspect.signature(Media).parameters[name].default
    assert f"{name}={usual}" in PAGE
