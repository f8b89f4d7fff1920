// What is to be seen along the timeline: the regions with their looks, and where they lie.

import { type Field, fieldOf, type Item, itemsOf } from "./field";
import type { Given, View } from "./given";
import type { Held } from "./hands/hand";
import { type Lanes, lanesOf, noLanes } from "./lanes";

export type Scene = {
  readonly field: Field;
  readonly lanes: Lanes;
  readonly made: Made;
};

/** What it was made of: as long as that is the same, so is the scene. */
type Made = readonly unknown[];

export const emptyScene: Scene = { field: fieldOf([]), lanes: noLanes, made: [] };

export function sceneOf(given: Given, before: Scene): Scene {
  const { view, bars, lanes } = given;
  const made = [view.regions, bars, lanes, view.colorOf, view.titleOf];
  if (made.every((each, at) => each === before.made[at])) return before;
  const items = itemsOf(given);
  // Hosts hand in new functions at every render, and they say the same.
  if (sameItems(items, before) && before.made[2] === lanes) return { ...before, made };
  const field = fieldOf(items);
  return { field, lanes: lanes === "below" ? lanesOf(field.items) : noLanes, made };
}

function sameItems(items: readonly Item[], { field }: Scene): boolean {
  return (
    items.length === field.items.length &&
    items.every((item) => {
      const old = field.get(item.region.id);
      return (
        old !== undefined &&
        old.region === item.region &&
        old.color === item.color &&
        old.title === item.title &&
        old.start === item.start &&
        old.end === item.end &&
        old.marks === item.marks
      );
    })
  );
}

/** What was shown: where that is something else, it is painted or laid anew. */
export type Seen = {
  /** The bands would paint something else. */
  readonly painted: string;
  readonly bands: Given["bands"];
  readonly scene: Scene;
  readonly selection: ReadonlySet<string>;
};

export function seenOf({ bands, revision, time, view }: Given, scene: Scene): Seen {
  const rows = bands.map(({ name, title, height }) => [name, title, height]);
  return {
    painted: JSON.stringify([revision, time.zone, rows]),
    bands,
    scene,
    selection: view.selection,
  };
}

/** True of what was changed or removed while it was held, and of what is drawn with no tool in hand. */
export function isStray({ locked, drawing, regions }: View, held: Held | undefined): boolean {
  if (!held) return false;
  const there = new Set<unknown>(regions);
  const isGone = held.intervals.some((each) => !there.has(each));
  return locked || isGone || (held.intervals.length === 0 && drawing?.kind !== "interval");
}
