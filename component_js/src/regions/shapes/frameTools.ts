// Drawing whatever fills a frame, by dragging or with two clicks, and pulling it into shape.

import { goesOn, type Signal, type Touch } from "../../core/tool";
import type { AnyRegion } from "../../schema.gen";
import type { Geometry, PlaneTool, Point, Workplane } from "../region";
import { type Frame, type FrameGrip, isFit, leant, SMALLEST, shifted } from "./frame";
import type { Framing } from "./framed";
import { pulled, spread } from "./stretch";
import { degreesBetween, middle } from "./turn";

/** What Shift keeps a turn to, in degrees. */
const NOTCH = 15;

const smallest = { x: 0, y: 0, width: SMALLEST, height: SMALLEST };

/** A click that does not move sets the first corner; the next one sets the second. */
export function drawFramed<R extends AnyRegion>({ shapeIn, stay }: Framing<R>): PlaneTool<R> {
  return function* draw(start, plane) {
    let shape: Geometry<R> | null = null;
    let clicks = 0;
    for (;;) {
      const signal: Signal<Point> = yield shape;
      const frame = spread(start.at, signal.at, plane, signal, stay);
      shape = isFit(frame, smallest, plane) ? shapeIn(frame) : null;
      if (signal.type === "up") return shape;
      if (shape && (signal.type === "enter" || signal.type === "end")) return shape;
      if (signal.type !== "click") continue;
      clicks += 1;
      if (clicks > 1) return near(start.at, signal.at, plane.slack) ? null : shape;
    }
  };
}

/** Pull one grip, or `all` to move it; nothing comes of it if it ends where it began. */
export function pullFramed<R extends AnyRegion>(
  { frameOf, shapeIn, stay }: Framing<R>,
  shape: Geometry<R>,
  grip: FrameGrip | "all",
): PlaneTool<R> {
  const frame = frameOf(shape);

  function next(from: Point, at: Point, touch: Touch, plane: Workplane): Frame {
    if (grip === "all") {
      return shifted(frame, { x: at.x - from.x, y: at.y - from.y }, plane, stay);
    }
    if (grip !== "turn") return pulled(frame, grip, at, plane, touch, stay);
    const degrees = frame.rotation + degreesBetween(from, at, middle(frame));
    const kept = touch.exact ? Math.round(degrees / NOTCH) * NOTCH : degrees;
    return leant(frame, kept, plane, stay);
  }

  return function* pull(start, plane) {
    let moved: Geometry<R> | null = null;
    for (;;) {
      const signal: Signal<Point> = yield moved;
      const after = next(start.at, signal.at, signal, plane);
      if (signal.at.x === start.at.x && signal.at.y === start.at.y) moved = null;
      else if (isFit(after, frame, plane)) moved = shapeIn(after);
      if (!goesOn(signal)) return moved;
    }
  };
}

function near(one: Point, other: Point, slack: number): boolean {
  return Math.hypot(one.x - other.x, one.y - other.y) < slack;
}
