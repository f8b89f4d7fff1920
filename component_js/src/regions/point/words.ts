// A point in words.

import type { Point } from "../../schema.gen";
import type { Geometry } from "../region";

export const title = "Point";

export const tools = { point: { title: "Point", key: "k" } };

export function describe({ x, y }: Geometry<Point>): string {
  return `at ${Math.round(x)}, ${Math.round(y)}`;
}
