// A box in words.

import type { Box } from "../../schema.gen";
import type { Geometry } from "../region";
import { leaning } from "../shapes/leaning";

export const title = "Box";

export const tools = { box: { title: "Box", key: "b" } };

export function describe({ x, y, width, height, rotation }: Geometry<Box>): string {
  const [left, top, wide, high] = [x, y, width, height].map(Math.round);
  return `${wide} by ${high} pixels at ${left}, ${top}${leaning(rotation)}`;
}
