// A mask in words.

import type { Mask } from "../../schema.gen";
import type { Geometry } from "../region";
import { areaOf, cornerOf } from "./runs";

export const title = "Mask";

/** One stroke seldom covers all of a thing. */
export const goesOn = true;

export const tools = {
  brush: { title: "Brush", key: "m" },
  eraser: { title: "Eraser", key: "x", onto: true },
  fill: { title: "Fill a hole", key: "f", onto: true },
  lasso: { title: "Lasso", key: "g" },
};

export function describe({ width, height, runs }: Geometry<Mask>): string {
  const on = areaOf(runs);
  if (on === 0) return "nothing";
  const { x, y } = cornerOf(runs, width);
  return `${shareOf(on, width * height)} at ${x}, ${y}`;
}

function shareOf(on: number, all: number): string {
  if (on / all >= 0.01) return `${Math.round((on / all) * 100)} % of the image`;
  return on === 1 ? "1 pixel" : `${on} pixels`;
}
