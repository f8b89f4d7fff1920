// Masks as rows of pixels: where they lie, what they cover, how they move.

import type { Mask, Plane } from "../../schema.gen";
import type { Bounds, Geometry, Point } from "../region";
import { moved, type Rows, rowsIn, runsOf, stretchAt } from "./rows";
import type { Runs } from "./runs";

export type MaskShape = Geometry<Mask>;

type Size = { readonly width: number; readonly height: number };

// By the runs too: they stay the same array when a region gets another label.
const known = new WeakMap<MaskShape | Runs, Rows>();

/** The rows of a mask, which are worked out once. */
export function rowsOf(mask: MaskShape): Rows {
  const found = known.get(mask) ?? known.get(mask.runs);
  if (found) return found;
  const rows = rowsIn(mask.runs, mask.width);
  known.set(mask.runs, rows);
  return rows;
}

/** A mask of these rows; its runs are worked out when they are asked for, which no preview is. */
export function maskOf(rows: Rows, { width, height }: Size): MaskShape {
  let runs: Runs | undefined;
  const mask: MaskShape = {
    kind: "mask",
    width,
    height,
    get runs() {
      if (!runs) {
        runs = runsOf(rows, width);
        known.set(runs, rows);
      }
      return runs;
    },
  };
  known.set(mask, rows);
  return mask;
}

const measures = new WeakMap<Rows, Bounds & { readonly area: number }>();

function measured(mask: MaskShape): Bounds & { readonly area: number } {
  const rows = rowsOf(mask);
  const made = measures.get(rows) ?? measure(rows);
  measures.set(rows, made);
  return made;
}

function measure(rows: Rows): Bounds & { readonly area: number } {
  let [left, right, area] = [Number.POSITIVE_INFINITY, 0, 0];
  for (const row of rows) {
    for (const [at, turn] of row.entries()) area += at % 2 === 1 ? turn : -turn;
    left = Math.min(left, row[0] ?? left);
    right = Math.max(right, row.at(-1) ?? 0);
  }
  if (area === 0) return { x: 0, y: 0, width: 0, height: 0, area };
  const top = rows.findIndex((row) => row.length > 0);
  const bottom = rows.findLastIndex((row) => row.length > 0) + 1;
  return { x: left, y: top, width: right - left, height: bottom - top, area };
}

export function bounds(mask: MaskShape): Bounds {
  const { x, y, width, height } = measured(mask);
  return { x, y, width, height };
}

export function area(mask: MaskShape): number {
  return measured(mask).area;
}

export function hit(mask: MaskShape, at: Point, slack: number): boolean {
  const rows = rowsOf(mask);
  const last = Math.min(Math.floor(at.y + slack), rows.length - 1);
  for (let y = Math.max(Math.floor(at.y - slack), 0); y <= last; y++) {
    const row = rows[y] ?? [];
    const off = Math.max(y - at.y, at.y - y - 1, 0);
    const reach = Math.sqrt(Math.max(slack ** 2 - off ** 2, 0));
    const start = row[stretchAt(row, at.x - reach)];
    if (start !== undefined && start <= at.x + reach) return true;
  }
  return false;
}

/** Pixels have no place to take them by. */
export function grips(): ReadonlyMap<string, Point> {
  return new Map();
}

/** Its bounds: an edge of pixels is too rough to snap to. */
export function outline(mask: MaskShape): readonly (readonly Point[])[] {
  const { x, y, width, height } = bounds(mask);
  const [right, bottom] = [x + width, y + height];
  const ring = [
    { x, y },
    { x: right, y },
    { x: right, y: bottom },
    { x, y: bottom },
    { x, y },
  ];
  return [ring];
}

/** The same mask where it cannot go. */
export function shift(mask: MaskShape, by: Point): MaskShape {
  const { x, y, width, height } = bounds(mask);
  const right = Math.min(Math.max(Math.round(by.x), -x), mask.width - x - width);
  const down = Math.min(Math.max(Math.round(by.y), -y), mask.height - y - height);
  return right === 0 && down === 0 ? mask : maskOf(moved(rowsOf(mask), right, down), mask);
}

/** Pixels do not grow. */
export function grow(mask: MaskShape): MaskShape {
  return mask;
}

export function whole(plane: Plane): MaskShape {
  const { width, height } = sizeOf(plane);
  const row = [0, width];
  const rows = Array.from({ length: height }, () => row);
  return maskOf(rows, { width, height });
}

/** An image has whole pixels. */
export function sizeOf({ width, height }: Size): Size {
  return { width: Math.round(width), height: Math.round(height) };
}
