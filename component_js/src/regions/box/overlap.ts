// How much two boxes share, 0 to 1. Python says the same; tests/vectors/overlap holds the two together.

import { convexOverlap } from "../shapes/convex";
import { ringOf } from "../shapes/frame";
import { isUpright } from "../shapes/turn";
import { area, type BoxShape } from "./geometry";

export function overlap(one: BoxShape, other: BoxShape): number {
  if (!isUpright(one.rotation) || !isUpright(other.rotation)) {
    return convexOverlap(ringOf(one).slice(1), ringOf(other).slice(1));
  }
  const width = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x);
  const height = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y);
  if (width <= 0 || height <= 0) return 0;
  const shared = width * height;
  const either = area(one) + area(other) - shared;
  // An area too small or too large for a number is none.
  return either > 0 ? Math.min(1, shared / either) : 0;
}
