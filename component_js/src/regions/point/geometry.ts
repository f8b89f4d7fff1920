// Points as plain numbers: a place, and the dot that stands for it.

import type { Plane, Point } from "../../schema.gen";
import type { Bounds, Geometry, Point as Place } from "../region";
import { within } from "../shapes/frame";
import { distance } from "../shapes/lines";

export type Dot = Geometry<Point>;

/** As in Python, in pixels of the image. */
const SIZE = 4;
const SMALLEST = 1;

/** The dot at a place, or where the plane ends. */
export function dotAt(place: Place, plane: Plane, size = SIZE): Dot {
  return { kind: "point", ...within(place, plane), size };
}

export function bounds({ x, y, size }: Dot): Bounds {
  return { x: x - size / 2, y: y - size / 2, width: size, height: size };
}

/** Of its dot: the place itself has none. */
export function area({ size }: Dot): number {
  return Math.PI * (size / 2) ** 2;
}

export function hit(dot: Dot, at: Place, slack: number): boolean {
  return distance(at, dot) <= Math.max(dot.size / 2, slack);
}

export function shift(dot: Dot, by: Place, plane: Plane): Dot {
  return dotAt({ x: dot.x + by.x, y: dot.y + by.y }, plane, dot.size);
}

/** The place stays: its dot grows. */
export function grow(dot: Dot, by: Place, plane: Plane): Dot {
  const least = Math.min(SMALLEST, dot.size);
  const most = Math.max(dot.size, Math.min(plane.width, plane.height));
  return { ...dot, size: Math.min(Math.max(dot.size + by.x + by.y, least), most) };
}

/** The place itself. */
export type Grip = "point";

export function grips({ x, y }: Dot): ReadonlyMap<Grip, Place> {
  return new Map([["point", { x, y }]]);
}

export function outline({ x, y }: Dot): readonly (readonly Place[])[] {
  return [[{ x, y }]];
}
