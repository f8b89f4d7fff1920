// The samples that are drawn each: what a pointer snaps to, and what the keys go along.

import type { Samples } from "./data/series";

/** Of ascending times, where the first is that is not before a time. */
export function placeOf(times: Float64Array, at: number): number {
  let [low, high] = [0, times.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((times[middle] ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Where the nearest one is; nothing of none. */
function nearest(times: Float64Array, at: number): number | undefined {
  const after = placeOf(times, at);
  const [one, other] = [times[after - 1], times[after]];
  if (one === undefined) return other === undefined ? undefined : after;
  return other === undefined || at - one <= other - at ? after - 1 : after;
}

/** Of each channel the nearest within `slack`. */
export function snapsAt(all: readonly Samples[], near: number, slack: number): readonly number[] {
  return all.flatMap(({ times }) => {
    const at = times[nearest(times, near) ?? -1];
    return at !== undefined && Math.abs(at - near) <= slack ? [at] : [];
  });
}

/** So many samples on, over all channels; undefined where too few of them are here. */
export function stepAmong(all: readonly Samples[], from: number, by: number): number | undefined {
  // Each channel knows as many times as are gone over: the sought one is among them.
  const count = Math.abs(by) + 2;
  const times = all.flatMap((each) => {
    const place = nearest(each.times, from) ?? 0;
    return [...each.times.subarray(Math.max(0, place - count), place + count + 1)];
  });
  const known = Float64Array.from(new Set(times)).sort();
  const place = nearest(known, from);
  const isInside = known.length > 1 && from >= (known[0] ?? 0) && from <= (known.at(-1) ?? 0);
  return place === undefined || !isInside ? undefined : known[place + by];
}
