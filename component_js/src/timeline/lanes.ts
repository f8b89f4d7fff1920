// Rows beneath the bands: one for each label, or for each bar; what overlaps in one lies in rows of its own.

import type { Item } from "./field";

/** Of one row, in CSS pixels. */
export const ROW = 24;

export type Slot = { readonly y: number; readonly height: number };

export type Lane = Slot & { readonly title: string; readonly color: string };

export type Lanes = {
  readonly lanes: readonly Lane[];
  /** Where an item lies, from the top of all rows. */
  readonly slots: ReadonlyMap<Item, Slot>;
  readonly height: number;
};

export const noLanes: Lanes = { lanes: [], slots: new Map(), height: 0 };

/** `items` come by start. */
export function lanesOf(items: readonly Item[]): Lanes {
  const slots = new Map<Item, Slot>();
  const lanes: Lane[] = [];
  let y = 0;
  for (const group of grouped(items)) {
    const [first] = group;
    const rows = rowsOf(group);
    for (const [item, row] of rows) slots.set(item, { y: y + row * ROW, height: ROW });
    const height = ROW * (1 + Math.max(0, ...rows.values()));
    if (first) lanes.push({ y, height, title: first.title, color: first.color });
    y += height;
  }
  return { lanes, slots, height: y };
}

function grouped(items: readonly Item[]): Iterable<readonly Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const name = item.interval ? `label ${item.title}` : `bar ${item.region.id}`;
    const group = groups.get(name) ?? [];
    group.push(item);
    groups.set(name, group);
  }
  return groups.values();
}

/** Each in the first row where the one before it has ended. Two instants at once are not told apart in one. */
export function rowsOf(items: readonly Item[]): ReadonlyMap<Item, number> {
  const last: Item[] = [];
  const rows = new Map<Item, number>();
  for (const item of items) {
    const free = last.findIndex(({ start, end }) => end <= item.start && start < item.start);
    const row = free === -1 ? last.length : free;
    last[row] = item;
    rows.set(item, row);
  }
  return rows;
}
