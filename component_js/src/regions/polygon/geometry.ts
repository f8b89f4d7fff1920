// Polygons as rings of corners: what they cover, how they move.

import type { Plane, Polygon } from "../../schema.gen";
import type { Bounds, Geometry, Point } from "../region";
import { encloses } from "../shapes/convex";
import { crossing, edgesOfRing } from "../shapes/crossing";
import { boundsOf, closedLine, offLine } from "../shapes/lines";
import { growing, shifting, type Transform, turning } from "../shapes/transform";

export type PolygonShape = Geometry<Polygon>;

/** The outline first, then the holes. */
export type Rings = readonly (readonly Point[])[];

/** The least that three pixels next to each other enclose. */
export const SMALLEST = 0.5;

const pointOf = ([x, y]: readonly [number, number]): Point => ({ x, y });
const cornerOf = ({ x, y }: Point): readonly [number, number] => [x, y];

export function ringsOf({ points, holes }: PolygonShape): Rings {
  return [points, ...holes].map((ring) => ring.map(pointOf));
}

export function polygonOf([outline = [], ...holes]: Rings): PolygonShape {
  return {
    kind: "polygon",
    points: outline.map(cornerOf),
    holes: holes.map((hole) => hole.map(cornerOf)),
  };
}

/** Does a ring surround a place? Where it crosses itself, every other loop does. */
export function surrounds(ring: readonly Point[], { x, y }: Point): boolean {
  let inside = false;
  for (const [at, to] of ring.entries()) {
    const from = ring.at(at - 1) ?? to;
    if (from.y > y === to.y > y) continue;
    if (x < from.x + ((y - from.y) * (to.x - from.x)) / (to.y - from.y)) inside = !inside;
  }
  return inside;
}

/** No ring crosses itself or another, and the holes lie in the outline beside each other. */
export function isSound(rings: Rings): boolean {
  const [outline = [], ...holes] = rings;
  if (rings.some((ring) => ring.length < 3 || encloses(ring) < SMALLEST)) return false;
  if (crossing(rings.flatMap(edgesOfRing))) return false;
  return holes.every((hole) => {
    const others = holes.filter((other) => other !== hole);
    return isIn(hole, outline) && others.every((other) => !isIn(hole, other));
  });
}

/** Of rings that do not cross. One that touches the other with some corners is judged by the rest. */
function isIn(inner: readonly Point[], outer: readonly Point[]): boolean {
  const line = closedLine(outer);
  const free = inner.find((corner) => offLine(corner, line) > 0) ?? inner[0];
  return free !== undefined && surrounds(outer, free);
}

export function hit(polygon: PolygonShape, at: Point, slack: number): boolean {
  const rings = ringsOf(polygon);
  const [outline = [], ...holes] = rings;
  if (surrounds(outline, at) && !holes.some((hole) => surrounds(hole, at))) return true;
  return rings.some((ring) => offLine(at, closedLine(ring)) <= slack);
}

export function bounds(polygon: PolygonShape): Bounds {
  return boundsOf(polygon.points.map(pointOf));
}

export function area(polygon: PolygonShape): number {
  const [outline = 0, ...holes] = ringsOf(polygon).map(encloses);
  return Math.max(
    0,
    holes.reduce((left, hole) => left - hole, outline),
  );
}

export function outline(polygon: PolygonShape): Rings {
  return ringsOf(polygon).map(closedLine);
}

function through(polygon: PolygonShape, transform: Transform): PolygonShape {
  return polygonOf(ringsOf(polygon).map((ring) => ring.map(transform)));
}

export function shift(polygon: PolygonShape, by: Point, plane: Plane): PolygonShape {
  return through(polygon, shifting(bounds(polygon), by, plane));
}

export function grow(polygon: PolygonShape, by: Point, plane: Plane): PolygonShape {
  return through(polygon, growing(bounds(polygon), by, plane));
}

/** As it is where it would not fit on the plane. */
export function turn(polygon: PolygonShape, degrees: number, plane: Plane): PolygonShape {
  const [ring = []] = ringsOf(polygon);
  const transform = turning(ring, centre(ring), degrees, plane);
  return transform ? through(polygon, transform) : polygon;
}

/** Where it would balance: unlike the middle of its bounds, that stays where it is in a turn. */
function centre(ring: readonly Point[]): Point {
  const [origin = { x: 0, y: 0 }] = ring;
  let [x, y, twice] = [0, 0, 0];
  for (const { from, to } of edgesOfRing(ring)) {
    const [right, down] = [from.x - origin.x, from.y - origin.y];
    const [across, along] = [to.x - origin.x, to.y - origin.y];
    const part = right * along - across * down;
    x += (right + across) * part;
    y += (down + along) * part;
    twice += part;
  }
  if (Math.abs(twice) < 2 * SMALLEST) {
    const { x: left, y: top, width, height } = boundsOf(ring);
    return { x: left + width / 2, y: top + height / 2 };
  }
  return { x: origin.x + x / (3 * twice), y: origin.y + y / (3 * twice) };
}

export function whole({ width, height }: Plane): PolygonShape {
  return {
    kind: "polygon",
    points: [
      [0, 0],
      [width, 0],
      [width, height],
      [0, height],
    ],
    holes: [],
  };
}
