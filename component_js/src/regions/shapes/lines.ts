// Lines through points: what they span, how far off a place is, which points may go.

import type { Bounds, Point } from "../region";

type Line = readonly Point[];

export function distance(one: Point, other: Point): number {
  return Math.hypot(one.x - other.x, one.y - other.y);
}

export function midway(one: Point, other: Point): Point {
  return { x: (one.x + other.x) / 2, y: (one.y + other.y) / 2 };
}

/** The first point again at its end. */
export function closedLine(ring: Line): Line {
  return [...ring, ...ring.slice(0, 1)];
}

export function boundsOf(line: Line): Bounds {
  let [left, top] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  let [right, bottom] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { x, y } of line) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x);
    bottom = Math.max(bottom, y);
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** How far a place is off an open line. */
export function offLine(at: Point, line: Line): number {
  let least = Number.POSITIVE_INFINITY;
  for (const [index, to] of line.entries()) {
    least = Math.min(least, offStretch(at, line[index - 1] ?? to, to));
  }
  return least;
}

function offStretch(at: Point, from: Point, to: Point): number {
  const [right, down] = [to.x - from.x, to.y - from.y];
  const length = right * right + down * down;
  const share = length && ((at.x - from.x) * right + (at.y - from.y) * down) / length;
  const kept = Math.min(Math.max(share, 0), 1);
  return Math.hypot(from.x + right * kept - at.x, from.y + down * kept - at.y);
}

/** The line with as few of its points as keep it within a tolerance (Douglas and Peucker). */
export function simplified(line: Line, tolerance: number): Line {
  const last = line.length - 1;
  const kept = new Set([0, last]);
  const open: [number, number][] = [[0, last]];
  for (let stretch = open.pop(); stretch; stretch = open.pop()) {
    const [start, end] = stretch;
    const [at, off] = farthest(line, start, end);
    if (off <= tolerance) continue;
    kept.add(at);
    open.push([start, at], [at, end]);
  }
  return line.filter((_, at) => kept.has(at));
}

function farthest(line: Line, start: number, end: number): readonly [number, number] {
  const [from, to] = [line[start], line[end]];
  let [at, far] = [start, 0];
  for (let index = start + 1; index < end; index++) {
    const place = line[index];
    const off = place && from && to ? offStretch(place, from, to) : 0;
    if (off > far) [at, far] = [index, off];
  }
  return [at, far];
}
