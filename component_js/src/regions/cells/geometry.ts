// Rectangles of cells as plain numbers.

import type { Cells } from "../../schema.gen";
import type { Geometry } from "../region";

export type CellsShape = Geometry<Cells>;

type Rectangle = Pick<CellsShape, "row" | "column" | "rows" | "columns">;

/** Intersection over union, of cells. */
export function overlap(one: Rectangle, other: Rectangle): number {
  const down = shared(one.row, one.rows, other.row, other.rows);
  const common = down * shared(one.column, one.columns, other.column, other.columns);
  return common / (one.rows * one.columns + other.rows * other.columns - common);
}

function shared(one: number, its: number, other: number, theirs: number): number {
  return Math.max(0, Math.min(one + its, other + theirs) - Math.max(one, other));
}
