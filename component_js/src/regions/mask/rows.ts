// A mask row by row, which is how it is worked on: a change touches few rows and shares the others.

import type { Runs } from "./runs";

/** Where a row turns on and off by turns, from the left: `[3, 5]` has the pixels 3 and 4. */
export type Row = readonly number[];

/** From the top; rows that are the same array are the same pixels. */
export type Rows = readonly Row[];

/** Some rows, from one of them down. */
export type Patch = { readonly top: number; readonly rows: Rows };

export const blank: Row = [];

export function rowsIn(runs: Runs, width: number): Rows {
  const rows: Row[] = [];
  let row: number[] = [];
  let at = 0;
  for (const [count, length] of runs.entries()) {
    let left = length;
    while (left > 0) {
      const step = Math.min(left, width - at);
      if (count % 2 === 1) extend(row, at, at + step);
      at += step;
      left -= step;
      if (at < width) continue;
      rows.push(shared(row, rows.at(-1)));
      row = [];
      at = 0;
    }
  }
  return rows;
}

/** Behind a run of none, the pixels go on. */
function extend(row: number[], start: number, end: number): void {
  if (row.at(-1) === start) row[row.length - 1] = end;
  else row.push(start, end);
}

function shared(row: Row, above: Row | undefined): Row {
  if (row.length === 0) return blank;
  return above && same(row, above) ? above : row;
}

export function runsOf(rows: Rows, width: number): Runs {
  const runs: number[] = [];
  // The length of the last run, of which the first may be none.
  let length = 0;
  let on = false;
  const go = (by: number, turned: boolean): void => {
    if (by === 0) return;
    if (turned !== on) {
      runs.push(length);
      length = 0;
      on = turned;
    }
    length += by;
  };
  for (const row of rows) {
    let at = 0;
    for (const [count, turn] of row.entries()) {
      go(turn - at, count % 2 === 1);
      at = turn;
    }
    go(width - at, false);
  }
  runs.push(length);
  return runs;
}

/** What a pixel becomes, from whether it was on and whether it is in the other. */
export type Rule = (was: boolean, other: boolean) => boolean;

export const either: Rule = (was, other) => was || other;
export const without: Rule = (was, other) => was && !other;
export const both: Rule = (was, other) => was && other;

export function merged(one: Row, other: Row, rule: Rule): Row {
  const made: number[] = [];
  let [here, there, on] = [0, 0, false];
  while (here < one.length || there < other.length) {
    const at = Math.min(
      one[here] ?? Number.POSITIVE_INFINITY,
      other[there] ?? Number.POSITIVE_INFINITY,
    );
    if (one[here] === at) here++;
    if (other[there] === at) there++;
    if (rule(here % 2 === 1, there % 2 === 1) === on) continue;
    made.push(at);
    on = !on;
  }
  return made.length === 0 ? blank : made;
}

/** The same rows where nothing changes. */
export function patched(rows: Rows, { top, rows: patch }: Patch, rule: Rule): Rows {
  let made: Row[] | undefined;
  for (const [down, other] of patch.entries()) {
    const row = rows[top + down];
    if (!row || other.length === 0) continue;
    const next = merged(row, other, rule);
    if (same(next, row)) continue;
    made ??= [...rows];
    made[top + down] = next;
  }
  return made ?? rows;
}

function same(one: Row, other: Row): boolean {
  return one.length === other.length && one.every((turn, at) => turn === other[at]);
}

/** Moved by whole pixels; what leaves is lost. */
export function moved(rows: Rows, right: number, down: number): Rows {
  let last: readonly [Row, Row] = [blank, blank];
  return rows.map((_, at) => {
    const row = rows[at - down] ?? blank;
    if (row !== last[0]) last = [row, row.map((turn) => turn + right)];
    return last[1];
  });
}

/** The first stretch of a row that ends behind a place; as long as the row where there is none. */
export function stretchAt(row: Row, x: number): number {
  let [low, high] = [0, row.length / 2];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((row[2 * middle + 1] ?? 0) > x) high = middle;
    else low = middle + 1;
  }
  return 2 * low;
}
