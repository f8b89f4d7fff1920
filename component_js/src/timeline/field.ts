// What lies along the timeline, in the order of its start.

import type { Stretch } from "../core/clock";
import type { AnyRegion, Interval } from "../schema.gen";
import type { Given } from "./given";

/** A region with its looks. */
export type Item = {
  readonly region: AnyRegion;
  /** What can be pulled; undefined for what is only shown as a bar. */
  readonly interval: Interval | undefined;
  readonly start: number;
  readonly end: number;
  readonly channel: string | null;
  readonly color: string;
  readonly title: string;
  readonly marks: readonly number[];
};

export type Field = {
  readonly items: readonly Item[];
  readonly get: (id: string) => Item | undefined;
  /** What touches a stretch of time, by start. */
  readonly within: (part: Stretch) => readonly Item[];
};

export function fieldOf(unsorted: readonly Item[]): Field {
  const items = [...unsorted].sort((one, other) => one.start - other.start || other.end - one.end);
  const byId = new Map(items.map((item) => [item.region.id, item]));
  /** How far any of those up to each one reaches. */
  const reach = new Float64Array(items.length);
  let furthest = Number.NEGATIVE_INFINITY;
  for (const [at, { end }] of items.entries()) {
    furthest = Math.max(furthest, end);
    reach[at] = furthest;
  }
  return {
    items,
    get: (id) => byId.get(id),
    within({ start, end }) {
      const first = firstOf(items.length, (at) => (reach[at] ?? 0) >= start);
      const after = firstOf(items.length, (at) => (items[at]?.start ?? 0) > end);
      return items.slice(first, after).filter((item) => item.end >= start);
    },
  };
}

/** Of so many that are false and then true, the first that is true. */
function firstOf(count: number, isTrue: (at: number) => boolean): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isTrue(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

export function itemsOf({ view, bars = [] }: Pick<Given, "view" | "bars">): readonly Item[] {
  const looks = (region: AnyRegion) => ({
    region,
    color: view.colorOf(region),
    title: view.titleOf(region),
  });
  const intervals = view.regions.filter(isInterval).map((region): Item => {
    const { start, end, channel } = region;
    return { ...looks(region), interval: region, start, end, channel, marks: [] };
  });
  const others = bars.map(({ region, start, end, marks }): Item => {
    return { ...looks(region), interval: undefined, start, end, channel: null, marks };
  });
  return [...intervals, ...others].filter(({ region }) => !region.hidden);
}

const isInterval = (region: AnyRegion): region is Interval => region.kind === "interval";
