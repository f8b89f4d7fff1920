"""`import embed_label` is quick, and knows every name that it promises."""

import ast
import importlib
import subprocess
import sys
from pathlib import Path

import pytest

import embed_label

SLOW = ("reflex", "reflex_base", "sqlalchemy", "starlette", "PIL")


def promised() -> dict[str, str]:
    """What type checkers and editors see: name to module."""
    tree = ast.parse(Path(embed_label.__file__).read_text())
    block = next(node for node in tree.body if isinstance(node, ast.If))
    imports = [node for node in block.body if isinstance(node, ast.ImportFrom)]
    return {alias.asname or "": node.module or "" for node in imports for alias in node.names}


def test_the_import_alone_loads_neither_reflex_nor_a_database() -> None:
    code = f"import sys, embed_label; print([name for name in {SLOW} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_the_models_load_neither_reflex_nor_a_database() -> None:
    code = (
        "import sys, embed_label as el; el.Interface, el.Completion, el.ack;"
        f"print([name for name in {SLOW} if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


@pytest.mark.parametrize(("name", "module"), promised().items())
def test_what_type_checkers_see_is_what_there_is(name: str, module: str) -> None:
    assert getattr(embed_label, name) is getattr(importlib.import_module(module), name)
    assert name in dir(embed_label)


def test_nothing_is_served_that_type_checkers_do_not_see() -> None:
    assert set(embed_label._HOME) == set(promised())  # pyright: ignore[reportPrivateUsage]


def test_a_name_that_is_not_there_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="annotater"):
        getattr(embed_label, "annotater")  # noqa: B009 not a name that a type checker knows
