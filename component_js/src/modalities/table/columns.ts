// How wide the columns of a large table are, and which of them are in sight.

import { cellText } from "../../core/rows";
import type { Grid } from "./grid";

/** Rows that say how wide a column is, from all over the table. */
const SAMPLES = 120;
/** In letters. */
const NARROWEST = 6;
const WIDEST = 34;
/** A letter of the usual width, as a share of its height; and what stands on either side. */
const LETTER = 0.58;
const DIGIT = 0.66;
const PADDING = 26;
/** Columns that stand ready on either side of those in sight. */
const SPARE = 3;

/** Where each begins and the last one ends, in pixels, with letters of that height. */
export function edgesOf(grid: Grid, letters: number): readonly number[] {
  const step = Math.max(1, Math.floor(grid.rows / SAMPLES));
  const edges = [0];
  for (let column = 0; column < grid.width; column++) {
    let longest = (grid.header?.[column] ?? "").length + 1;
    for (let row = 0; row < grid.rows && longest < WIDEST; row += step)
      if (!grid.isWhole(row))
        longest = Math.max(longest, lineOf(cellText(grid.cellAt(row, column))));
    const letter = letters * (grid.numeric.has(column) ? DIGIT : LETTER);
    const wide = Math.min(Math.max(longest, NARROWEST), WIDEST) * letter + PADDING;
    edges.push((edges.at(-1) ?? 0) + Math.round(wide));
  }
  return edges;
}

/** The length of the longest of its first lines. */
function lineOf(text: string): number {
  const lines = text.slice(0, 4 * WIDEST).split("\n", 4);
  return lines.reduce((most, line) => Math.max(most, line.length), 0);
}

export type Stretch = { readonly from: number; readonly to: number };

/** The columns between two places, the ends of which are shown in part. */
export function columnsIn(edges: readonly number[], start: number, end: number): Stretch {
  const last = edges.length - 2;
  const from = Math.max(0, columnAt(edges, start) - SPARE);
  return { from, to: Math.min(last, columnAt(edges, end) + SPARE) + 1 };
}

/** The column at a place, the nearest one for a place outside. */
export function columnAt(edges: readonly number[], place: number): number {
  let [low, high] = [0, Math.max(edges.length - 2, 0)];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((edges[middle] ?? 0) <= place) low = middle;
    else high = middle - 1;
  }
  return low;
}
