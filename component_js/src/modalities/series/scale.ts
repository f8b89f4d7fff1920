// The scale of lines that are drawn over each other: which value is at the bottom, which at the top.

import type { Line } from "./rows";

export type Range = { readonly low: number; readonly high: number };

/** `low` is at the bottom, `high` at the top; between them is as much as a double holds. */
export type Scale = Range & {
  readonly y: (value: number) => number;
};

/** Free ends stand off by this share of the values. */
const MARGIN = 0.06;

/** Bounds of their own, and else what their values range over. */
export function spanOf(lines: readonly Line[], rangeOf: (line: Line) => Range): Range {
  const ranges = lines.map((line) => ({ line, ...rangeOf(line) }));
  const low = least(ranges.map((it) => it.line.bounds.low ?? it.low));
  const high = -least(ranges.map((it) => -(it.line.bounds.high ?? it.high)));
  if (Number.isNaN(low) || Number.isNaN(high)) return { low: 0, high: 1 };
  if (!(high / 2 - low / 2 > LEAST)) return around(low, high);
  const margin = (high / 2 - low / 2) * 2 * MARGIN;
  const isBound = (end: "low" | "high"): boolean =>
    lines.some(({ bounds }) => bounds[end] !== null);
  return {
    low: isBound("low") ? low : finite(low - margin, low),
    high: isBound("high") ? high : finite(high + margin, high),
  };
}

/** Doubles closer than this lose digits when they are halved: they are one value. */
const LEAST = 1e-290;

/** NaN where there is none. */
function least(values: readonly number[]): number {
  const there = values.filter((value) => !Number.isNaN(value));
  return there.length > 0 ? Math.min(...there) : Number.NaN;
}

/** One value, or bounds that leave nothing between them. */
function around(low: number, high: number): Range {
  const size = Math.max(Math.abs(low), Math.abs(high)) * 0.1;
  const room = size > LEAST ? size : 1;
  return { low: finite(high - room, high), high: finite(low + room, low) };
}

const finite = (value: number, otherwise: number): number =>
  Number.isFinite(value) ? value : otherwise;

/** `inset` is left free above and below, in pixels, for lines that are thicker than nothing. */
export function scaleOf({ low, high }: Range, height: number, inset: number): Scale {
  const room = height - 2 * inset;
  // Halves, for the difference of two doubles may be more than a double holds.
  const span = high / 2 - low / 2;
  return { low, high, y: (value) => inset + (1 - (value / 2 - low / 2) / span) * room };
}
