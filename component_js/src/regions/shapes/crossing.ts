// Whether lines cross. Python does the same for rings; tests/vectors/crossing.json holds the two together.

import type { Point } from "../region";
import { encloses } from "./convex";
import { distance } from "./lines";

/** What lies nearer than this lies on the line: outlines may touch themselves, as keyholes do. */
const HAIR = 0.01;

/** From one corner to the next; `before` is the corner that leads to it, where there is one. */
export type Edge = {
  readonly from: Point;
  readonly to: Point;
  readonly before: Point | undefined;
};

export function edgesOfRing(ring: readonly Point[]): readonly Edge[] {
  const count = ring.length;
  return ring.map((from, at) => ({
    from,
    to: ring[(at + 1) % count] ?? from,
    before: ring[(at + count - 1) % count],
  }));
}

export function edgesOfLine(line: readonly Point[]): readonly Edge[] {
  return line
    .slice(1)
    .map((to, at) => ({ from: line[at] ?? to, to, before: at > 0 ? line[at - 1] : undefined }));
}

/** Two edges that cross, by their places in the list, the earlier one first. */
export function crossing(edges: readonly Edge[]): readonly [number, number] | undefined {
  const spans = edges.map((edge, at) => ({ edge, at, ...spanOf(edge) }));
  spans.sort((one, other) => one.left - other.left);
  for (const [index, one] of spans.entries()) {
    for (let next = index + 1; next < spans.length; next++) {
      const other = spans[next];
      if (!other || other.left > one.right + HAIR) break;
      if (other.top > one.bottom + HAIR || one.top > other.bottom + HAIR) continue;
      if (!cross(one.edge, other.edge)) continue;
      return [Math.min(one.at, other.at), Math.max(one.at, other.at)];
    }
  }
  return undefined;
}

function spanOf({ from, to }: Edge) {
  return {
    left: Math.min(from.x, to.x),
    right: Math.max(from.x, to.x),
    top: Math.min(from.y, to.y),
    bottom: Math.max(from.y, to.y),
  };
}

function cross(one: Edge, other: Edge): boolean {
  return (
    (parts(one, other.from, other.to) && parts(other, one.from, one.to)) ||
    pierces(one, other) ||
    pierces(other, one)
  );
}

/** Do the two places lie on different sides of an edge? */
function parts(edge: Edge, one: Point, other: Point): boolean {
  const [left, right] = [off(edge, one), off(edge, other)];
  return (left > HAIR && right < -HAIR) || (left < -HAIR && right > HAIR);
}

/** Does the outline go through an edge right where it has a corner itself? */
function pierces(edge: Edge, { before, from, to }: Edge): boolean {
  return (
    before !== undefined &&
    Math.abs(off(edge, from)) <= HAIR &&
    liesBetween(from, edge) &&
    parts(edge, before, to)
  );
}

/** How far a place is off the line that an edge lies on, to its left or to its right. */
function off({ from, to }: Edge, at: Point): number {
  const length = distance(from, to);
  if (length === 0) return 0;
  return ((to.x - from.x) * (at.y - from.y) - (to.y - from.y) * (at.x - from.x)) / length;
}

function liesBetween(at: Point, { from, to }: Edge): boolean {
  const length = distance(from, to);
  const along = (to.x - from.x) * (at.x - from.x) + (to.y - from.y) * (at.y - from.y);
  return along > HAIR * length && along < (length - HAIR) * length;
}

/** A ring that crosses itself, without what its crossings tie off: the largest loop stays. */
export function untangled(ring: readonly Point[]): readonly Point[] {
  let loop = ring;
  for (;;) {
    const edges = edgesOfRing(loop);
    const [first, second] = crossing(edges) ?? [];
    if (first === undefined || second === undefined) return loop;
    const knot = meeting(edges[first], edges[second]);
    const inner = unlike([knot, ...loop.slice(first + 1, second + 1)]);
    const outer = unlike([knot, ...loop.slice(second + 1), ...loop.slice(0, first + 1)]);
    const larger = encloses(inner) > encloses(outer) ? inner : outer;
    // It cannot grow; this is for what rounding might do.
    if (larger.length >= loop.length) return loop;
    loop = larger;
  }
}

/** Where two lines meet, to the pixel. */
function meeting(one: Edge | undefined, other: Edge | undefined): Point {
  if (!one || !other) return { x: 0, y: 0 };
  const [start, end] = [off(one, other.from), off(one, other.to)];
  const share = start / (start - end);
  const { from, to } = other;
  return {
    x: Math.round(from.x + (to.x - from.x) * share),
    y: Math.round(from.y + (to.y - from.y) * share),
  };
}

function unlike(ring: readonly Point[]): readonly Point[] {
  return ring.filter((at, index) => {
    const before = ring.at(index - 1);
    return !before || before.x !== at.x || before.y !== at.y;
  });
}
