// Where the box that is selected can be taken: the grips that there is room for, and what lies under a pointer.

import { grips, hit } from "../../../regions/box/geometry";
import type { Point } from "../../../regions/region";
import type { FrameGrip } from "../../../regions/shapes/frame";
import { boxOf } from "../../../regions/track/geometry";
import type { KeyFrame, Plane } from "../../../schema.gen";

/** Half of what a pointer and a finger need to land on, in CSS pixels. */
const REACH = { mouse: 12, touch: 22 } as const;

/** Grips nearer to each other than this could not be told apart, in CSS pixels. */
const APART = 22;

/** How far off an edge a box may be taken, in CSS pixels. */
export const EDGE = 4;

export type Grip = { readonly name: FrameGrip; readonly at: Point };

const far = (one: Point, other: Point): number => Math.hypot(one.x - other.x, one.y - other.y);

/** `pixel` is the length of one of the screen, in pixels of the film. */
export function gripsShown(box: KeyFrame, pixel: number, plane: Plane): readonly Grip[] {
  const shown: Grip[] = [];
  for (const [name, at] of grips(boxOf(box), pixel, plane))
    if (shown.every((other) => far(other.at, at) >= APART * pixel)) shown.push({ name, at });
  return shown;
}

/** A grip, or all of the box. Within a small box it leaves room to take it whole. */
export function gripAt(
  box: KeyFrame,
  at: Point,
  pixel: number,
  plane: Plane,
  isTouch: boolean,
): Grip | "all" | undefined {
  const isWithin = hit(boxOf(box), at, 0);
  const most = REACH[isTouch ? "touch" : "mouse"] * pixel;
  const reach = isWithin ? Math.min(most, box.width / 4, box.height / 4) : most;
  const [near] = gripsShown(box, pixel, plane)
    .map((grip) => ({ grip, off: far(grip.at, at) }))
    .filter(({ off }) => off <= reach)
    .sort((one, other) => one.off - other.off);
  if (near) return near.grip;
  return hit(boxOf(box), at, EDGE * pixel) ? "all" : undefined;
}

const compass = ["n", "ne", "e", "se", "s", "sw", "w", "nw"];

/** The cursor that says what a grip does. */
export function cursorOf(grip: Grip | "all", rotation: number): string {
  if (grip === "all") return "move";
  const north = compass.indexOf(grip.name);
  if (north < 0) return "grab";
  return `${compass.at((north + Math.round(rotation / 45)) % compass.length)}-resize`;
}
