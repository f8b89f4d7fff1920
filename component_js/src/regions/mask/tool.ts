// Painting, rubbing out, filling and surrounding pixels, and moving them.

import { goesOn, type Signal } from "../../core/tool";
import type { Mask } from "../../schema.gen";
import type { Making, PlaneTool, Point, Workplane } from "../region";
import { type Disc, pixelsIn, strokeBetween } from "../shapes/raster";
import { area, type MaskShape, maskOf, rowsOf, shift, sizeOf } from "./geometry";
import { holeAt } from "./hole";
import { blank, either, patched, type Rows, type Rule, without } from "./rows";
import type { Runs } from "./runs";

type Drawn = Generator<MaskShape | null, MaskShape | null, Signal<Point>>;

/** Where the last stroke of a mask ended: a straight one goes on from there. */
const ends = new WeakMap<Runs, Point>();

/** A stroke is this share of its width where a pen hardly presses. */
const LEAST = 0.25;

function blankRows({ height }: Workplane): Rows {
  return Array.from({ length: sizeOf({ width: 1, height }).height }, () => blank);
}

/** With Shift, a straight line from where the stroke was when it went down. */
function* stroke(
  start: Signal<Point>,
  plane: Workplane,
  mask: MaskShape | undefined,
  rule: Rule,
): Drawn {
  const size = mask ?? sizeOf(plane);
  const before = mask ? rowsOf(mask) : blankRows(plane);
  const last = mask && ends.get(mask.runs);
  let from = discAt(start, plane, undefined);
  if (start.exact && last) from = { ...from, ...last };
  let [signal, settled] = [start, before];
  for (;;) {
    const to = discAt(signal, plane, from);
    const rows = patched(settled, strokeBetween(from, to, size), rule);
    if (!signal.exact) [settled, from] = [rows, to];
    const shape = rows === before ? null : maskOf(rows, size);
    if (signal !== start && !goesOn(signal)) {
      if (shape) ends.set(shape.runs, { x: to.x, y: to.y });
      return shape && (mask || area(shape) > 0) ? shape : null;
    }
    signal = yield shape;
  }
}

/** How wide a stroke is at a place; a lifted pen presses no more, and leaves the width as it was. */
function discAt({ at, pressure, type }: Signal<Point>, plane: Workplane, last?: Disc): Disc {
  const lifted = !pressure && (type === "up" || type === "click");
  if (last && lifted) return { ...at, radius: last.radius, ...pixelOf(at, 2 * last.radius) };
  // What cannot tell says 0 while it presses.
  const share = pressure === undefined ? 1 : LEAST + (1 - LEAST) * (pressure || 0.5);
  const breadth = plane.breadth * share;
  return { ...at, radius: Math.max(breadth, 1) / 2, ...pixelOf(at, breadth) };
}

/** The finest brush takes the pixel that it is on. */
function pixelOf({ x, y }: Point, breadth: number): Point {
  return breadth < 2 ? { x: Math.floor(x) + 0.5, y: Math.floor(y) + 0.5 } : { x, y };
}

/** What a line surrounds is added; with Alt, taken away. */
function* lasso(start: Signal<Point>, plane: Workplane, mask: MaskShape | undefined): Drawn {
  const size = mask ?? sizeOf(plane);
  const before = mask ? rowsOf(mask) : blankRows(plane);
  const ring = [start.at];
  let shape: MaskShape | null = null;
  for (;;) {
    const signal: Signal<Point> = yield shape;
    if (signal.type !== "back") ring.push(signal.at);
    else if (ring.length > 1) ring.pop();
    const rule = signal.centred ? without : either;
    const rows = patched(before, pixelsIn([ring], size, "circled"), rule);
    shape = rows === before ? null : maskOf(rows, size);
    if (!goesOn(signal)) return shape;
  }
}

function* fill(start: Signal<Point>, mask: MaskShape): Drawn {
  const hole = holeAt(rowsOf(mask), mask.width, start.at);
  const filled = hole ? maskOf(patched(rowsOf(mask), hole, either), mask) : null;
  for (;;) {
    const signal: Signal<Point> = yield filled;
    if (!goesOn(signal)) return filled;
  }
}

/** Pixels have no grips: a mask is only moved. */
export function pullMask(mask: MaskShape): PlaneTool<Mask> {
  return function* pull(start) {
    for (let made: MaskShape | null = null; ; ) {
      const signal: Signal<Point> = yield made;
      const next = shift(mask, { x: signal.at.x - start.at.x, y: signal.at.y - start.at.y });
      made = next === mask ? null : next;
      if (!goesOn(signal)) return made;
    }
  };
}

export const brush: Making<Mask> = {
  anew: (start, plane) => stroke(start, plane, undefined, either),
  onto: (mask) => (start, plane) => stroke(start, plane, mask, either),
  fine: true,
  broad: true,
};

export const eraser: Making<Mask> = {
  onto: (mask) => (start, plane) => stroke(start, plane, mask, without),
  fine: true,
  broad: true,
};

export const filling: Making<Mask> = { onto: (mask) => (start) => fill(start, mask), fine: true };

export const lassoing: Making<Mask> = {
  anew: (start, plane) => lasso(start, plane, undefined),
  onto: (mask) => (start, plane) => lasso(start, plane, mask),
  fine: true,
};
