// Intervals as plain numbers: how they move, how they are cut and joined.

import type { Stretch } from "../../core/clock";
import type { Interval } from "../../schema.gen";
import type { Geometry } from "../region";

export type IntervalShape = Geometry<Interval>;

export const extent = ({ start, end }: IntervalShape): Stretch => ({ start, end });

/** As far as time allows, without growing shorter. */
export function shift(interval: IntervalShape, by: number, time: Stretch): IntervalShape {
  const { start, end } = interval;
  const kept = Math.min(Math.max(by, time.start - start), time.end - end);
  return kept === 0 ? interval : { ...interval, start: start + kept, end: end + kept };
}

/** One end to another place, which may be beyond the other end. */
export function moved(
  interval: IntervalShape,
  end: "start" | "end",
  to: number,
  time: Stretch,
): IntervalShape {
  const at = Math.min(Math.max(to, time.start), time.end);
  const other = end === "start" ? interval.end : interval.start;
  return { ...interval, start: Math.min(at, other), end: Math.max(at, other) };
}

/** Cut in two; undefined where that would leave nothing on one side. */
export function split(
  interval: IntervalShape,
  at: number,
): readonly [IntervalShape, IntervalShape] | undefined {
  const { start, end } = interval;
  if (at <= start || at >= end) return undefined;
  return [
    { ...interval, end: at },
    { ...interval, start: at },
  ];
}

/** From the first start to the last end; about one channel only if all are. */
export function joined(intervals: readonly [IntervalShape, ...IntervalShape[]]): IntervalShape {
  const [first] = intervals;
  const isOne = intervals.every(({ channel }) => channel === first.channel);
  return {
    ...first,
    channel: isOne ? first.channel : null,
    start: Math.min(...intervals.map(({ start }) => start)),
    end: Math.max(...intervals.map(({ end }) => end)),
  };
}
