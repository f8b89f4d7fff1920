// Several shapes moved as one: none goes further than all of them can.

import { goesOn, type Tool } from "../../core/tool";
import type { Bounds, Point, Workplane } from "../../regions/region";
import type { Plane } from "../../schema.gen";
import { boundsOf, type Shape, shifted } from "../plane";

/** The bounds of all of these; undefined of none. */
export function around(all: readonly Bounds[]): Bounds | undefined {
  const [first, ...others] = all;
  return others.reduce((one, other) => {
    if (!one) return one;
    const [x, y] = [Math.min(one.x, other.x), Math.min(one.y, other.y)];
    const right = Math.max(one.x + one.width, other.x + other.width);
    const bottom = Math.max(one.y + one.height, other.y + other.height);
    return { x, y, width: right - x, height: bottom - y };
  }, first);
}

export function shiftedTogether(
  shapes: readonly Shape[],
  by: Point,
  plane: Plane,
): readonly Shape[] {
  const all = around(shapes.map(boundsOf));
  if (!all) return shapes;
  const step = {
    x: allowed(by.x, all.x, all.width, plane.width),
    y: allowed(by.y, all.y, all.height, plane.height),
  };
  return step.x === 0 && step.y === 0 ? shapes : shapes.map((each) => shifted(each, step, plane));
}

/** What reaches over an edge may stay there, and goes no further. */
function allowed(by: number, start: number, length: number, room: number): number {
  const least = Math.min(0, Math.ceil(-start));
  const most = Math.max(0, Math.floor(room - start - length));
  return Math.min(Math.max(by, least), most);
}

/** Moves them by as much as it is dragged. */
export function movingTogether(shapes: readonly Shape[]): Tool<Point, Workplane, readonly Shape[]> {
  return function* (start, plane) {
    let moved = shapes;
    for (;;) {
      const signal = yield moved;
      const by = { x: signal.at.x - start.at.x, y: signal.at.y - start.at.y };
      moved = shiftedTogether(shapes, by, plane);
      if (!goesOn(signal)) return moved === shapes ? null : moved;
    }
  };
}
