// Boxes as plain numbers: where they lie, what they cover, how they move.

import type { Box, Plane } from "../../schema.gen";
import type { Bounds, Geometry, Point } from "../region";
import { fromFrame, middle, turned, turnedBounds } from "./turn";

export type BoxShape = Geometry<Box>;

/** Nobody means to draw anything smaller than this, in pixels of the image. */
export const SMALLEST = 1;

const clamp = (value: number, low: number, high: number): number =>
  Math.min(Math.max(value, low), high);

export function within(at: Point, plane: Plane): Point {
  return { x: clamp(at.x, 0, plane.width), y: clamp(at.y, 0, plane.height) };
}

/** The box between two corners; `square` keeps its sides equal, towards the second corner. */
export function boxBetween(from: Point, to: Point, plane: Plane, square = false): BoxShape {
  const start = within(from, plane);
  let end = within(to, plane);
  if (square) {
    const right = end.x >= start.x;
    const down = end.y >= start.y;
    const side = Math.min(
      Math.max(Math.abs(end.x - start.x), Math.abs(end.y - start.y)),
      right ? plane.width - start.x : start.x,
      down ? plane.height - start.y : start.y,
    );
    end = { x: start.x + (right ? side : -side), y: start.y + (down ? side : -side) };
  }
  return { kind: "box", ...spanned(start, end), rotation: 0 };
}

export function bounds({ x, y, width, height, rotation }: BoxShape): Bounds {
  return turnedBounds({ x, y, width, height }, rotation);
}

export function area({ width, height }: BoxShape): number {
  return width * height;
}

export function isBigEnough({ width, height }: BoxShape): boolean {
  return width >= SMALLEST && height >= SMALLEST;
}

export function hit(box: BoxShape, place: Point, slack: number): boolean {
  const { x, y, width, height } = box;
  const at = turned(place, middle(box), -box.rotation);
  return (
    at.x >= x - slack &&
    at.x <= x + width + slack &&
    at.y >= y - slack &&
    at.y <= y + height + slack
  );
}

/** Intersection over union. */
export function overlap(one: BoxShape, other: BoxShape): number {
  const width = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x);
  const height = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y);
  if (width <= 0 || height <= 0) return 0;
  const shared = width * height;
  return Math.min(1, shared / (area(one) + area(other) - shared));
}

export function shift(box: BoxShape, by: Point, plane: Plane): BoxShape {
  return {
    ...box,
    x: clamp(box.x + by.x, 0, Math.max(0, plane.width - box.width)),
    y: clamp(box.y + by.y, 0, Math.max(0, plane.height - box.height)),
  };
}

/** A side that already leaves the plane may stay as long as it is. */
const reach = (room: number, length: number): number => (room > 0 ? room : length);

/** Move the right and bottom sides. */
export function grow(box: BoxShape, by: Point, plane: Plane): BoxShape {
  return {
    ...box,
    width: clamp(
      box.width + by.x,
      Math.min(SMALLEST, box.width),
      reach(plane.width - box.x, box.width),
    ),
    height: clamp(
      box.height + by.y,
      Math.min(SMALLEST, box.height),
      reach(plane.height - box.y, box.height),
    ),
  };
}

/** The eight places to take a box by, named by compass. */
export type Grip = "nw" | "n" | "ne" | "e" | "se" | "s" | "sw" | "w";

export function grips(box: BoxShape): ReadonlyMap<Grip, Point> {
  const { x, y, width, height, rotation } = box;
  const center = middle(box);
  const [right, bottom] = [x + width, y + height];
  const at = (across: number, down: number): Point =>
    turned({ x: across, y: down }, center, rotation);
  return new Map<Grip, Point>([
    ["nw", at(x, y)],
    ["n", at(center.x, y)],
    ["ne", at(right, y)],
    ["e", at(right, center.y)],
    ["se", at(right, bottom)],
    ["s", at(center.x, bottom)],
    ["sw", at(x, bottom)],
    ["w", at(x, center.y)],
  ]);
}

/** The box after one of its grips was pulled to a place; it may turn over. */
export function pulled(box: BoxShape, grip: Grip, to: Point, plane: Plane): BoxShape {
  const place = turned(within(to, plane), middle(box), -box.rotation);
  const left = grip.includes("w") ? place.x : box.x;
  const right = grip.includes("e") ? place.x : box.x + box.width;
  const top = grip.includes("n") ? place.y : box.y;
  const bottom = grip.includes("s") ? place.y : box.y + box.height;
  const [from, until] = [
    { x: left, y: top },
    { x: right, y: bottom },
  ];
  if (box.rotation % 360 === 0) return boxBetween(from, until, plane);
  // A turned box may reach over the edge: its own frame has none.
  const reshaped = spanned(from, until);
  return { ...box, ...fromFrame(reshaped, box, box.rotation) };
}

function spanned(one: Point, other: Point): Bounds {
  return {
    x: Math.min(one.x, other.x),
    y: Math.min(one.y, other.y),
    width: Math.abs(one.x - other.x),
    height: Math.abs(one.y - other.y),
  };
}

export function describe({ x, y, width, height, rotation }: BoxShape): string {
  const [left, top, wide, high, turn = 0] = [x, y, width, height, rotation].map(Math.round);
  const leaning = turn % 360 === 0 ? "" : `, turned by ${turn} degrees`;
  return `${wide} by ${high} pixels at ${left}, ${top}${leaning}`;
}
