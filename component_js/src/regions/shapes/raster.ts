// The pixels inside outlines, row by row. A pixel is inside where its centre is.

import type { Patch, Row } from "../mask/rows";
import type { Point } from "../region";

type Size = { readonly width: number; readonly height: number };

/** The first pixel whose centre is not before a place. */
const pixelAt = (place: number): number => Math.ceil(place - 0.5);

const clamp = (value: number, most: number): number => Math.min(Math.max(value, 0), most);

type Crossing = { readonly x: number; readonly down: boolean };

/** Inside where a line from outside crosses oddly many edges, or where it is circled at all. */
export type Inside = "odd" | "circled";

/** What closed rings surround. Odd rings that lie in one another take turns: holes need no word. */
export function pixelsIn(
  rings: readonly (readonly Point[])[],
  { width, height }: Size,
  inside: Inside = "odd",
): Patch {
  const all = rings.flat().map(({ y }) => y);
  const top = clamp(pixelAt(least(all)), height);
  const end = clamp(pixelAt(-least(all.map((y) => -y))), height);
  const crossings = Array.from({ length: Math.max(0, end - top) }, (): Crossing[] => []);
  for (const ring of rings) {
    for (const [at, corner] of ring.entries()) {
      cross(crossings, top, corner, ring[(at + 1) % ring.length] ?? corner);
    }
  }
  return { top, rows: crossings.map((row) => rowOf(row, width, inside)) };
}

function least(values: readonly number[]): number {
  return values.reduce((low, value) => Math.min(low, value), Number.POSITIVE_INFINITY);
}

/** Note where an edge crosses the middle of each row. */
function cross(crossings: Crossing[][], top: number, from: Point, to: Point): void {
  const first = Math.max(pixelAt(Math.min(from.y, to.y)) - top, 0);
  const end = Math.min(pixelAt(Math.max(from.y, to.y)) - top, crossings.length);
  for (let row = first; row < end; row++) {
    const along = top + row + 0.5 - from.y;
    const x = from.x + (along * (to.x - from.x)) / (to.y - from.y);
    crossings[row]?.push({ x, down: to.y > from.y });
  }
}

function rowOf(crossings: Crossing[], width: number, inside: Inside): Row {
  crossings.sort((one, other) => one.x - other.x);
  const made: number[] = [];
  let [odd, turns] = [0, 0];
  for (const [at, { x, down }] of crossings.entries()) {
    const was = inside === "odd" ? odd : turns;
    odd = (at + 1) % 2;
    turns += down ? 1 : -1;
    const is = inside === "odd" ? odd : turns;
    if ((was === 0) !== (is === 0)) turn(made, clamp(pixelAt(x), width));
  }
  return made;
}

/** On or off from here; what would be no pixel wide is nothing. */
function turn(row: number[], at: number): void {
  if (row.at(-1) === at) row.pop();
  else row.push(at);
}

/** A place of a stroke: half as wide as the stroke is there. */
export type Disc = Point & { readonly radius: number };

/** What two discs and the band between them cover: a stroke from one place to the next. */
export function strokeBetween(one: Disc, other: Disc, { width, height }: Size): Patch {
  const top = clamp(pixelAt(Math.min(one.y - one.radius, other.y - other.radius)), height);
  const end = clamp(pixelAt(Math.max(one.y + one.radius, other.y + other.radius)), height);
  const sides = tangents(one, other);
  const rows: Row[] = [];
  for (let row = top; row < end; row++) {
    const [left, right] = extent([one, other], sides, row + 0.5);
    const [start, stop] = [clamp(pixelAt(left), width), clamp(pixelAt(right), width)];
    rows.push(start < stop ? [start, stop] : []);
  }
  return { top, rows };
}

type Side = readonly [Point, Point];

/** It is convex: in each row it reaches from its leftmost to its rightmost place. */
function extent(discs: readonly Disc[], sides: readonly Side[], y: number): [number, number] {
  let [left, right] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  const reach = (x: number, by = 0): void => {
    left = Math.min(left, x - by);
    right = Math.max(right, x + by);
  };
  for (const { x, y: middle, radius } of discs) {
    const off = Math.abs(y - middle);
    if (off <= radius) reach(x, Math.sqrt(radius ** 2 - off ** 2));
  }
  for (const [from, to] of sides) {
    const share = (y - from.y) / (to.y - from.y);
    if (share >= 0 && share <= 1) reach(from.x + share * (to.x - from.x));
  }
  return [left, right];
}

/** The lines that touch both discs; none where one lies in the other. */
function tangents(one: Disc, other: Disc): readonly Side[] {
  const [right, down] = [other.x - one.x, other.y - one.y];
  const far = Math.hypot(right, down);
  const narrowing = one.radius - other.radius;
  if (far <= Math.abs(narrowing)) return [];
  const along = narrowing / far;
  return [1, -1].map((hand) => {
    const across = hand * Math.sqrt(1 - along ** 2);
    const x = (right * along - down * across) / far;
    const y = (down * along + right * across) / far;
    const touch = ({ x: middle, y: level, radius }: Disc): Point => ({
      x: middle + x * radius,
      y: level + y * radius,
    });
    return [touch(one), touch(other)] as const;
  });
}
