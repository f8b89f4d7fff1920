// Pulling a grip of something that is made of points.

import { goesOn, type Signal, type Touch } from "../../core/tool";
import type { AnyRegion } from "../../schema.gen";
import type { Geometry, PlaneTool, Point, Workplane } from "../region";

/** What it comes to; undefined where it cannot, and then it stays as it was last. */
export type Pulled<R extends AnyRegion> = (
  by: Point,
  at: Point,
  plane: Workplane,
  touch: Touch,
) => Geometry<R> | undefined;

/** Nothing comes of it if it ends where it began. */
export function pulling<R extends AnyRegion>(pulled: Pulled<R>): PlaneTool<R> {
  return function* pull(start, plane) {
    let moved: Geometry<R> | null = null;
    for (;;) {
      const signal: Signal<Point> = yield moved;
      const by = { x: signal.at.x - start.at.x, y: signal.at.y - start.at.y };
      const isBack = by.x === 0 && by.y === 0;
      moved = isBack ? null : (pulled(by, signal.at, plane, signal) ?? moved);
      if (!goesOn(signal)) return moved;
    }
  };
}
