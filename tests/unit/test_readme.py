"""What the README shows works: its Python runs, its pages compile, its make targets exist."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")

BLOCK = re.compile(r"^```(\w*)[^\n]*\n(.*?)^```", re.MULTILINE | re.DOTALL)
TARGET = re.compile(r"^([a-z][\w-]*)\s*:(?!=)", re.MULTILINE)
IN_LINE = re.compile(r"`(make [^`]*)`")


def blocks(*languages: str) -> list[str]:
    return [code for language, code in BLOCK.findall(README) if language in languages]


PYTHON = blocks("python", "py")
APPS = [code for code in PYTHON if re.search(r"^import reflex|^from reflex", code, re.MULTILINE)]


def run(code: str, folder: Path) -> str:
    """What the block prints, and after it the pages of its app."""
    block = folder / "block.py"
    block.write_text(code, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "tests.unit.run_block", block],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def title(code: str) -> str:
    """The last heading above a block."""
    return re.findall(r"^#+ (.+)$", README[: README.index(code)], re.MULTILINE)[-1]


@pytest.mark.parametrize("code", [each for each in PYTHON if each not in APPS], ids=title)
def test_a_python_block_runs(code: str, tmp_path: Path) -> None:
    run(code, tmp_path)


@pytest.mark.parametrize("code", APPS, ids=title)
def test_an_app_compiles_to_pages_with_the_widget(code: str, tmp_path: Path) -> None:
    _, *pages = re.split(r"^page ", run(code, tmp_path), flags=re.MULTILINE)
    assert pages
    for page in pages:
        assert "jsx(Annotator" in page


def test_there_is_an_app_and_a_block_of_plain_python() -> None:
    assert 0 < len(APPS) < len(PYTHON)


def made() -> Iterator[str]:
    """Every target that the README tells people to make."""
    lines = [
        line for code in blocks("sh", "bash", "shell", "console") for line in code.splitlines()
    ]
    for line in [*lines, *IN_LINE.findall(README)]:
        for command in re.split(r"&&|\|\||[;|]", line.partition("#")[0]):
            words = command.strip().removeprefix("$ ").split()
            if words[:1] == ["make"]:
                targets = [each for each in words[1:] if "=" not in each and each[0] != "-"]
                yield from targets or ["help"]


def test_every_make_target_exists() -> None:
    known = set(TARGET.findall((ROOT / "Makefile").read_text(encoding="utf-8")))
    assert {"demo", "test"} <= set(made())
    assert set(made()) <= known


@pytest.mark.parametrize("language", sorted({language for language, _ in BLOCK.findall(README)}))
def test_every_block_is_of_a_language_that_is_tested(language: str) -> None:
    assert language in {"python", "py", "sh", "bash", "shell", "console"}
