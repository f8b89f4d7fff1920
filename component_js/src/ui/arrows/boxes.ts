// Boxes and places of the page, as plain numbers.

import type { Bounds, Point } from "../../regions/region";

export type Side = "up" | "down" | "left" | "right";

export function centreOf({ x, y, width, height }: Bounds): Point {
  return { x: x + width / 2, y: y + height / 2 };
}

export function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(high, value));
}

export function moved(box: Bounds, by: Point): Bounds {
  return { ...box, x: box.x + by.x, y: box.y + by.y };
}

export function grown({ x, y, width, height }: Bounds, by: number): Bounds {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by };
}

export function holds(box: Bounds, { x, y }: Point): boolean {
  return x >= box.x && y >= box.y && x <= box.x + box.width && y <= box.y + box.height;
}

export function meet(one: Bounds, other: Bounds): boolean {
  return (
    one.x < other.x + other.width &&
    other.x < one.x + one.width &&
    one.y < other.y + other.height &&
    other.y < one.y + one.height
  );
}

/** What of a box shows in a frame; of one outside, the place on its edge that is nearest. */
export type Sight = { readonly box: Bounds; readonly away: Side | undefined };

export function seen(box: Bounds, frame: Bounds): Sight {
  const left = clamp(box.x, frame.x, frame.x + frame.width);
  const right = clamp(box.x + box.width, frame.x, frame.x + frame.width);
  const top = clamp(box.y, frame.y, frame.y + frame.height);
  const bottom = clamp(box.y + box.height, frame.y, frame.y + frame.height);
  const part = { x: left, y: top, width: right - left, height: bottom - top };
  return { box: part, away: sideAway(box, frame) };
}

/** Where it lies once it is out of sight. */
export function sideAway(box: Bounds, frame: Bounds): Side | undefined {
  if (box.y + box.height <= frame.y) return "up";
  if (box.y >= frame.y + frame.height) return "down";
  if (box.x + box.width <= frame.x) return "left";
  return box.x >= frame.x + frame.width ? "right" : undefined;
}
