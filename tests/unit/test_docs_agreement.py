"""The page on agreement says what there is, and its blocks run."""

import re
from pathlib import Path
from typing import Any

import pytest

import embed_label as el
from embed_label.formats.rows.rows import FORMS, SCORES, WORDING

PAGE = (Path(__file__).parents[2] / "docs" / "agreement.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```python\n(.*?)^```", PAGE, re.MULTILINE | re.DOTALL)
SEEN = el.Interface(
    body=[el.ImageSource(name="photo"), el.Choices(name="weather", choices=["sun", "rain"])]
)


@pytest.fixture
def streets(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Two who did three tasks, and differ about one."""
    monkeypatch.chdir(tmp_path)
    with el.LabelStore("sqlite:///labels.db") as store:
        project = store.project("streets", interface=SEEN)
        project.add_tasks([{"id": f"t{at}", "data": {"photo": "/a.jpg"}} for at in range(3)])
        for who, said in (("ann", "ssr"), ("bob", "srr")):
            for at, letter in enumerate(said):
                chosen = ["sun" if letter == "s" else "rain"]
                answer = el.ChoicesAnswer(question="weather", chosen=chosen)
                ticket = project.ticket(f"t{at}", author=who)
                annotation = el.Annotation(answers=[answer])
                done = el.Completion(task=f"t{at}", ticket=ticket, annotation=annotation)
                project.put(done, author=who)


@pytest.mark.usefixtures("streets")
@pytest.mark.parametrize("block", BLOCKS)
def test_every_block_runs(block: str) -> None:
    names: dict[str, Any] = {}
    try:
        exec(block, names)
    finally:
        names["store"].close()


def test_every_form_of_rows_is_listed_with_its_options() -> None:
    listed = {cells[0]: cells[3] for cells in rows() if cells[0] in {*FORMS, *SCORES}}
    assert listed.keys() == {*FORMS, *SCORES}
    for form, (_, options) in FORMS.items():
        assert set(re.findall(r"`(\w+)=", listed[form])) == set(options), form
    for option in WORDING:
        assert f"`{option}=" in PAGE


def rows() -> list[list[str]]:
    lines = re.findall(r"^\|(.*)\|$", PAGE, re.MULTILINE)
    found = [[cell.strip() for cell in line.split("|")] for line in lines]
    return [[name.strip("`"), *others] for name, *others in found if len(others) == 3]
