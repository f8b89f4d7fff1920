// Moving, stretching and turning many points alike, with their bounds kept on the plane.

import type { Plane } from "../../schema.gen";
import type { Bounds, Point } from "../region";
import { SMALLEST } from "./frame";
import { boundsOf } from "./lines";
import { turned } from "./turn";

/** A length that cannot be multiplied to anything. */
const HAIR = 1e-6;

/** Where a point goes. */
export type Transform = (at: Point) => Point;

const clamp = (value: number, low: number, high: number): number =>
  Math.min(Math.max(value, low), high);

/** What already leaves the plane may stay out, and goes no further. */
export function shifting(bounds: Bounds, by: Point, plane: Plane): Transform {
  const along = (start: number, length: number, more: number, room: number): number =>
    clamp(more, Math.min(0, -start), Math.max(0, room - start - length));
  const right = along(bounds.x, bounds.width, by.x, plane.width);
  const down = along(bounds.y, bounds.height, by.y, plane.height);
  return ({ x, y }) => ({ x: x + right, y: y + down });
}

/** Pull the lower right of the bounds; the upper left stays. */
export function growing(bounds: Bounds, by: Point, plane: Plane): Transform {
  const factor = (start: number, length: number, more: number, room: number): number => {
    if (length < HAIR) return 1;
    const most = Math.max(length, room - start);
    return clamp(length + more, Math.min(SMALLEST, length), most) / length;
  };
  const across = factor(bounds.x, bounds.width, by.x, plane.width);
  const down = factor(bounds.y, bounds.height, by.y, plane.height);
  return ({ x, y }) => ({
    x: bounds.x + (x - bounds.x) * across,
    y: bounds.y + (y - bounds.y) * down,
  });
}

/** Turned about a place and brought back onto the plane; undefined where it would not fit there. */
export function turning(
  points: readonly Point[],
  about: Point,
  degrees: number,
  plane: Plane,
): Transform | undefined {
  const bounds = boundsOf(points.map((at) => turned(at, about, degrees)));
  if (bounds.width > plane.width || bounds.height > plane.height) return undefined;
  const into = (start: number, length: number, room: number): number =>
    clamp(start, 0, room - length) - start;
  const right = into(bounds.x, bounds.width, plane.width);
  const down = into(bounds.y, bounds.height, plane.height);
  return (at) => {
    const { x, y } = turned(at, about, degrees);
    return { x: x + right, y: y + down };
  };
}
