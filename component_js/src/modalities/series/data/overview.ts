// What the view has of a series without asking: all buckets of each channel, and rows where it looks.

import { type Envelope, edge, envelopeOf, type Rows, type Window } from "./kept/envelope";
import { type EvenTimes, rowFrom, timeOf } from "./kept/evenTimes";
import { createGrowing } from "./kept/growing";
import { BUCKET, createPyramid, type Pyramid } from "./kept/pyramid";
import type { BucketTimes, Grown, Slice } from "./messages";
import type { SeriesInfo } from "./seriesInfo";

export type Overview = {
  readonly grow: (
    info: SeriesInfo,
    times: EvenTimes | BucketTimes,
    channels: readonly Grown[],
  ) => void;
  readonly keep: (channel: string, slice: Slice) => void;
  /** Exactly, from the rows that are kept. */
  readonly exactly: (channel: string, window: Window, width: number) => Envelope | undefined;
  /** From the buckets: each is in every pixel that it touches. */
  readonly roughly: (channel: string, window: Window, width: number) => Envelope | undefined;
  /** Whether a window of the same size may move by half of it before rows are missing. */
  readonly isAhead: (channel: string, { start, end }: Window) => boolean;
};

export function createOverview(): Overview {
  const pyramids = new Map<string, Pyramid>();
  const slices = new Map<string, Rows>();
  const firsts = createGrowing();
  const lasts = createGrowing();
  let holes = new Float64Array(0);
  let even: EvenTimes | undefined;
  let info: SeriesInfo | undefined;

  /** The buckets that may have rows from `start` on and before `end`. */
  function between(start: number, end: number, isLast: boolean): readonly [number, number] {
    if (even && info) {
      const from = rowFrom(even, start, info.rows);
      let to = rowFrom(even, end, info.rows);
      if (isLast && to < info.rows && timeOf(even, to) === end) to += 1;
      return to > from ? [Math.floor(from / BUCKET), Math.ceil(to / BUCKET)] : [0, 0];
    }
    const count = firsts.length();
    const from = sought(count, (at) => (lasts.all()[at] ?? 0) >= start);
    const to = sought(count, (at) => (firsts.all()[at] ?? 0) >= end);
    return [from, isLast && firsts.all()[to] === end ? to + 1 : to];
  }

  function sees(rows: Rows, start: number, end: number): boolean {
    const isStart = rows.from === 0 || rows.time(rows.from) < start;
    return isStart && (rows.to >= (info?.rows ?? 0) || rows.time(rows.to - 1) > end);
  }

  return {
    grow(next, times, channels) {
      info = next;
      even = "scale" in times ? times : undefined;
      if (!("scale" in times)) {
        firsts.set(times.from, times.first);
        lasts.set(times.from, times.last);
        holes = Float64Array.from(times.holes);
      }
      for (const { name, from, low, high } of channels) {
        const pyramid = pyramids.get(name) ?? createPyramid();
        pyramids.set(name, pyramid);
        pyramid.set(from, low, high);
      }
    },
    keep(channel, slice) {
      if (info) slices.set(channel, rowsOf(slice, even, info.step));
    },
    exactly(channel, window, width) {
      const rows = slices.get(channel);
      const isThere = rows && sees(rows, window.start, window.end);
      return isThere ? envelopeOf(rows, window, width) : undefined;
    },
    isAhead(channel, { start, end }) {
      const rows = slices.get(channel);
      const half = (end - start) / 2;
      return rows !== undefined && sees(rows, start - half, end + half);
    },
    roughly(channel, window, width) {
      const pyramid = pyramids.get(channel);
      if (!pyramid) return undefined;
      const low = new Float64Array(width).fill(Number.NaN);
      const high = new Float64Array(width).fill(Number.NaN);
      for (let pixel = 0; pixel < width; pixel++) {
        const isLast = pixel + 1 === width;
        // Worked out as the others, the last edge may fall a rounding short of the end.
        const end = isLast ? window.end : edge(window, width, pixel + 1);
        const [from, to] = between(edge(window, width, pixel), end, isLast);
        const range = { low: Number.POSITIVE_INFINITY, high: Number.NEGATIVE_INFINITY };
        pyramid.widen(range, from, to);
        if (range.low > range.high) continue;
        low[pixel] = range.low;
        high[pixel] = range.high;
      }
      if (!even) for (const each of [low, high]) blank(each, window, holes);
      const breaks = Uint8Array.from(low, (value, pixel) =>
        pixel > 0 && Number.isNaN(low[pixel - 1]) && !Number.isNaN(value) ? 1 : 0,
      );
      return { start: window.start, end: window.end, width, low, high, breaks, exact: false };
    },
  };
}

/** Empties the pixels that lie in a stretch of time without rows: a bucket may reach over it. */
function blank(pixels: Float64Array, { start, end }: Window, holes: Float64Array): void {
  const scale = pixels.length / (end - start);
  const pixelOf = (time = 0): number => Math.floor((time - start) * scale);
  for (let at = 0; at < holes.length; at += 2) {
    // A pixel is spared on either side, lest rounding take the samples there for the hole.
    const from = Math.max(0, pixelOf(holes[at]) + 2);
    const to = Math.min(pixels.length, pixelOf(holes[at + 1]) - 1);
    if (to > from) pixels.fill(Number.NaN, from, to);
  }
}

/** The first of so many places where it is so, as it then is for all that follow. */
function sought(count: number, isSo: (at: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isSo(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function rowsOf({ from, values, times }: Slice, even: EvenTimes | undefined, step: number): Rows {
  const to = from + values.length;
  const time = (row: number): number => {
    if (times) return times[row - from] ?? Number.NaN;
    return even ? timeOf(even, row) : Number.NaN;
  };
  return {
    from,
    to,
    step,
    time,
    value: (row) => values[row - from] ?? Number.NaN,
    below: (at) =>
      even && !times
        ? Math.min(to, Math.max(from, rowFrom(even, at, to)))
        : from + sought(values.length, (index) => time(from + index) >= at),
    widen(range, begin, end) {
      for (let at = begin - from; at < end - from; at++) {
        const value = values[at] ?? Number.NaN;
        if (value < range.low) range.low = value;
        if (value > range.high) range.high = value;
      }
    },
  };
}
