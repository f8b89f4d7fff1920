"""The TypeScript of the wire: made from the models, and stopping the build where one is missing."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tools import generate_types

ROOT = Path(generate_types.__file__).parent.parent
WIDGET = ROOT / "component_js"
BIN = Path(sys.executable).parent

# What a contributor writes: a class, and its name in the table. Then the file is generated.
HEAD = """\
from typing import Annotated, Literal, get_args
from pydantic import Field
from typing_extensions import TypeAliasType
import embed_label.regions as regions
import embed_label.modalities as modalities
import embed_label.questions as questions

def more(name, known, kind):
    union = get_args(known.__value__)[0]
    return TypeAliasType(name, Annotated[union | kind, Field(discriminator="kind")])
"""
ADDED = {
    "modality": """
class HologramSource(modalities.Source):
    kind: Literal["hologram"] = "hologram"
    regions = (regions.Box,)

modalities.AnySource = more("AnySource", modalities.AnySource, HologramSource)
""",
    "region kind": """
class Sphere(regions.Region):
    kind: Literal["sphere"] = "sphere"
    radius: float

regions.AnyRegion = more("AnyRegion", regions.AnyRegion, Sphere)
""",
    "question": """
class Sketch(questions.Question):
    kind: Literal["sketch"] = "sketch"

class SketchAnswer(questions.Answer):
    kind: Literal["sketch"] = "sketch"
    drawn: str

questions.AnyQuestion = more("AnyQuestion", questions.AnyQuestion, Sketch)
questions.AnyAnswer = more("AnyAnswer", questions.AnyAnswer, SketchAnswer)
""",
}
TAIL = """
from tools.generate_types import generate
print(generate(), end="")
"""


def generated(added: str = "") -> str:
    """What the generator writes where `added` was added to the models."""
    return subprocess.run(
        [sys.executable, "-c", HEAD + added + TAIL],
        cwd=ROOT,
        check=True,
        capture_output=True,
        text=True,
    ).stdout


@pytest.fixture(scope="module")
def copied(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The widget's sources without their tests, ready to compile."""
    assert (WIDGET / "node_modules").is_dir(), (
        "run `make setup`: the TypeScript compiler is missing"
    )
    widget = tmp_path_factory.mktemp("build") / "component_js"
    shutil.copytree(WIDGET / "src", widget / "src", ignore=shutil.ignore_patterns("*.test.*"))
    for path in (WIDGET / "package.json", WIDGET / "tsconfig.json", *WIDGET.glob("vite*.ts")):
        shutil.copy(path, widget)
    (widget / "node_modules").symlink_to(WIDGET / "node_modules")
    return widget


def build(widget: Path, schema: str) -> tuple[int, str]:
    (widget / "src" / "schema.gen.ts").write_text(schema, encoding="utf-8")
    done = subprocess.run(
        ["node_modules/.bin/tsc", "-p", "tsconfig.json"],
        cwd=widget,
        env={**os.environ, "PATH": f"{BIN}{os.pathsep}{os.environ['PATH']}"},
        capture_output=True,
        text=True,
        check=False,
    )
    return done.returncode, done.stdout + done.stderr


def test_with_nothing_added_the_build_passes(copied: Path) -> None:
    schema = generated()
    assert schema == generate_types.generate()
    assert build(copied, schema) == (0, "")


@pytest.mark.parametrize(
    ("what", "kind", "table"),
    [
        ("modality", "hologram", "src/modalities/index.ts"),
        ("region kind", "sphere", "src/regions/index.ts"),
        ("question", "sketch", "src/questions/index.ts"),
    ],
)
def test_what_is_added_in_python_alone_stops_the_build_at_its_table(
    copied: Path, what: str, kind: str, table: str
) -> None:
    code, said = build(copied, generated(ADDED[what]))
    assert code != 0
    (line,) = [line for line in said.splitlines() if line.startswith(table) and kind in line]
    assert f"Property '{kind}' is missing" in line


def test_the_committed_file_is_what_the_models_say() -> None:
    assert generate_types.TARGET.read_text(encoding="utf-8") == generate_types.generate()


@pytest.fixture
def target(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A file of our own in place of the real one."""
    made = tmp_path / "schema.gen.ts"
    monkeypatch.setattr(generate_types, "TARGET", made)
    return made


def run(monkeypatch: pytest.MonkeyPatch, *flags: str) -> int:
    monkeypatch.setattr(sys, "argv", ["generate_types.py", *flags])
    return generate_types.main()


def test_check_passes_what_was_just_written(target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert run(monkeypatch) == 0
    assert run(monkeypatch, "--check") == 0
    assert target.read_text(encoding="utf-8") == generate_types.generate()


@pytest.mark.parametrize("there", ["// older\n", "", None])
def test_check_fails_on_another_file_or_none_says_what_to_do_and_writes_nothing(
    target: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    there: str | None,
) -> None:
    if there is not None:
        target.write_text(there, encoding="utf-8")
    assert run(monkeypatch, "--check") == 1
    assert "run `make types`" in capsys.readouterr().out
    assert (target.read_text(encoding="utf-8") if target.exists() else None) == there


def test_the_command_itself_fails_on_drift(tmp_path: Path) -> None:
    """As CI calls it, on a copy of the repository whose file is older than its models."""
    (tmp_path / "tools").mkdir()
    shutil.copy(generate_types.__file__, tmp_path / "tools")
    stale = tmp_path / "component_js" / "src" / "schema.gen.ts"
    stale.parent.mkdir(parents=True)
    stale.write_text(generate_types.generate() + "// stale\n", encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "tools/generate_types.py", "--check"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (1, "")
    assert "make types" in done.stdout
    assert stale.read_text(encoding="utf-8").endswith("// stale\n")


def test_the_file_says_that_it_is_made() -> None:
    assert "do not edit" in generate_types.generate().splitlines()[0]


@pytest.mark.parametrize(
    ("schema", "written"),
    [
        ({"$ref": "#/$defs/Box"}, "Box"),
        ({"$ref": "#/$defs/JsonValue"}, "Json"),
        ({"const": "box"}, '"box"'),
        ({"enum": ["a", "b"]}, '"a" | "b"'),
        ({"type": "array", "items": {"type": "integer"}}, "readonly number[]"),
        (
            {"type": "array", "items": {"anyOf": [{"type": "string"}, {"type": "null"}]}},
            "readonly (string | null)[]",
        ),
        (
            {"type": "object", "additionalProperties": {"type": "boolean"}},
            "{ readonly [key: string]: boolean }",
        ),
    ],
)
def test_a_schema_is_written_as_its_type(schema: dict[str, object], written: str) -> None:
    assert generate_types.ts(schema) == written


def test_a_schema_without_a_type_stops_the_generator() -> None:
    with pytest.raises(ValueError, match="no TypeScript for"):
        generate_types.ts({"type": "mystery"})
