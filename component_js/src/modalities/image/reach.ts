// What a pointer takes hold of, and what a click picks.

import type { Point } from "../../regions/region";
import type { Field, Item } from "./field";
import { boundsOf, type Grip, grips, hits, type Shape } from "./plane";
import { boundsOnScreen, toScreen, type Viewport } from "./viewport";

/** Half of what a finger needs to land on, in CSS pixels. */
const REACH = 12;

/** Grips nearer to each other than this could not be told apart. */
const APART = 22;

export type Hold = { readonly item: Item; readonly grip: Grip | "all" };

const distance = (one: Point, other: Point): number => Math.hypot(one.x - other.x, one.y - other.y);

/** The grips that there is room for. */
export function gripsShown(shape: Shape, view: Viewport): readonly Grip[] {
  const shown: { readonly grip: Grip; readonly on: Point }[] = [];
  for (const grip of grips(shape)) {
    const on = toScreen(view, grip.at);
    if (shown.every((other) => distance(other.on, on) >= APART)) shown.push({ grip, on });
  }
  return shown.map(({ grip }) => grip);
}

/** The grip under a place on the screen. Within a small shape it leaves room to take it whole. */
export function gripAt(shape: Shape, on: Point, view: Viewport): Grip | undefined {
  const { width, height } = boundsOnScreen(view, boundsOf(shape));
  const at = { x: (on.x - view.x) / view.scale, y: (on.y - view.y) / view.scale };
  const reach = hits(shape, at, 0) ? Math.min(REACH, width / 4, height / 4) : REACH;
  const near = gripsShown(shape, view)
    .map((grip) => ({ grip, off: distance(toScreen(view, grip.at), on) }))
    .filter(({ off }) => off <= reach)
    .sort((one, other) => one.off - other.off);
  return near[0]?.grip;
}

/** What of the selection is under a place on the screen: a grip first, then a whole region. */
export function holdAt(selected: readonly Item[], on: Point, view: Viewport): Hold | undefined {
  for (const item of selected) {
    const grip = gripAt(item.region, on, view);
    if (grip) return { item, grip };
  }
  const at = { x: (on.x - view.x) / view.scale, y: (on.y - view.y) / view.scale };
  const item = selected.find(({ region }) => hits(region, at, 0));
  return item && { item, grip: "all" };
}

/** The selection after a click: the smallest region, or the next one if that is selected already. */
export function picked(
  field: Field,
  at: Point,
  slack: number,
  selection: ReadonlySet<string>,
  adding: boolean,
): readonly string[] {
  const ids = field.at(at, slack).map(({ region }) => region.id);
  const [smallest] = ids;
  if (smallest === undefined) return adding ? [...selection] : [];
  if (adding) {
    return selection.has(smallest)
      ? [...selection].filter((id) => id !== smallest)
      : [...selection, smallest];
  }
  const chosen = selection.size === 1 ? ids.findIndex((id) => selection.has(id)) : -1;
  return [ids[(chosen + 1) % ids.length] ?? smallest];
}

/** The cursor that says what a grip does; grips named by compass have cursors of their own. */
export function cursorOf(grip: Grip | "all"): string {
  if (grip === "all") return "move";
  return /^(n|s)?(e|w)?$/.test(grip.name) ? `${grip.name}-resize` : "crosshair";
}
