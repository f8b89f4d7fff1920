// A box in words.

import type { AnySpace, Box } from "../../schema.gen";
import type { Geometry } from "../region";
import { leaning } from "../shapes/leaning";
import { unitOf } from "../shapes/unit";

export const title = "Box";

export const tools = { box: { title: "Box", key: "b" } };

export function describe(
  { x, y, width, height, rotation }: Geometry<Box>,
  space?: AnySpace,
): string {
  const [left, top, wide, high] = [x, y, width, height].map(Math.round);
  return `${wide} by ${high} ${unitOf(space)} at ${left}, ${top}${leaning(rotation)}`;
}
