// Setting a point, and pulling it elsewhere.

import { goesOn, type Signal } from "../../core/tool";
import type { Point } from "../../schema.gen";
import type { Point as Place, PlaneTool, Workplane } from "../region";
import { pulling } from "../shapes/pulling";
import { type Dot, dotAt, type Grip, shift } from "./geometry";

/** One press: the point follows until it is let go of. */
export function* drawPoint(
  start: Signal<Place>,
  plane: Workplane,
): Generator<Dot, Dot, Signal<Place>> {
  let dot = dotAt(start.at, plane);
  for (;;) {
    const signal: Signal<Place> = yield dot;
    dot = dotAt(signal.at, plane);
    if (!goesOn(signal)) return dot;
  }
}

export function pullPoint(dot: Dot, grip: Grip | "all"): PlaneTool<Point> {
  return pulling((by, at, plane) =>
    grip === "all" ? shift(dot, by, plane) : dotAt(at, plane, dot.size),
  );
}
