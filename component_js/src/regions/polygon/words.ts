// A polygon in words.

import type { AnySpace, Polygon } from "../../schema.gen";
import type { Geometry } from "../region";
import { unitOf } from "../shapes/unit";

export const title = "Polygon";

export const tools = {
  polygon: { title: "Polygon", key: "p" },
  freehand: { title: "Freehand", key: "o" },
  hole: { title: "Hole", key: "", onto: true },
};

export function describe({ points, holes }: Geometry<Polygon>, space?: AnySpace): string {
  const along = (axis: 0 | 1): readonly [number, number] => {
    const places = points.map((corner) => corner[axis]);
    const start = Math.min(...places);
    return [Math.round(start), Math.round(Math.max(...places) - start)];
  };
  const [[left, wide], [top, high]] = [along(0), along(1)];
  const holed = holes.length > 0 ? `, ${holes.length} ${holes.length > 1 ? "holes" : "hole"}` : "";
  return `${points.length} corners${holed}, ${wide} by ${high} ${unitOf(space)} at ${left}, ${top}`;
}
