// How much two intervals have in common.

import type { IntervalShape } from "./geometry";

/** Intersection over union; those of two channels have nothing in common. */
export function overlap(one: IntervalShape, other: IntervalShape): number {
  const isApart = one.channel !== null && other.channel !== null && one.channel !== other.channel;
  if (isApart) return 0;
  const shared = Math.min(one.end, other.end) - Math.max(one.start, other.start);
  const either = Math.max(one.end, other.end) - Math.min(one.start, other.start);
  if (either === 0) return 1;
  return Math.max(0, shared / either);
}
