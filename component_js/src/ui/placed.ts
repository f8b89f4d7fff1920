// Regions by where they lie: on which source, and on which of its items.

import type { AnyRegion } from "../schema.gen";

/** The regions of a source, all of them under `undefined`, and of each of its items. */
type ByItem = Map<number | undefined, AnyRegion[]>;

/** There may be thousands, at each edit. */
export function placed(regions: readonly AnyRegion[]): ReadonlyMap<string, ByItem> {
  const all = new Map<string, ByItem>();
  for (const region of regions) {
    const { source, item } = region;
    const own: ByItem = all.get(source) ?? new Map();
    all.set(source, own);
    put(own, undefined, region);
    // Where one is shown, a region may leave out which.
    put(own, item ?? 0, region);
  }
  return all;
}

function put(own: ByItem, item: number | undefined, region: AnyRegion): void {
  const there = own.get(item);
  if (there) there.push(region);
  else own.set(item, [region]);
}
