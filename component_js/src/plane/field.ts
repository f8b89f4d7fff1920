// The regions of an image as they are shown, found by where they lie.

import Flatbush from "flatbush";
import type { Bones, Bounds, Point } from "../regions/region";
import type { AnyRegion } from "../schema.gen";
import { areaOf, boundsOf, hits, liesOnPlane, type PlaneRegion } from "./plane";

/** A region with its looks; a new one replaces it when either changes. */
export type Item = {
  readonly region: PlaneRegion;
  readonly color: string;
  readonly title: string;
  readonly bones: Bones;
};

export type Field = {
  readonly items: readonly Item[];
  readonly get: (id: string) => Item | undefined;
  /** What lies under a place, smallest first. */
  readonly at: (place: Point, slack: number) => readonly Item[];
  /** What touches these bounds, in the order of painting. */
  readonly within: (bounds: Bounds) => readonly Item[];
};

export function fieldOf(items: readonly Item[]): Field {
  let byId: ReadonlyMap<string, Item> | undefined;
  let index: Flatbush | undefined;

  function search({ x, y, width, height }: Bounds): Item[] {
    if (items.length === 0) return [];
    index ??= indexed(items);
    const found = index.search(x, y, x + width, y + height).sort((one, other) => one - other);
    return found.flatMap((each) => items[each] ?? []);
  }

  return {
    items,
    get(id) {
      byId ??= new Map(items.map((item) => [item.region.id, item]));
      return byId.get(id);
    },
    within: search,
    at: (place, slack) =>
      search({ x: place.x - slack, y: place.y - slack, width: 2 * slack, height: 2 * slack })
        .filter(({ region, bones }) => hits(region, place, slack, bones))
        .reverse()
        .sort((one, other) => areaOf(one.region) - areaOf(other.region)),
  };
}

function indexed(items: readonly Item[]): Flatbush {
  const index = new Flatbush(items.length);
  for (const { region } of items) {
    const { x, y, width, height } = boundsOf(region);
    index.add(x, y, x + width, y + height);
  }
  index.finish();
  return index;
}

export type Looks = {
  readonly colorOf: (region: AnyRegion) => string;
  readonly titleOf: (region: AnyRegion) => string;
  readonly bonesOf: (region: AnyRegion) => Bones;
};

/** Items for these regions; one whose region and looks are the same is kept. `fresh` looks are asked again. */
export function itemsOf(
  regions: readonly AnyRegion[],
  before: Field,
  { colorOf, titleOf, bonesOf }: Looks,
  fresh: boolean,
): readonly Item[] {
  function itemOf(region: PlaneRegion, at: number): Item {
    const beside = before.items[at];
    const old = beside?.region === region ? beside : before.get(region.id);
    if (old?.region === region && !fresh) return old;
    const item = {
      region,
      color: colorOf(region),
      title: titleOf(region),
      bones: bonesOf(region),
    };
    const same =
      old?.region === region &&
      old.color === item.color &&
      old.title === item.title &&
      old.bones === item.bones;
    return same ? old : item;
  }

  const next = regions.filter(liesOnPlane).filter(isShown).map(itemOf);
  const same = next.length === before.items.length;
  return same && next.every((item, at) => item === before.items[at]) ? before.items : next;
}

const isShown = ({ hidden }: PlaneRegion): boolean => !hidden;

/** The items that are only in one of two lists. */
export function difference(before: readonly Item[], after: readonly Item[]): readonly Item[] {
  let start = 0;
  while (start < before.length && before[start] === after[start]) start++;
  let [endBefore, endAfter] = [before.length, after.length];
  while (endBefore > start && endAfter > start && before[endBefore - 1] === after[endAfter - 1]) {
    endBefore--;
    endAfter--;
  }
  const gone = new Set(before.slice(start, endBefore));
  const come = after.slice(start, endAfter).filter((item) => !gone.delete(item));
  return [...gone, ...come];
}
