import { expect, test } from "vitest";
import { drive } from "../../core/tool";
import type { Worktable } from "../region";
import type { CellsShape, Rectangle } from "./geometry";
import { drawCells, pullCells } from "./tool";

const said = ({ row, column, rows, columns }: Rectangle): string =>
  `${row},${column} ${rows}x${columns}`;
const table: Worktable = { kind: "grid", rows: 10, columns: ["a", "b", "c", "d"], quote: said };

function there(row: number, column: number, rows: number, columns: number): CellsShape {
  const rectangle = { row, column, rows, columns };
  return { kind: "cells", ...rectangle, text: said(rectangle) };
}

const at = (row: number, column: number) => ({ row, column });

test("a drag marks from corner to corner, whichever comes first, and quotes what is there", () => {
  const down = drive(drawCells, table).down(at(4, 2)).move(at(3, 3));
  expect(down.preview).toEqual(there(3, 2, 2, 2));
  expect(down.up(at(2, 1)).committed).toEqual(there(2, 1, 3, 2));
});

test("a press that does not move marks one cell", () => {
  expect(drive(drawCells, table).down(at(4, 2)).click(at(4, 2)).committed).toEqual(
    there(4, 2, 1, 1),
  );
});

test("what is drawn ends where the table does", () => {
  expect(drive(drawCells, table).down(at(8, 3)).up(at(99, 99)).committed).toEqual(
    there(8, 3, 2, 1),
  );
});

test("escape gives up", () => {
  expect(drive(drawCells, table).down(at(1, 1)).move(at(2, 2)).escape().committed).toBeNull();
});

test("a corner follows the pointer and may pass the other one", () => {
  const pull = pullCells(there(2, 1, 2, 2), "end");
  expect(drive(pull, table).down(at(3, 2)).move(at(5, 3)).preview).toEqual(there(2, 1, 4, 3));
  expect(drive(pull, table).down(at(3, 2)).up(at(0, 0)).committed).toEqual(there(0, 0, 3, 2));
});

test("moved as a whole it keeps its size, as far as the table goes", () => {
  const pull = pullCells(there(2, 1, 2, 2), "all");
  expect(drive(pull, table).down(at(2, 2)).up(at(3, 3)).committed).toEqual(there(3, 2, 2, 2));
  expect(drive(pull, table).down(at(2, 2)).up(at(99, 0)).committed).toEqual(there(8, 0, 2, 2));
});

test("brought back to where it was, nothing comes of a pull", () => {
  const pull = pullCells(there(2, 1, 2, 2), "start");
  expect(drive(pull, table).down(at(2, 1)).move(at(0, 0)).up(at(2, 1)).committed).toBeNull();
});
