// Marking a rectangle of cells from corner to corner, and pulling one.

import { goesOn, type Signal } from "../../core/tool";
import type { Cells } from "../../schema.gen";
import type { CellAt, GridTool, Worktable } from "../region";
import {
  between,
  type CellsShape,
  isSame,
  pulled,
  type Rectangle,
  shift,
  within,
} from "./geometry";

/** A press that does not move marks its one cell. */
export const drawCells: GridTool<Cells> = function* draw(start, table) {
  const first = within(start.at, extentOf(table));
  let drawn = made(between(first, first), table);
  for (;;) {
    const signal: Signal<CellAt> = yield drawn;
    drawn = made(between(first, within(signal.at, extentOf(table))), table);
    if (!goesOn(signal)) return drawn;
  }
};

/** By one corner, or `all` to move it; nothing comes of it if it ends where it began. */
export function pullCells(cells: CellsShape, grip: "start" | "end" | "all"): GridTool<Cells> {
  return function* pull(start, table) {
    let shape: CellsShape | null = null;
    for (;;) {
      const signal: Signal<CellAt> = yield shape;
      const extent = extentOf(table);
      const by = { row: signal.at.row - start.at.row, column: signal.at.column - start.at.column };
      const next =
        grip === "all" ? shift(cells, by, extent) : pulled(cells, grip, signal.at, extent);
      shape = isSame(next, cells) ? null : made(next, table);
      if (!goesOn(signal)) return shape;
    }
  };
}

const extentOf = ({ rows, columns }: Worktable) => ({ rows, columns: columns.length });

function made({ row, column, rows, columns }: Rectangle, { quote }: Worktable): CellsShape {
  const rectangle = { row, column, rows, columns };
  return { kind: "cells", ...rectangle, text: quote(rectangle) };
}
