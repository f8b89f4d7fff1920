// What lies under a pointer, what it takes hold of, and what a click picks.

import type { Interval } from "../../schema.gen";
import type { Item } from "../field";
import { slotsOf } from "../layout";
import type { Stage } from "../stage";
import type { Grip } from "./hand";

/** From the left and the upper edge of the rows, in CSS pixels. */
export type Place = { readonly x: number; readonly y: number };

/** Half of what a pointer needs to land on, in CSS pixels. */
export const REACH = { mouse: 12, finger: 22 } as const;

/** How far beside a line a click still picks it. */
const EDGE = { mouse: 5, finger: 12 } as const;

export type Pointing = keyof typeof REACH;

export const pointingOf = ({ pointerType }: { readonly pointerType: string }): Pointing =>
  pointerType === "touch" ? "finger" : "mouse";

export type Hold = { readonly interval: Interval; readonly grip: Grip | "all" };

/** Shortest first: what lies within another is reached too. */
export function itemsAt(stage: Stage, place: Place, pointing: Pointing): readonly Item[] {
  const slack = EDGE[pointing] * stage.pixel();
  const at = stage.timeAt(place.x);
  return stage
    .scene()
    .field.within({ start: at - slack, end: at + slack })
    .filter((item) => isInRow(stage, item, place.y))
    .sort((one, other) => one.end - one.start - (other.end - other.start));
}

function isInRow(stage: Stage, item: Item, y: number): boolean {
  const slots = slotsOf(item, stage.layout(), stage.scene().lanes, stage.scrolled());
  return slots.some((slot) => y >= slot.y && y < slot.y + slot.height);
}

/** An end of the one that is selected, or anything selected as a whole. */
export function holdAt(stage: Stage, place: Place, pointing: Pointing): Hold | undefined {
  const movable = stage.movable();
  const [only, another] = movable;
  const item = only && stage.scene().field.get(only.id);
  if (only && !another && item && isInRow(stage, item, place.y)) {
    const grip = gripAt(stage, only, place.x, REACH[pointing]);
    if (grip) return { interval: only, grip };
  }
  const at = stage.timeAt(place.x);
  const slack = EDGE[pointing] * stage.pixel();
  const interval = movable.find((each) => {
    const lies = stage.scene().field.get(each.id);
    const isUnder = at >= each.start - slack && at <= each.end + slack;
    return isUnder && lies !== undefined && isInRow(stage, lies, place.y);
  });
  return interval && { interval, grip: "all" };
}

/** Within a short one a third is left to take it whole. */
function gripAt(
  stage: Stage,
  { start, end }: Interval,
  x: number,
  reach: number,
): Grip | undefined {
  if (start === end) return undefined;
  const pixel = stage.pixel();
  const at = stage.timeAt(x);
  const inner = Math.min(reach * pixel, (end - start) / 3);
  const outer = reach * pixel;
  const isAt = (edge: number, sign: 1 | -1): boolean => {
    const off = (at - edge) * sign;
    return off >= -outer && off <= inner;
  };
  if (isAt(start, 1)) return "start";
  return isAt(end, -1) ? "end" : undefined;
}

/** The selection after a click: the shortest, or the next one if that is selected already. */
export function picked(
  items: readonly Item[],
  selection: ReadonlySet<string>,
  adding: boolean,
): readonly string[] {
  const ids = items.map(({ region }) => region.id);
  const [shortest] = ids;
  if (shortest === undefined) return adding ? [...selection] : [];
  if (adding) {
    return selection.has(shortest)
      ? [...selection].filter((id) => id !== shortest)
      : [...selection, shortest];
  }
  const chosen = selection.size === 1 ? ids.findIndex((id) => selection.has(id)) : -1;
  return [ids[(chosen + 1) % ids.length] ?? shortest];
}
