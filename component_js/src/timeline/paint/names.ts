// The names of the regions: each at the start of what it names, none over another, some left out in a crowd.

import { calledBy } from "../../regions/called";
import { CHIP_HEIGHT } from "../../regions/chips";
import type { Item } from "../field";
import type { Slot } from "../lanes";
import { slotsOf } from "../layout";
import { markOf } from "./items";
import type { Brush, Pen, Shot } from "./shot";

/** With more than this in sight, only what has room for its name shows it. */
const CROWD = 60;

/** Of a row, names take no more than this, in CSS pixels. */
const DEEP = 62;

/** How far each line of names is taken to the right, for each part of the rows. */
type Taken = Map<number, number[]>;

export function paintNames(pen: Pen, shot: Shot, brush: Brush): void {
  if (shot.layout.lanes) return;
  const { selection } = shot.given.view;
  const items = shot.scene.field.within(shot.window);
  const isCrowd = items.length > CROWD;
  const taken: Taken = new Map();
  for (const item of items) {
    const slot = slotsOf(item, shot.layout, shot.scene.lanes, 0)[0];
    const isBare = isCrowd && !selection.has(item.region.id) && !hasRoom(item, shot, brush);
    const isPulled = item.interval && shot.held?.intervals.includes(item.interval);
    // In a crowd the scores are left out: each would need a chip of its own.
    const name = isCrowd ? item.title : calledBy(item.title, item.region);
    if (slot && !isBare && !isPulled) paintName(pen, item, name, slot, taken, shot, brush);
  }
}

function hasRoom(item: Item, shot: Shot, { chips }: Brush): boolean {
  const { left, right } = markOf(item, shot);
  return right - left > chips.width(item.title, item.color);
}

function paintName(
  pen: Pen,
  item: Item,
  name: string,
  slot: Slot,
  taken: Taken,
  shot: Shot,
  { chips }: Brush,
): void {
  const { gutter, width: plot } = shot.layout;
  const { left, right } = markOf(item, shot);
  const width = chips.width(name, item.color);
  // It stays in sight as long as what it names.
  const x = Math.min(Math.max(left, gutter), Math.max(right - width, left));
  if (width === 0 || x > gutter + plot || x + width < gutter) return;
  const lines = taken.get(slot.y) ?? [];
  taken.set(slot.y, lines);
  const free = lines.findIndex((end) => end <= x);
  const line = free === -1 ? lines.length : free;
  const y = 2 + line * (CHIP_HEIGHT + 1);
  if (y + CHIP_HEIGHT > Math.min(slot.height, DEEP)) return;
  lines[line] = x + width + 2;
  const on = { x: x + 1, y: slot.y + y + CHIP_HEIGHT + 2, width, height: 0 };
  chips.stamp(pen, name, item.color, on, { x: gutter, y: 0, width: plot, height: 1e6 });
}
