// Snapping: the place nearby that something else already has.

import type { Plane } from "../../schema.gen";
import type { Point } from "../region";

/** The nearest of some places, with how far off it is. */
type Nearest = { readonly place: Point; readonly off: number };

/**
 * A place moved onto the nearest corner within reach, else onto the nearest edge, else onto the
 * edges of the plane; as it is where nothing is near. Outlines are rings or open lines.
 */
export function snapped(
  at: Point,
  outlines: readonly (readonly Point[])[],
  plane: Plane,
  reach: number,
): Point {
  const isOn = ({ x, y }: Point): boolean =>
    x >= 0 && y >= 0 && x <= plane.width && y <= plane.height;
  let corner: Nearest = { place: at, off: Number.POSITIVE_INFINITY };
  let edge = corner;
  for (const line of outlines) {
    for (const [index, here] of line.entries()) {
      if (isOn(here)) corner = nearer(corner, here, at);
      const before = line[index - 1];
      const foot = before && footOn(before, here, at);
      if (foot && isOn(foot)) edge = nearer(edge, foot, at);
    }
  }
  if (corner.off <= reach) return corner.place;
  if (edge.off <= reach) return edge.place;
  return { x: toEnd(at.x, plane.width, reach), y: toEnd(at.y, plane.height, reach) };
}

function nearer(best: Nearest, place: Point, at: Point): Nearest {
  const off = Math.hypot(place.x - at.x, place.y - at.y);
  return off < best.off ? { place, off } : best;
}

/** The place on a line between two others that is nearest to a third. */
function footOn(from: Point, to: Point, at: Point): Point {
  const [right, down] = [to.x - from.x, to.y - from.y];
  // Along an upright edge nothing is reckoned, so that nothing is rounded.
  if (right === 0) return { x: from.x, y: between(at.y, from.y, to.y) };
  if (down === 0) return { x: between(at.x, from.x, to.x), y: from.y };
  const length = right * right + down * down;
  const share = ((at.x - from.x) * right + (at.y - from.y) * down) / length;
  const kept = between(share, 0, 1);
  return { x: from.x + right * kept, y: from.y + down * kept };
}

function between(value: number, one: number, other: number): number {
  return Math.min(Math.max(value, Math.min(one, other)), Math.max(one, other));
}

function toEnd(value: number, end: number, reach: number): number {
  if (Math.abs(value) <= reach) return 0;
  return Math.abs(value - end) <= reach ? end : value;
}
