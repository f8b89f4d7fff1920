// How much two ellipses share, 0 to 1. Python says the same; tests/vectors/overlap holds the two together.

import { convexOverlap } from "../shapes/convex";
import { cornersOf, type EllipseShape } from "./geometry";

/** Enough for an overlap that is right to a thousandth; Python takes as many. */
const FINE = 128;

export function overlap(one: EllipseShape, other: EllipseShape): number {
  return convexOverlap(cornersOf(one, FINE), cornersOf(other, FINE));
}
