// Drawing a path corner by corner, and pulling it into shape.

import type { Signal } from "../../core/tool";
import type { Path } from "../../schema.gen";
import type { PlaneTool, Point, Workplane } from "../region";
import { type Course, drawCorners } from "../shapes/corners";
import { within } from "../shapes/frame";
import { pulling } from "../shapes/pulling";
import { bent, type Grip, withGrip } from "./corners";
import type { PathShape } from "./curve";
import { shift } from "./geometry";

function pathOf(corners: readonly Point[], closed: boolean): PathShape {
  const points = corners.map(({ x, y }) => ({ x, y, before: null, after: null }));
  return { kind: "path", points, closed };
}

const course: Course<PathShape> = {
  seen: (corners) => (corners.length > 1 ? pathOf(corners, false) : null),
  made: (corners, closed) => (corners.length < (closed ? 3 : 2) ? null : pathOf(corners, closed)),
};

/** A click on the first corner closes it, one on the last ends it. */
export function drawPath(
  start: Signal<Point>,
  plane: Workplane,
): Generator<PathShape | null, PathShape | null, Signal<Point>> {
  return drawCorners(start, plane, course);
}

/** With Alt a corner stays, and the line through it is bent. */
export function pullPath(path: PathShape, grip: Grip | "all"): PlaneTool<Path> {
  return pulling((by, at, plane, { centred }) => {
    if (grip === "all") return shift(path, by, plane);
    const to = within(at, plane);
    return centred && grip.startsWith("corner") ? bent(path, grip, to) : withGrip(path, grip, to);
  });
}
