// A path in words.

import type { Path } from "../../schema.gen";
import type { Geometry } from "../region";

export const title = "Path";

export const tools = { path: { title: "Path", key: "l" } };

export function describe({ points, closed }: Geometry<Path>): string {
  const [from, to] = [points[0], points.at(-1)].map(
    (at) => at && `${Math.round(at.x)}, ${Math.round(at.y)}`,
  );
  const leads = closed ? `closed, at ${from}` : `from ${from} to ${to}`;
  return `${points.length} points, ${leads}`;
}
