"""The pages on projects, files, the server and words run, and name what there is."""

import re
from pathlib import Path
from typing import Any

import pytest

import embed_label as el
from embed_label.store.records import OUTCOMES
from embed_label.store.tokens import ROLES

DOCS = Path(__file__).parents[2] / "docs"
PAGES = {
    name: (DOCS / f"{name}.md").read_text(encoding="utf-8")
    for name in ("projects", "files", "server", "words")
}
BLOCKS = [
    pytest.param(code, id=f"{name} {at}")
    for name, page in PAGES.items()
    for at, code in enumerate(re.findall(r"^```python\n(.*?)^```", page, re.MULTILINE | re.DOTALL))
]


def rows(page: str) -> set[str]:
    """The first cells of its tables."""
    return set(re.findall(r"^\| `\"?(\w+)\"?` \|", page, re.MULTILINE))


@pytest.mark.parametrize("code", BLOCKS)
def test_every_block_runs(code: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    names: dict[str, Any] = {}
    try:
        exec(code, names)
    finally:
        if "store" in names:
            names["store"].close()


def test_all_of_a_plan_all_outcomes_and_all_roles_are_listed() -> None:
    assert rows(PAGES["projects"]) == {*el.Plan.model_fields, *OUTCOMES}
    assert rows(PAGES["server"]) == {*ROLES}
