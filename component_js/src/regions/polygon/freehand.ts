// Drawing a polygon in one stroke around it.

import type { Polygon } from "../../schema.gen";
import type { PlaneTool, Point } from "../region";
import { untangled } from "../shapes/crossing";
import { closedLine, simplified } from "../shapes/lines";
import { drawTrail } from "../shapes/trail";
import { isSound, type PolygonShape, polygonOf } from "./geometry";

export const drawFreehand: PlaneTool<Polygon> = (start, plane) =>
  drawTrail(start, plane, (trail) => polygonOf([trail]), ringAlong);

/** A stroke that overshoots where it began, or crosses itself, keeps the largest loop. */
function ringAlong(trail: readonly Point[], tolerance: number): PolygonShape | null {
  const ring = untangled(simplified(closedLine(trail), tolerance).slice(0, -1));
  return isSound([ring]) ? polygonOf([ring]) : null;
}
