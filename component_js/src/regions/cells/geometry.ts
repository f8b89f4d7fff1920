// Rectangles of cells as plain numbers.

import type { Cells } from "../../schema.gen";
import type { CellAt, Geometry } from "../region";

export type CellsShape = Geometry<Cells>;

export type Rectangle = Pick<CellsShape, "row" | "column" | "rows" | "columns">;

/** How many there are of each. */
export type Extent = { readonly rows: number; readonly columns: number };

/** Intersection over union, of cells. */
export function overlap(one: Rectangle, other: Rectangle): number {
  const down = shared(one.row, one.rows, other.row, other.rows);
  const common = down * shared(one.column, one.columns, other.column, other.columns);
  return common / (one.rows * one.columns + other.rows * other.columns - common);
}

function shared(one: number, its: number, other: number, theirs: number): number {
  return Math.max(0, Math.min(one + its, other + theirs) - Math.max(one, other));
}

/** From one corner to another, whichever comes first, both in it. */
export function between(one: CellAt, other: CellAt): Rectangle {
  const row = Math.min(one.row, other.row);
  const column = Math.min(one.column, other.column);
  const rows = Math.abs(one.row - other.row) + 1;
  return { row, column, rows, columns: Math.abs(one.column - other.column) + 1 };
}

export function cornerOf({ row, column, rows, columns }: Rectangle, end: "start" | "end"): CellAt {
  return end === "start" ? { row, column } : { row: row + rows - 1, column: column + columns - 1 };
}

export function holds(rectangle: Rectangle, { row, column }: CellAt): boolean {
  return (
    row >= rectangle.row &&
    row < rectangle.row + rectangle.rows &&
    column >= rectangle.column &&
    column < rectangle.column + rectangle.columns
  );
}

export function isSame(one: Rectangle, other: Rectangle): boolean {
  return (
    one.row === other.row &&
    one.column === other.column &&
    one.rows === other.rows &&
    one.columns === other.columns
  );
}

/** The cell of the table that is nearest. */
export function within({ row, column }: CellAt, { rows, columns }: Extent): CellAt {
  return { row: kept(row, rows - 1), column: kept(column, columns - 1) };
}

/** As far as the table goes, without growing smaller. */
export function shift(rectangle: Rectangle, by: CellAt, extent: Extent): Rectangle {
  return {
    ...rectangle,
    row: kept(rectangle.row + by.row, extent.rows - rectangle.rows),
    column: kept(rectangle.column + by.column, extent.columns - rectangle.columns),
  };
}

/** One corner to another cell, which may be beyond the other corner. */
export function pulled(
  rectangle: Rectangle,
  end: "start" | "end",
  to: CellAt,
  extent: Extent,
): Rectangle {
  return between(cornerOf(rectangle, end === "start" ? "end" : "start"), within(to, extent));
}

/** What of it lies in the table; undefined where nothing does. */
export function clipped(rectangle: Rectangle, extent: Extent): Rectangle | undefined {
  if (rectangle.row >= extent.rows || rectangle.column >= extent.columns) return undefined;
  const end = within(cornerOf(rectangle, "end"), extent);
  return between(rectangle, end);
}

const kept = (value: number, most: number): number => Math.min(Math.max(value, 0), most);
