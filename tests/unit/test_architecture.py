"""ARCHITECTURE.md has a line for each module, and names nothing that is not there.

A module line is an item of a list that begins with a path in backticks, from the root of the
repository: a file, or a folder, which then stands for the files right in it.
"""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")

MODULE_LINE = re.compile(r"^\s*[-*] `([^`]+)`: \S", re.MULTILINE)
QUOTED = re.compile(r"`([^`\n]+)`")
FENCE = re.compile(r"^```.*?^```", re.MULTILINE | re.DOTALL)
LIKE_A_PATH = re.compile(r"[\w.][\w./<>*-]*")
FILE_NAME = re.compile(r"[\w.<>*-]+\.(py|tsx?|css|json|md|toml)")
PLACEHOLDER = re.compile(r"<[^>]*>")


def modules(root: Path) -> Iterator[str]:
    """Every file that needs a line."""
    for folder in ("embed_label", "tools"):
        for path in sorted((root / folder).rglob("*.py")):
            if path.name != "__init__.py" or defines(path):
                yield path.relative_to(root).as_posix()
    for path in sorted((root / "component_js/src").rglob("*.ts*")):
        if not re.search(r"\.(test\.given|test|d)\.tsx?$", path.name):
            yield path.relative_to(root).as_posix()


def defines(path: Path) -> bool:
    """Whether a package does more than name its parts."""
    body = ast.parse(path.read_text(encoding="utf-8")).body
    return any(isinstance(each, ast.FunctionDef | ast.ClassDef) for each in body)


def unlisted(page: str, root: Path) -> list[str]:
    listed = {name.rstrip("/") for name in MODULE_LINE.findall(page)}
    return [name for name in modules(root) if not {name, name.rpartition("/")[0]} & listed]


def paths(page: str, root: Path) -> Iterator[str]:
    """What stands in backticks and is meant as a path."""
    tops = {each.name for each in root.iterdir()}
    for quoted in QUOTED.findall(FENCE.sub("", page)):
        if LIKE_A_PATH.fullmatch(quoted):
            first, slash, _ = quoted.partition("/")
            is_ours = bool(slash) and first in tops
            if is_ours or quoted.endswith("/") or FILE_NAME.fullmatch(Path(quoted).name):
                yield quoted


def gone(page: str, root: Path) -> list[str]:
    """The paths that lead nowhere. `<kind>` and `*` stand for anything."""
    return [name for name in paths(page, root) if not leads_somewhere(name, root)]


def leads_somewhere(name: str, root: Path) -> bool:
    pattern = PLACEHOLDER.sub("*", name.rstrip("/"))
    if "/" in pattern:
        return any(root.glob(pattern))
    # A bare name, as in "each `tool.ts`".
    folders = (root / name for name in ("embed_label", "component_js/src", "tests", "tools"))
    return any(root.glob(pattern)) or any(any(folder.rglob(pattern)) for folder in folders)


def test_every_module_has_a_line() -> None:
    assert unlisted(PAGE, ROOT) == []


def test_every_path_leads_somewhere() -> None:
    assert gone(PAGE, ROOT) == []


def test_no_module_has_two_lines() -> None:
    listed = MODULE_LINE.findall(PAGE)
    assert sorted(listed) == sorted(set(listed))


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """A small repository, all of it in `SMALL`."""
    for name in (
        "embed_label/__init__.py",
        "embed_label/wire.py",
        "embed_label/regions/__init__.py",
        "embed_label/regions/box.py",
        "tools/__init__.py",
        "component_js/src/schema.gen.ts",
        "component_js/src/css.d.ts",
        "component_js/src/core/tool.ts",
        "component_js/src/core/tool.test.ts",
        "component_js/src/regions/box/View.tsx",
    ):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("")
    return tmp_path


SMALL = """
- `embed_label/wire.py`: The wire.
- `embed_label/regions/`: Where; see `embed_label/regions/box.py`, `component_js/src/regions/<x>`.
- `component_js/src/schema.gen.ts`: Types.
- `component_js/src/core`: Each `tool.ts`, `a/b`, `make types`, `/route`, `el.Task`, `text/plain`.
- `component_js/src/regions/box/View.tsx`: A view.
```
embed_label/nowhere.py
```
"""


def test_a_page_that_fits_its_tree_passes(tree: Path) -> None:
    assert unlisted(SMALL, tree) == []
    assert gone(SMALL, tree) == []


@pytest.mark.parametrize(
    "name",
    [
        "embed_label/task.py",
        "embed_label/store/jobs.py",
        "embed_label/regions/round/circle.py",
        "tools/bench.py",
        "component_js/src/regions/box/tool.ts",
        "component_js/src/ui/Icon.tsx",
    ],
)
def test_a_module_without_a_line_is_found(tree: Path, name: str) -> None:
    (tree / name).parent.mkdir(parents=True, exist_ok=True)
    (tree / name).write_text("")
    assert unlisted(SMALL, tree) == [name]


def test_a_package_that_does_something_itself_needs_a_line(tree: Path) -> None:
    (tree / "tools/__init__.py").write_text("def work(): ...")
    assert unlisted(SMALL, tree) == ["tools/__init__.py"]


def test_being_mentioned_is_no_line(tree: Path) -> None:
    page = SMALL.replace("- `embed_label/wire.py`: The", "See `embed_label/wire.py`, the")
    assert unlisted(page, tree) == ["embed_label/wire.py"]


@pytest.mark.parametrize(
    "name",
    [
        "embed_label/task.py",
        "embed_label/store",
        "elsewhere/",
        "component_js/src/modalities/<name>",
        "elsewhere/task.py",
        "gone.ts",
    ],
)
def test_a_path_that_leads_nowhere_is_found(tree: Path, name: str) -> None:
    assert gone(f"{SMALL}\nSee `{name}`.", tree) == [name]
