// Drawing a polygon and its holes corner by corner, and pulling it into shape.

import type { Signal } from "../../core/tool";
import type { Polygon } from "../../schema.gen";
import type { PlaneTool, Point, Workplane } from "../region";
import { encloses } from "../shapes/convex";
import { type Course, drawCorners } from "../shapes/corners";
import { crossing, edgesOfLine, edgesOfRing } from "../shapes/crossing";
import { within } from "../shapes/frame";
import { pulling } from "../shapes/pulling";
import { type Grip, sounder, withCorner } from "./corners";
import {
  isSound,
  type PolygonShape,
  polygonOf,
  type Rings,
  ringsOf,
  SMALLEST,
  shift,
  surrounds,
} from "./geometry";

type Drawing = Generator<PolygonShape | null, PolygonShape | null, Signal<Point>>;

/** A corner whose edge would cross another is not set, and so is none that would close crosswise. */
export function drawPolygon(start: Signal<Point>, plane: Workplane): Drawing {
  return drawCorners(start, plane, courseIn([]));
}

/** Cut a hole. What begins outside of the polygon cuts nothing. */
export function cutHole(polygon: PolygonShape): PlaneTool<Polygon> {
  const rings = ringsOf(polygon);
  const [outline = []] = rings;
  return function* cut(start, plane): Drawing {
    const first = within(start.at, plane);
    if (!surrounds(outline, first)) return null;
    return yield* drawCorners(start, plane, courseIn(rings));
  };
}

/** A ring more, beside those that are there. */
function courseIn(rings: Rings): Course<PolygonShape> {
  const around = rings.flatMap(edgesOfRing);
  const isAround = rings.length > 0;
  return {
    seen(corners) {
      return corners.length > 1 || isAround ? polygonOf([...rings, corners]) : null;
    },
    made(corners) {
      if (corners.length < 3 || encloses(corners) < SMALLEST) return null;
      const made = [...rings, corners];
      return isSound(made) ? polygonOf(made) : undefined;
    },
    takes(corners, next) {
      return !crossing([...around, ...edgesOfLine([...corners, next])]);
    },
  };
}

/** It stays as it was last where edges would cross. */
export function pullPolygon(polygon: PolygonShape, grip: Grip | "all"): PlaneTool<Polygon> {
  return pulling((by, at, plane) => {
    if (grip === "all") return shift(polygon, by, plane);
    return sounder(withCorner(polygon, grip, within(at, plane)), polygon);
  });
}
