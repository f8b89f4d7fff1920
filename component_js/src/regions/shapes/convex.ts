// Convex rings: what two share. Python does the same; tests/vectors/overlap holds the two together.

import type { Point } from "../region";

type Ring = readonly Point[];

/** Intersection over union of two convex rings, by clipping the one with the other's edges. */
export function convexOverlap(one: Ring, other: Ring): number {
  let shared = one;
  const ring = winding(other) > 0 ? other : other.toReversed();
  for (const [start, end] of edges(ring)) {
    shared = clipped(shared, start, { x: end.x - start.x, y: end.y - start.y });
    if (shared.length === 0) return 0;
  }
  const common = encloses(shared);
  const either = encloses(one) + encloses(other) - common;
  return either > 0 ? Math.min(1, common / either) : 0;
}

/** The area inside a ring. */
export function encloses(ring: Ring): number {
  return Math.abs(winding(ring)) / 2;
}

/** Twice the area inside, positive where the ring runs clockwise. */
function winding(ring: Ring): number {
  const [origin] = ring;
  if (!origin) return 0;
  // From a corner of its own: far from the origin of the image the products would drown it.
  const { x, y } = origin;
  return edges(ring).reduce(
    (sum, [from, to]) => sum + (from.x - x) * (to.y - y) - (to.x - x) * (from.y - y),
    0,
  );
}

function edges(ring: Ring): readonly (readonly [Point, Point])[] {
  return ring.map((from, at) => [from, ring[(at + 1) % ring.length] ?? from]);
}

function clipped(ring: Ring, start: Point, along: Point): Ring {
  const depth = ({ x, y }: Point): number => along.x * (y - start.y) - along.y * (x - start.x);
  const kept: Point[] = [];
  for (const [here, there] of edges(ring)) {
    const [deep, deeper] = [depth(here), depth(there)];
    if (deep >= 0) kept.push(here);
    if (deep >= 0 === deeper >= 0) continue;
    const share = deep / (deep - deeper);
    kept.push({ x: here.x + (there.x - here.x) * share, y: here.y + (there.y - here.y) * share });
  }
  return kept;
}
