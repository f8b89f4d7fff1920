// Drawing a box, by dragging or with two clicks, and pulling it into shape.

import type { Signal, Tool } from "../../core/tool";
import type { Plane } from "../../schema.gen";
import type { Point } from "../region";
import { type BoxShape, boxBetween, type Grip, isBigEnough, pulled, shift } from "./geometry";

/** A click that does not move sets the first corner; the next one sets the second. */
export function* drawBox(
  start: Signal<Point>,
  plane: Plane,
): Generator<BoxShape | null, BoxShape | null, Signal<Point>> {
  let box: BoxShape | null = null;
  for (;;) {
    const signal: Signal<Point> = yield box;
    const reached = boxBetween(start.at, signal.at, plane, signal.exact);
    box = isBigEnough(reached) ? reached : null;
    if (box && (signal.type === "up" || signal.type === "enter")) return box;
  }
}

/** Pull one grip, or `all` to move the box; nothing comes of it if it ends where it began. */
export function pullBox(box: BoxShape, grip: Grip | "all"): Tool<Point, Plane, BoxShape> {
  return function* pull(start, plane) {
    let moved: BoxShape | null = null;
    for (;;) {
      const signal: Signal<Point> = yield moved;
      const by = { x: signal.at.x - start.at.x, y: signal.at.y - start.at.y };
      const next = grip === "all" ? shift(box, by, plane) : pulled(box, grip, signal.at, plane);
      if (by.x === 0 && by.y === 0) moved = null;
      else if (isBigEnough(next)) moved = next;
      if (signal.type === "up" || signal.type === "enter") return moved;
    }
  };
}
