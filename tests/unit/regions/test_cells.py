"""Cells: what two rectangles share, and whether one lies in its table."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from embed_label.regions import Box, Cells, Grid, Passage

VECTORS = Path(__file__).parents[2] / "vectors/overlap/cells.json"


def cells(row: int, column: int, rows: int = 1, columns: int = 1) -> Cells:
    return Cells(source="rows", row=row, column=column, rows=rows, columns=columns)


def named(case: dict[str, Any]) -> str:
    return case["name"]


@pytest.mark.parametrize("case", json.loads(VECTORS.read_text("utf-8")), ids=named)
def test_overlap_is_what_the_widget_says(case: dict[str, Any]) -> None:
    one, other = cells(**case["one"]), cells(**case["other"])
    assert one.overlap(other) == pytest.approx(case["overlap"], abs=1e-12)
    assert other.overlap(one) == one.overlap(other)


rectangles = st.builds(
    cells, st.integers(0, 6), st.integers(0, 6), st.integers(1, 5), st.integers(1, 5)
)


def places(each: Cells) -> set[tuple[int, int]]:
    return {
        (row, column)
        for row in range(each.row, each.row + each.rows)
        for column in range(each.column, each.column + each.columns)
    }


@given(rectangles, rectangles)
def test_overlap_is_the_share_of_cells_that_are_in_both(one: Cells, other: Cells) -> None:
    first, second = places(one), places(other)
    assert one.overlap(other) == pytest.approx(len(first & second) / len(first | second))


@given(rectangles, st.integers(1, 12), st.integers(1, 12))
def test_cells_have_a_flaw_exactly_where_they_leave_their_table(
    each: Cells, rows: int, columns: int
) -> None:
    flaw = each.flaw(Grid(rows=rows, columns=[""] * columns))
    is_inside = all(row < rows and column < columns for row, column in places(each))
    assert (flaw is None) == is_inside


def test_cells_that_leave_their_table_are_told_by_how_much() -> None:
    assert cells(1, 1, 2, 2).flaw(Grid(rows=2, columns=["a", "b"])) == (
        "the cells up to row 2, column 2 (counted from 0) leave the table of 2 rows and 2 columns"
    )


def test_cells_lie_in_a_table_and_nowhere_else() -> None:
    assert cells(0, 0).flaw(Passage(length=9)) == "cells need a table"
    assert cells(0, 0).overlap(Box(source="rows", x=0, y=0, width=1, height=1)) == 0


@pytest.mark.parametrize("wrong", [{"row": -1}, {"rows": 0}, {"columns": 0}, {"column": 0.5}])
def test_cells_that_mark_nothing_are_none(wrong: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        Cells.model_validate({"source": "rows", "row": 0, "column": 0, **wrong})
