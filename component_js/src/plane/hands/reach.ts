// What a pointer takes hold of, and what a click picks.

import type { Point } from "../../regions/region";
import type { Plane } from "../../schema.gen";
import type { Field, Item } from "../field";
import { boundsOnScreen, toImage, toScreen, type Viewport } from "../looking/viewport";
import { areaOf, boundsOf, type Grip, grips, hits, type Shape } from "../plane";

/** Half of what a finger needs to land on, in CSS pixels. */
const REACH = 12;

/** How far off a line may be taken by the whole, in CSS pixels. */
const EDGE = 4;

/** Grips nearer to each other than this could not be told apart. */
const APART = 22;

export type Hold = { readonly item: Item; readonly grip: Grip | "all" };

const distance = (one: Point, other: Point): number => Math.hypot(one.x - other.x, one.y - other.y);

/** The grips that there is room for. */
export function gripsShown(shape: Shape, view: Viewport, plane: Plane): readonly Grip[] {
  const shown: { readonly grip: Grip; readonly on: Point }[] = [];
  for (const grip of grips(shape, 1 / view.scale, plane)) {
    const on = toScreen(view, grip.at);
    if (shown.every((other) => distance(other.on, on) >= APART)) shown.push({ grip, on });
  }
  return shown.map(({ grip }) => grip);
}

/** The grip under a place on the screen. Within a small shape it leaves room to take it whole. */
export function gripAt(shape: Shape, on: Point, view: Viewport, plane: Plane): Grip | undefined {
  const { width, height } = boundsOnScreen(view, boundsOf(shape));
  const at = toImage(view, on);
  // A line has nothing within.
  const isWithin = areaOf(shape) > 0 && hits(shape, at, 0);
  const reach = isWithin ? Math.min(REACH, width / 4, height / 4) : REACH;
  const near = gripsShown(shape, view, plane)
    .map((grip) => ({ grip, off: distance(toScreen(view, grip.at), on) }))
    .filter(({ off }) => off <= reach)
    .sort((one, other) => one.off - other.off);
  return near[0]?.grip;
}

/** What of the selection is under a place on the screen: a grip of a single one, or a whole region. */
export function holdAt(
  selected: readonly Item[],
  on: Point,
  view: Viewport,
  plane: Plane,
): Hold | undefined {
  const [only, another] = selected;
  const grip = only && !another && gripAt(only.region, on, view, plane);
  if (grip) return { item: only, grip };
  const at = toImage(view, on);
  const item = selected.find(({ region, bones }) => hits(region, at, EDGE / view.scale, bones));
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

const compass = ["n", "ne", "e", "se", "s", "sw", "w", "nw"];

/** The cursor that says what a grip does: grips named by compass pull where they stand. */
export function cursorOf(grip: Grip | "all", { turn }: Viewport): string {
  if (grip === "all") return "move";
  if (grip.name === "turn") return "grab";
  const north = compass.indexOf(grip.name);
  if (north < 0) return "crosshair";
  const eighths = Math.round(grip.rotation / 45) + 2 * turn;
  return `${compass.at((north + eighths) % compass.length)}-resize`;
}
