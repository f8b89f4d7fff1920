// Drawing an interval by dragging or with two clicks, an instant with one, and pulling either.

import { goesOn, type Signal } from "../../core/tool";
import type { Interval } from "../../schema.gen";
import type { TimeTool } from "../region";
import { type IntervalShape, moved, shift } from "./geometry";

/** A click that does not move sets the one end; the next one sets the other. */
export const drawInterval: TimeTool<Interval> = function* draw(start, time) {
  let interval: IntervalShape | null = null;
  let clicks = 0;
  for (;;) {
    const signal: Signal<number> = yield interval;
    const isLong = Math.abs(signal.at - start.at) > time.slack;
    interval = isLong ? moved(instant(start.at, time.channel), "end", signal.at, time) : null;
    if (signal.type === "up") return interval;
    if (interval && (signal.type === "enter" || signal.type === "end")) return interval;
    if (signal.type !== "click") continue;
    clicks += 1;
    if (clicks > 1) return interval;
  }
};

export const drawInstant: TimeTool<Interval> = function* draw(start, time) {
  let at = instant(start.at, time.channel);
  for (;;) {
    const signal: Signal<number> = yield at;
    at = instant(signal.at, time.channel);
    if (!goesOn(signal)) return at;
  }
};

/** By one end, or `all` to move it; nothing comes of it if it ends where it began. */
export function pullInterval(
  interval: IntervalShape,
  grip: "start" | "end" | "all",
): TimeTool<Interval> {
  return function* pull(start, time) {
    let pulled: IntervalShape | null = null;
    for (;;) {
      const signal: Signal<number> = yield pulled;
      const by = signal.at - start.at;
      if (by === 0) pulled = null;
      else if (grip === "all") pulled = shift(interval, by, time);
      else pulled = moved(interval, grip, interval[grip] + by, time);
      if (!goesOn(signal)) return pulled;
    }
  };
}

const instant = (at: number, channel: string | null): IntervalShape => ({
  kind: "interval",
  start: at,
  end: at,
  channel,
});
