"""The page on the three jobs runs, and names what its components take."""

import inspect
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

import embed_label as el

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "jobs.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```python\n(.*?)^```", PAGE, re.MULTILINE | re.DOTALL)


@pytest.mark.parametrize("code", BLOCKS)
def test_a_block_runs(code: str, tmp_path: Path) -> None:
    block = tmp_path / "block.py"
    block.write_text(code, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "tests.unit.run_block", block],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr


def test_the_words_of_a_feedback_are_those_that_it_takes() -> None:
    table = PAGE.partition("## Correct")[0]
    named = set(re.findall(r"^\| `(\w+)` \|", table, re.MULTILINE))
    assert named == {"scale", "ask_why", "text", "said", "ticket"}
    assert named <= set(inspect.signature(el.feedback).parameters)
