// Drawing in one stroke: a drag draws it; a click begins it, and the next one ends it.

import type { Signal } from "../../core/tool";
import type { Point, Workplane } from "../region";
import { within } from "./frame";

/** How a trail becomes something, as exactly as `tolerance` says; null where it is too short. */
export type Traced<G> = (trail: readonly Point[], tolerance: number) => G | null;

export function* drawTrail<G>(
  start: Signal<Point>,
  plane: Workplane,
  seen: Traced<G>,
  made: Traced<G> = seen,
): Generator<G | null, G | null, Signal<Point>> {
  const trail = [within(start.at, plane)];
  for (;;) {
    const signal: Signal<Point> = yield trail.length > 1 ? seen(trail, 0) : null;
    if (signal.type === "back" || signal.type === "down") continue;
    const at = within(signal.at, plane);
    const last = trail.at(-1);
    if (at.x !== last?.x || at.y !== last.y) trail.push(at);
    const begins = signal.type === "click" && trail.length === 1;
    if (signal.type !== "move" && !begins) return made(trail, plane.slack / 4);
  }
}
