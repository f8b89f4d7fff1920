// How much two skeletons share, 0 to 1. Python says the same; tests/vectors/overlap holds the two together.

import { distance } from "../shapes/lines";
import { FALLOFF, type Figure, sizeOf } from "./geometry";

/** The mean closeness of the joints that either has, much as COCO measures it. */
export function overlap(one: Figure, other: Figure): number {
  const theirs = new Map(other.joints.map((joint) => [joint.name, joint]));
  // One pixel, where there is but one joint.
  const size = Math.max(sizeOf(one), sizeOf(other), 1);
  let [close, shared] = [0, 0];
  for (const joint of one.joints) {
    const twin = theirs.get(joint.name);
    if (!twin) continue;
    shared++;
    const share = distance(joint, twin) / (size * FALLOFF);
    close += Math.exp((-share * share) / 2);
  }
  return close / (one.joints.length + other.joints.length - shared);
}
