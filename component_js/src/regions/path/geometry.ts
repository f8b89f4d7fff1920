// Paths as lines through points: how near they are, how they move.

import type { Plane } from "../../schema.gen";
import type { Bounds, Point } from "../region";
import { boundsOf, offLine } from "../shapes/lines";
import { growing, shifting, type Transform, turning } from "../shapes/transform";
import { flattened, handle, type PathShape } from "./curve";

/** A line is as thin as nothing: this much it is wide, in pixels of the image. */
const THIN = 0.5;

export function hit(path: PathShape, at: Point, slack: number): boolean {
  return offLine(at, flattened(path)) <= Math.max(slack, THIN);
}

export function bounds(path: PathShape): Bounds {
  return boundsOf(flattened(path));
}

/** A line covers nothing, not even a closed one: what lies below it stays in reach. */
export function area(_: PathShape): number {
  return 0;
}

export function outline(path: PathShape): readonly (readonly Point[])[] {
  return [flattened(path)];
}

/** The handles go along. */
function through(path: PathShape, transform: Transform): PathShape {
  const moved = (at: readonly [number, number] | null): readonly [number, number] | null => {
    const place = handle(at);
    if (!place) return null;
    const { x, y } = transform(place);
    return [x, y];
  };
  const points = path.points.map((vertex) => ({
    ...transform(vertex),
    before: moved(vertex.before),
    after: moved(vertex.after),
  }));
  return { ...path, points };
}

/** The points stay on the plane; a curve between them may reach out. */
export function shift(path: PathShape, by: Point, plane: Plane): PathShape {
  return through(path, shifting(boundsOf(path.points), by, plane));
}

export function grow(path: PathShape, by: Point, plane: Plane): PathShape {
  return through(path, growing(boundsOf(path.points), by, plane));
}

/** As it is where it would not fit on the plane. */
export function turn(path: PathShape, degrees: number, plane: Plane): PathShape {
  const { points } = path;
  // The mean stays where it is in a turn, unlike the middle of the bounds.
  const mean = (axis: "x" | "y"): number =>
    points.reduce((sum, at) => sum + at[axis], 0) / points.length;
  const transform = turning(points, { x: mean("x"), y: mean("y") }, degrees, plane);
  return transform ? through(path, transform) : path;
}
