// Drawing and pulling a box.

import type { Box } from "../../schema.gen";
import type { PlaneTool } from "../region";
import type { FrameGrip } from "../shapes/frame";
import { drawFramed, pullFramed } from "../shapes/frameTools";
import { type BoxShape, framing } from "./geometry";

export const drawBox = drawFramed(framing);

export function pullBox(box: BoxShape, grip: FrameGrip | "all"): PlaneTool<Box> {
  return pullFramed(framing, box, grip);
}
