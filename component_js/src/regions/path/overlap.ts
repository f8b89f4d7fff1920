// How much two paths share, 0 to 1. Python says the same; tests/vectors/overlap holds the two together.

import type { PathShape } from "./curve";

/** Two are the same or they are not. */
export function overlap(one: PathShape, other: PathShape): number {
  const same = (...ends: (readonly [number, number] | null | undefined)[]): boolean => {
    const [left, right] = ends;
    return left?.[0] === right?.[0] && left?.[1] === right?.[1];
  };
  const isSame =
    one.points.length === other.points.length &&
    one.points.every((vertex, at) => {
      const twin = other.points[at];
      return (
        vertex.x === twin?.x &&
        vertex.y === twin.y &&
        same(vertex.before, twin.before) &&
        same(vertex.after, twin.after)
      );
    });
  return isSame ? 1 : 0;
}
