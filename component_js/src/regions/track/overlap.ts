// How much two tracks share, 0 to 1. Python says the same; tests/vectors/overlap holds the two together.

import { overlap as boxOverlap } from "../box/overlap";
import { at, boxOf, type TrackShape } from "./geometry";

/** The mean over the key frame times of both at which either is seen; 0 where only one of them is. */
export function overlap(one: TrackShape, other: TrackShape): number {
  const times = new Set([...one.frames, ...other.frames].map(({ time }) => time));
  const shares = [...times].flatMap((time) => {
    const [mine, theirs] = [at(one, time), at(other, time)];
    if (mine && theirs) return [boxOverlap(boxOf(mine), boxOf(theirs))];
    return mine || theirs ? [0] : [];
  });
  return shares.length > 0 ? shares.reduce((sum, share) => sum + share, 0) / shares.length : 0;
}
