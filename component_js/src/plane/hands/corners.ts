// One grip or corner of a region, changed at once: pulled by a step, taken away, added to.

import { begin } from "../../core/tool";
import type { Point, Workplane } from "../../regions/region";
import type { Item } from "../field";
import {
  describe,
  type Grip,
  grips,
  reshaped,
  type Shape,
  split,
  toggled,
  without,
} from "../plane";
import type { Stage } from "../stage";

const KEPT = "It has too few corners, or an edge would cross another.";

/** All grips of an item, in their order: also those that there is no room to show. */
export function gripsOf(stage: Stage, { region }: Item): readonly Grip[] {
  return grips(region, 1 / stage.view().scale, stage.plane);
}

/** What comes of pulling a grip by a way on the image; null where it goes no further. */
export function pulledBy(grip: Grip, by: Point, plane: Workplane): Shape | null {
  const at = { x: Math.round(grip.at.x), y: Math.round(grip.at.y) };
  const to = { x: at.x + by.x, y: at.y + by.y };
  let drawn: Shape | null = null;
  const gesture = begin(grip.tool, { type: "down", at }, plane, (shape) => {
    drawn = shape;
  });
  gesture.send({ type: "move", at: to });
  gesture.send({ type: "up", at: to });
  gesture.cancel();
  return drawn;
}

export function removeCorner(stage: Stage, item: Item, grip: string): void {
  const shape = without(item.region, grip);
  if (shape) change(stage, item, shape, "Corner removed");
  else stage.props().announce(grip.includes("corner ") ? KEPT : "This corner cannot be removed.");
}

export function addCorner(stage: Stage, item: Item, grip: string): void {
  const shape = split(item.region, grip);
  if (shape) change(stage, item, shape, "Corner added");
  else stage.props().announce("No corner can be added here.");
}

/** Say the other thing of the place at a grip, such as that it is covered. */
export function toggleCorner(stage: Stage, item: Item, grip: string): boolean {
  const shape = toggled(item.region, grip);
  if (shape) change(stage, item, shape, "Switched");
  return shape !== undefined;
}

export function change(stage: Stage, item: Item, shape: Shape, done?: string): void {
  const { onChange, announce } = stage.props();
  onChange([reshaped(item.region, shape)]);
  const where = describe(shape, item.title);
  announce(done ? `${done}: ${where}.` : `${where}.`);
}
