// What most of several lists of regions have in common.

import type { AnyRegion } from "../schema.gen";
import { matched, sameLabels } from "./match";

/** One region for each thing that more than half of the lists mark and call the same. */
export function agreed(
  lists: readonly (readonly AnyRegion[])[],
  threshold?: number,
): readonly AnyRegion[] {
  const alike = new Map<AnyRegion, AnyRegion[]>();
  for (const [at, ones] of lists.entries()) {
    for (const others of lists.slice(at + 1)) {
      for (const { one, other } of matched(ones, others, threshold)) {
        if (!sameLabels(one, other)) continue;
        alike.set(one, [...(alike.get(one) ?? []), other]);
        alike.set(other, [...(alike.get(other) ?? []), one]);
      }
    }
  }
  const spoken = new Set<AnyRegion>();
  const found: AnyRegion[] = [];
  for (const region of lists.flat()) {
    const those = alike.get(region) ?? [];
    // A list has one at most that stands for it, so these are as many lists.
    const isShared = those.length + 1 > lists.length / 2;
    if (isShared && !spoken.has(region)) found.push(region);
    // Most of them said it already.
    if (isShared) for (const each of [region, ...those]) spoken.add(each);
  }
  return found;
}
