// The cell that the keys are on, and the cells that are held from it: where they go, in words.

import { cellText } from "../../core/rows";
import { between, type Extent, type Rectangle, within } from "../../regions/cells/geometry";
import type { CellAt } from "../../regions/region";
import type { Grid } from "./grid";

export type Held = {
  readonly anchor: CellAt;
  readonly focus: CellAt;
  /** Otherwise it is only where the keys are. */
  readonly isHeld: boolean;
  /** What it was held by. */
  readonly hand: "finger" | "key" | "mouse";
};

const first: CellAt = { row: 0, column: 0 };
export const atFirst: Held = { anchor: first, focus: first, isHeld: false, hand: "key" };

export function holding(anchor: CellAt, focus: CellAt, hand: Held["hand"] = "key"): Held {
  return { anchor, focus, isHeld: true, hand };
}

export const rectangleOf = ({ anchor, focus }: Held): Rectangle => between(anchor, focus);

export type Press = {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
};

const PAGE = 10;

/** Where a key leads; undefined for keys that lead nowhere. */
export function moved(
  held: Held,
  press: Press,
  extent: Extent,
  isMirrored: boolean,
): Held | undefined {
  if (press.altKey) return undefined;
  const isFar = press.ctrlKey || press.metaKey;
  const { row, column } = held.focus;
  const last = { row: extent.rows - 1, column: extent.columns - 1 };
  if (press.key.toLowerCase() === "a" && isFar && !press.shiftKey) return holding(first, last);
  if (press.key === " " && press.shiftKey !== isFar)
    return press.shiftKey
      ? holding({ row, column: 0 }, { row, column: last.column })
      : holding({ row: 0, column }, { row: last.row, column });
  const to = target(press.key, isFar, held.focus, last, isMirrored);
  if (!to) return undefined;
  const focus = within(to, extent);
  if (!press.shiftKey) return { anchor: focus, focus, isHeld: false, hand: "key" };
  return { anchor: held.anchor, focus, isHeld: true, hand: "key" };
}

function target(
  key: string,
  isFar: boolean,
  { row, column }: CellAt,
  last: CellAt,
  isMirrored: boolean,
): CellAt | undefined {
  const on = isMirrored ? -1 : 1;
  const sideways = (by: number): CellAt => {
    if (!isFar) return { row, column: column + by };
    return { row, column: by > 0 ? last.column : 0 };
  };
  switch (key) {
    case "ArrowRight":
      return sideways(on);
    case "ArrowLeft":
      return sideways(-on);
    case "ArrowDown":
      return { row: isFar ? last.row : row + 1, column };
    case "ArrowUp":
      return { row: isFar ? 0 : row - 1, column };
    case "PageDown":
      return { row: row + PAGE, column };
    case "PageUp":
      return { row: row - PAGE, column };
    case "Home":
      return isFar ? first : { row, column: 0 };
    case "End":
      return isFar ? last : { row, column: last.column };
    default:
      return undefined;
  }
}

const LONGEST = 200;

export function columnName({ header }: Grid, column: number): string {
  return header?.[column]?.trim() || `Column ${column + 1}`;
}

/** What a reader expects to hear of a cell. */
export function cellWords(grid: Grid, { row, column }: CellAt): string {
  const text = cellText(grid.cellAt(row, column));
  const said = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
  return `${columnName(grid, column)}, row ${row + 1}, ${said.trim() || "empty"}`;
}

/** How many cells, and from where to where. */
export function rangeWords(grid: Grid, { row, column, rows, columns }: Rectangle): string {
  const across = columns === 1 ? columnName(grid, column) : columnsWords(grid, column, columns);
  const down = rows === 1 ? `row ${row + 1}` : `rows ${row + 1} to ${row + rows}`;
  return `${across}, ${down}`;
}

function columnsWords(grid: Grid, column: number, columns: number): string {
  if (columns === grid.width) return "All columns";
  return `${columnName(grid, column)} to ${columnName(grid, column + columns - 1)}`;
}

export function countWords({ rows, columns }: Extent): string {
  const count = rows * columns;
  return count === 1 ? "cell" : `${count.toLocaleString("en")} cells`;
}
