// How much two polygons share, summed up in rows: right for any shape. Python does the same;
// tests/vectors/overlap/polygon.json holds the two together.

import type { Point } from "../region";

type Rings = readonly (readonly Point[])[];
type Row = { readonly y: number; readonly height: number };

/** It runs from its upper end, where it is at `x`, and goes right by `slope` for each row of pixels. */
type Side = {
  readonly top: number;
  readonly bottom: number;
  readonly x: number;
  readonly slope: number;
  readonly ring: number;
};

/** No row is higher than this part of the whole: edges may cross within one. */
const FINEST = 128;

/** Between more corners than this the rows are even. */
const MOST = 512;

/** Rows times edges: beyond that, it is counted in fewer rows. */
const BUDGET = 4_000_000;

/** Intersection over union; the first ring of each is the outline, the others are holes. */
export function sharedInRows(one: Rings, other: Rings): number {
  const rings = [...one, ...other];
  const sides = rings.flatMap(sidesOf).sort((a, b) => a.top - b.top);
  let active: Side[] = [];
  let [next, both, either] = [0, 0, 0];
  for (const { y, height } of rowsOf(rings, sides.length)) {
    active = active.filter(({ bottom }) => bottom > y);
    for (let side = sides[next]; side && side.top <= y; side = sides[++next]) {
      if (side.bottom > y) active.push(side);
    }
    const [shared, covered] = widths(active, y, one.length, rings.length);
    both += shared * height;
    either += covered * height;
  }
  // An area too small or too large for a number is none.
  return either > 0 && Number.isFinite(either) ? Math.min(1, both / either) : 0;
}

function sidesOf(ring: readonly Point[], number: number): readonly Side[] {
  return ring.flatMap((to, at) => {
    const from = ring.at(at - 1) ?? to;
    if (from.y === to.y) return [];
    const [upper, lower] = from.y < to.y ? [from, to] : [to, from];
    const slope = (lower.x - upper.x) / (lower.y - upper.y);
    return { top: upper.y, bottom: lower.y, x: upper.x, slope, ring: number };
  });
}

/** In a row that no corner lies in and no edges cross in, its middle stands for all of it. */
function rowsOf(rings: Rings, sides: number): readonly Row[] {
  const levels = [...new Set(rings.flat().map(({ y }) => y))].sort((a, b) => a - b);
  const [top = 0, bottom = top] = [levels[0], levels.at(-1)];
  const most = Math.min(MOST, Math.max(16, Math.floor(BUDGET / Math.max(1, sides))));
  if (levels.length > most) return cut(top, bottom, most);
  return levels.slice(1).flatMap((end, at) => {
    const start = levels[at] ?? end;
    const share = (end - start) / (bottom - top);
    return cut(start, end, Math.ceil(share * Math.min(FINEST, most)));
  });
}

function cut(start: number, end: number, count: number): readonly Row[] {
  const height = (end - start) / count;
  return Array.from({ length: count }, (_, at) => ({ y: start + (at + 0.5) * height, height }));
}

/** How long a row lies in both, and in either. */
function widths(
  active: readonly Side[],
  y: number,
  ofOne: number,
  count: number,
): readonly [number, number] {
  const crossings = active
    .map(({ top, x, slope, ring }) => ({ x: x + (y - top) * slope, ring }))
    .sort((a, b) => a.x - b.x);
  const inside = new Array<boolean>(count).fill(false);
  const covers = (first: number, end: number): boolean =>
    inside[first] === true && !inside.slice(first + 1, end).includes(true);
  let [both, either, before] = [0, 0, 0];
  for (const { x, ring } of crossings) {
    const [one, other] = [covers(0, ofOne), covers(ofOne, count)];
    if (one && other) both += x - before;
    if (one || other) either += x - before;
    inside[ring] = !inside[ring];
    before = x;
  }
  return [both, either];
}
