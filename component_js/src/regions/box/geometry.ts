// Boxes as plain numbers: where they lie, what they cover, how they move.

import type { Box } from "../../schema.gen";
import type { Bounds, Geometry, Point } from "../region";
import { ringOf } from "../shapes/frame";
import { type Framing, framed } from "../shapes/framed";
import { middle, turned, turnedBounds } from "../shapes/turn";

export type BoxShape = Geometry<Box>;

export const framing: Framing<Box> = {
  frameOf: ({ x, y, width, height, rotation }) => ({ x, y, width, height, rotation }),
  shapeIn: (frame) => ({ kind: "box", ...frame }),
  sides: ["nw", "n", "ne", "e", "se", "s", "sw", "w"],
  stay: "all",
};

export const { grips, shift, grow, turn, whole } = framed(framing);

export function bounds(box: BoxShape): Bounds {
  return turnedBounds(box, box.rotation);
}

export function area({ width, height }: BoxShape): number {
  return width * height;
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

export function outline(box: BoxShape): readonly (readonly Point[])[] {
  return [ringOf(box)];
}
