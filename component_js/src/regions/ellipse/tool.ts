// Drawing and pulling an ellipse, by the box around it.

import type { Ellipse } from "../../schema.gen";
import type { PlaneTool } from "../region";
import type { FrameGrip } from "../shapes/frame";
import { drawFramed, pullFramed } from "../shapes/frameTools";
import { type EllipseShape, framing } from "./geometry";

export const drawEllipse = drawFramed(framing);

export function pullEllipse(ellipse: EllipseShape, grip: FrameGrip | "all"): PlaneTool<Ellipse> {
  return pullFramed(framing, ellipse, grip);
}
