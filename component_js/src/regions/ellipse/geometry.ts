// Ellipses as plain numbers: where they lie, what they cover, how they move.

import type { Ellipse } from "../../schema.gen";
import type { Bounds, Geometry, Point } from "../region";
import { type Framing, framed } from "../shapes/framed";
import { isUpright, turned } from "../shapes/turn";

export type EllipseShape = Geometry<Ellipse>;

/** Enough to look round. */
const SIDES = 48;

export const framing: Framing<Ellipse> = {
  frameOf: ({ x, y, radius_x, radius_y, rotation }) => ({
    x: x - radius_x,
    y: y - radius_y,
    width: 2 * radius_x,
    height: 2 * radius_y,
    rotation,
  }),
  shapeIn: ({ x, y, width, height, rotation }) => ({
    kind: "ellipse",
    x: x + width / 2,
    y: y + height / 2,
    radius_x: width / 2,
    radius_y: height / 2,
    rotation,
  }),
  sides: ["n", "e", "s", "w"],
  stay: "middle",
};

export const { grips, shift, grow, turn, whole } = framed(framing);

export function bounds({ x, y, radius_x, radius_y, rotation }: EllipseShape): Bounds {
  const angle = isUpright(rotation) ? 0 : (rotation * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const across = Math.hypot(radius_x * cos, radius_y * sin);
  const down = Math.hypot(radius_x * sin, radius_y * cos);
  return { x: x - across, y: y - down, width: 2 * across, height: 2 * down };
}

export function area({ radius_x, radius_y }: EllipseShape): number {
  return Math.PI * radius_x * radius_y;
}

export function hit(ellipse: EllipseShape, place: Point, slack: number): boolean {
  const at = turned(place, ellipse, -ellipse.rotation);
  const across = (at.x - ellipse.x) / (ellipse.radius_x + slack);
  const down = (at.y - ellipse.y) / (ellipse.radius_y + slack);
  return across * across + down * down <= 1;
}

export function outline(ellipse: EllipseShape): readonly (readonly Point[])[] {
  const corners = cornersOf(ellipse, SIDES);
  return [[...corners, ...corners.slice(0, 1)]];
}

/** On its edge, evenly turned. */
export function cornersOf(ellipse: EllipseShape, sides: number): readonly Point[] {
  return Array.from({ length: sides }, (_, at) => {
    const angle = (2 * Math.PI * at) / sides;
    const x = ellipse.x + ellipse.radius_x * Math.cos(angle);
    const y = ellipse.y + ellipse.radius_y * Math.sin(angle);
    return turned({ x, y }, ellipse, ellipse.rotation);
  });
}
