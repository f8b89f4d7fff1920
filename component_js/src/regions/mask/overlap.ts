// How much two masks share, 0 to 1. Python says the same; tests/vectors/overlap holds the two together.

import type { MaskShape } from "./geometry";
import { areaOf, sharedBy } from "./runs";

/** Intersection over union; masks of different images share nothing. */
export function overlap(one: MaskShape, other: MaskShape): number {
  if (one.width !== other.width || one.height !== other.height) return 0;
  const shared = sharedBy(one.runs, other.runs);
  const either = areaOf(one.runs) + areaOf(other.runs) - shared;
  return either === 0 ? 0 : shared / either;
}
