// An ellipse in words.

import type { AnySpace, Ellipse } from "../../schema.gen";
import type { Geometry } from "../region";
import { leaning } from "../shapes/leaning";
import { unitOf } from "../shapes/unit";

export const title = "Ellipse";

export const tools = { ellipse: { title: "Ellipse", key: "e" } };

export function describe(
  { x, y, radius_x, radius_y, rotation }: Geometry<Ellipse>,
  space?: AnySpace,
): string {
  const [wide, high, across, down] = [2 * radius_x, 2 * radius_y, x, y].map(Math.round);
  return `${wide} by ${high} ${unitOf(space)} about ${across}, ${down}${leaning(rotation)}`;
}
