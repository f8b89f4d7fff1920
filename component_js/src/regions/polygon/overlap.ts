// How much two polygons share, 0 to 1. Python says the same; tests/vectors/overlap holds the two together.

import { type PolygonShape, ringsOf } from "./geometry";
import { sharedInRows } from "./rows";

/** Intersection over union. */
export function overlap(one: PolygonShape, other: PolygonShape): number {
  return sharedInRows(ringsOf(one), ringsOf(other));
}
