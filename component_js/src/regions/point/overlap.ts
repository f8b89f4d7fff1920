// How much two points share, 0 to 1. Python says the same; tests/vectors/overlap holds the two together.

import type { Dot } from "./geometry";

/** Points are the same or they are not. */
export function overlap(one: Dot, other: Dot): number {
  return one.x === other.x && one.y === other.y ? 1 : 0;
}
