// What one list of regions has that another lacks, what both have, and what they call otherwise.

import type { AnyRegion } from "../schema.gen";
import { matched, type Pair, sameLabels } from "./match";

export type Contrast = {
  readonly onlyOne: readonly AnyRegion[];
  readonly onlyOther: readonly AnyRegion[];
  readonly both: readonly Pair[];
  /** The same place under another label. */
  readonly relabelled: readonly Pair[];
};

/** How a region stands to another list. */
export type Standing = "only" | "both" | "relabelled";

export function contrast(
  ones: readonly AnyRegion[],
  others: readonly AnyRegion[],
  threshold?: number,
): Contrast {
  const pairs = matched(ones, others, threshold);
  const paired = new Set(pairs.flatMap(({ one, other }) => [one, other]));
  return {
    onlyOne: ones.filter((region) => !paired.has(region)),
    onlyOther: others.filter((region) => !paired.has(region)),
    both: pairs.filter(({ one, other }) => sameLabels(one, other)),
    relabelled: pairs.filter(({ one, other }) => !sameLabels(one, other)),
  };
}

/** Of each region of the first list. */
export function standingsOf(found: Contrast): ReadonlyMap<AnyRegion, Standing> {
  return new Map<AnyRegion, Standing>([
    ...found.onlyOne.map((region) => [region, "only"] as const),
    ...found.both.map(({ one }) => [one, "both"] as const),
    ...found.relabelled.map(({ one }) => [one, "relabelled"] as const),
  ]);
}
