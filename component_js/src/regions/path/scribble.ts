// A line along a stroke, for pointing at something rather than for measuring it.

import type { Path } from "../../schema.gen";
import type { PlaneTool, Point } from "../region";
import { simplified } from "../shapes/lines";
import { drawTrail } from "../shapes/trail";
import type { PathShape } from "./curve";

export const drawScribble: PlaneTool<Path> = (start, plane) => drawTrail(start, plane, lineAlong);

function lineAlong(trail: readonly Point[], tolerance: number): PathShape | null {
  if (trail.length < 2) return null;
  const line = tolerance > 0 ? simplified(trail, tolerance) : trail;
  const points = line.map(({ x, y }) => ({ x, y, before: null, after: null }));
  return { kind: "path", points, closed: false };
}
