"""A table as the server reads it: its grid, its quotes, and what is refused."""

import json
from pathlib import Path
from typing import Any

import pytest
from pydantic import JsonValue

from embed_label.annotation import Annotation
from embed_label.errors import LossyExport, TaskError
from embed_label.formats.example import Example
from embed_label.formats.label_studio.export import to_label_studio
from embed_label.interface import Interface
from embed_label.modalities import TableSource
from embed_label.modalities.sheet import QUOTED, Sheet
from embed_label.regions import Cells, Grid
from embed_label.task import Task
from embed_label.verdict import judge
from tests.unit.effort import within

VECTORS = Path(__file__).parents[2] / "vectors/grids.json"
FACE = Interface.model_validate(
    {"body": [{"kind": "table", "name": "t"}, {"kind": "labels", "of": "t", "labels": ["a"]}]}
)
ROWS: JsonValue = [{"town": "Lervik", "km": 4}, {"town": "Ghent", "km": 12.0}]


def named(case: dict[str, Any]) -> str:
    return case["name"]


def flaws(data: JsonValue, **cells: Any) -> list[str]:
    region = {"kind": "cells", "id": "c", "source": "t", "labels": ["a"], **cells}
    said = Annotation.model_validate({"regions": [region]})
    return list(said.flaws(FACE, {"t": data}))


@pytest.mark.parametrize("case", json.loads(VECTORS.read_text("utf-8")), ids=named)
def test_a_table_is_read_as_the_widget_reads_it(case: dict[str, Any]) -> None:
    shown = TableSource(name="t").read({"t": case["shown"]})
    assert TableSource(name="t").measure(shown) == Grid(rows=case["rows"], columns=case["columns"])
    sheet = Sheet.of(shown)
    for quote in case["quotes"]:
        cells = Cells(source="t", **quote)
        assert sheet.quote(cells) == quote["text"]
        assert sheet.says(cells)
        assert not sheet.says(cells.model_copy(update={"text": f"{cells.text}!"}))


def test_cells_with_their_quote_fit_and_without_one_too() -> None:
    assert flaws(ROWS, row=0, column=0, rows=2, columns=2, text="Lervik\t4\nGhent\t12") == []
    assert flaws(ROWS, row=1, column=1) == []


def test_a_quote_that_differs_is_told_with_what_is_there() -> None:
    assert flaws(ROWS, row=0, column=0, text="Bergen") == [
        'region "c" on "t": quotes "Bergen" where the table has "Lervik"'
    ]


def test_cells_outside_are_refused_whatever_space_a_browser_claims() -> None:
    region = {"kind": "cells", "id": "c", "source": "t", "labels": ["a"], "row": 2, "column": 0}
    space = {"kind": "grid", "rows": 9, "columns": ["town", "km"]}
    said = Annotation.model_validate({"regions": [region], "spaces": {"t": space}})
    [flaw] = said.flaws(FACE, {"t": ROWS})
    assert "leave the table of 2 rows and 2 columns" in flaw


def test_a_long_quote_is_cut_and_what_lies_behind_is_not_looked_at() -> None:
    shown: JsonValue = [["🦊" * QUOTED, "b"]]
    cells = Cells(source="t", row=0, column=0, columns=2)
    quote = Sheet.of(shown).quote(cells)
    assert quote == "🦊" * QUOTED
    for said in (quote, f"{quote}\tb"):
        assert flaws(shown, row=0, column=0, columns=2, text=said) == []


@pytest.mark.parametrize("shown", [[], {}, "rows", None, 7])
def test_what_is_no_table_or_an_empty_one_is_named(shown: JsonValue) -> None:
    with pytest.raises(TaskError, match='source "t" shows'):
        TableSource(name="t").read({"t": shown})


def test_a_large_table_is_measured_and_a_wrong_quote_of_all_of_it_refused_at_once() -> None:
    names = [f"c{at}" for at in range(50)]
    shown: JsonValue = [dict.fromkeys(names) for _ in range(20_000)]
    with within(3):
        found = flaws(shown, row=0, column=0, rows=20_000, columns=50, text="x" * QUOTED)
        assert len(found) == 1


def guessed(row: int, column: int, rows: int, columns: int, **more: Any) -> dict[str, Any]:
    place = {"row": row, "column": column, "rows": rows, "columns": columns}
    return {"kind": "cells", "source": "t", "labels": ["a"], **place, **more}


def test_what_became_of_predicted_cells_is_told_by_their_overlap() -> None:
    prediction = Annotation.model_validate(
        {"id": "p", "regions": [guessed(0, 0, 2, 2, id="g1"), guessed(1, 1, 1, 1, id="g2")]}
    )
    said = Annotation.model_validate(
        {
            "regions": [
                guessed(0, 0, 2, 1, id="r1", derived_from="g1", confirmed=True),
                guessed(0, 1, 1, 1, id="r2"),
            ]
        }
    )
    found = {each.region or each.predicted: each for each in judge(said, [prediction])}
    assert {key: each.outcome for key, each in found.items()} == {
        "r1": "edited",
        "r2": "added",
        "g2": "rejected",
    }
    assert found["r1"].overlap == 0.5


def test_an_export_to_label_studio_names_the_cells_that_it_has_no_place_for() -> None:
    said = Annotation.model_validate({"id": "p", "regions": [guessed(0, 0, 1, 1, id="g1")]})
    example = Example(task=Task(id="1", data={"t": ROWS}), predictions=(said,))
    with pytest.raises(LossyExport, match='the cells "g1"'):
        to_label_studio([example], FACE)
    [task] = to_label_studio([example], FACE, lossy=True)
    assert task["predictions"]
