// What one channel draws in a window: the least and the greatest value of each pixel, or each sample.

import { GAP } from "../seriesInfo";

export type Window = { readonly start: number; readonly end: number };

/** Samples that are numbers, in the order of time. */
export type Samples = {
  readonly times: Float64Array;
  readonly values: Float64Array;
  /** 1 where the line does not come from the sample before. */
  readonly gapBefore: Uint8Array;
};

/**
 * Pixel `p` holds the samples from `start + p * (end - start) / width` on, up to the next pixel.
 * NaN where it holds none; a line then goes on over it, unless it breaks before the next that does.
 */
export type Envelope = Window & {
  readonly width: number;
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** 1 where the line does not come from the pixels before. */
  readonly breaks: Uint8Array;
  /** Instead, where there are at most two a pixel: with one beyond either edge, where there is. */
  readonly samples?: Samples;
  /** Else a pixel may hold what lies some samples beside it; nothing is ever left out. */
  readonly exact: boolean;
};

/** Some or all rows of one channel; indices count from the first row of the series. */
export type Rows = {
  readonly from: number;
  readonly to: number;
  /** The first row at that time or later. */
  readonly below: (time: number) => number;
  readonly time: (row: number) => number;
  readonly value: (row: number) => number;
  /** Widens `range` by the numbers in the rows from `from` up to `to`. */
  readonly widen: (range: Range, from: number, to: number) => void;
  readonly step: number;
};

export type Range = { low: number; high: number };

/** At most so many samples a pixel are each drawn. */
const EACH = 2;

export const edge = ({ start, end }: Window, width: number, pixel: number): number =>
  start + (pixel * (end - start)) / width;

export function envelopeOf(rows: Rows, window: Window, width: number): Envelope {
  const low = new Float64Array(width).fill(Number.NaN);
  const high = new Float64Array(width).fill(Number.NaN);
  const breaks = new Uint8Array(width);
  const first = rows.below(window.start);
  let from = first;
  let last = -1;
  for (let pixel = 0; pixel < width; pixel++) {
    const to = pixel + 1 < width ? rows.below(edge(window, width, pixel + 1)) : past(rows, window);
    const range = { low: Number.POSITIVE_INFINITY, high: Number.NEGATIVE_INFINITY };
    if (to > from) rows.widen(range, from, to);
    if (range.low <= range.high) {
      low[pixel] = range.low;
      high[pixel] = range.high;
      const begins = number(rows, from, to, 1);
      if (last >= 0 && isGap(rows, last, begins)) breaks[pixel] = 1;
      last = number(rows, to - 1, from - 1, -1);
    }
    from = Math.max(from, to);
  }
  const each = from - first <= EACH * width ? { samples: samplesOf(rows, first, from) } : {};
  return { start: window.start, end: window.end, width, low, high, breaks, exact: true, ...each };
}

/** The first row after the window, whose last pixel has its end too. */
function past(rows: Rows, { end }: Window): number {
  let row = rows.below(end);
  while (row < rows.to && rows.time(row) === end) row += 1;
  return row;
}

/** The samples of the rows from `from` up to `to`, and the one before and the one after. */
function samplesOf(rows: Rows, from: number, to: number): Samples {
  const begin = Math.max(rows.from, from - 1);
  const end = Math.min(rows.to, to + 1);
  const found: number[] = [];
  for (let row = begin; row < end; row++) if (!Number.isNaN(rows.value(row))) found.push(row);
  return {
    times: Float64Array.from(found, rows.time),
    values: Float64Array.from(found, rows.value),
    gapBefore: Uint8Array.from(found, (row, at) =>
      isGap(rows, found[at - 1] ?? row, row) ? 1 : 0,
    ),
  };
}

/** The first row that holds a number, going by `by` from `from` and short of `until`. */
function number(rows: Rows, from: number, until: number, by: 1 | -1): number {
  let row = from;
  while (row !== until && Number.isNaN(rows.value(row))) row += by;
  return row;
}

/** Between two rows that hold numbers. */
function isGap(rows: Rows, one: number, next: number): boolean {
  return next - one > 1 || rows.time(next) - rows.time(one) > GAP * rows.step;
}
