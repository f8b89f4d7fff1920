// All values of one channel as they arrive, with their pyramid.

import type { Range } from "./envelope";
import { BUCKET, createPyramid, type Pyramid } from "./pyramid";

/** Rows arrive so many at a time; only the last piece may be shorter. */
export const PIECE = 16_384;

export type Values = Float64Array | Float32Array;

export type Channel = {
  readonly name: string;
  readonly pyramid: Pyramid;
  /** Keeps the array. */
  readonly append: (values: Values) => void;
  readonly value: (row: number) => number;
  readonly widen: (range: Range, from: number, to: number) => void;
  readonly count: () => number;
  /** Stretches without numbers that lie between numbers. */
  readonly holes: () => number;
  /** A copy of the rows from `from` up to `to`. */
  readonly copy: (from: number, to: number) => Float64Array;
};

export function createChannel(name: string): Channel {
  const pyramid = createPyramid();
  const pieces: Values[] = [];
  let count = 0;
  let holes = 0;
  let isBroken = false;

  /** Counts the numbers; what is none or has no end becomes NaN, which nothing is greater than. */
  function clean(values: Values): void {
    for (let at = 0; at < values.length; at++) {
      const value = values[at] ?? Number.NaN;
      if (value - value === 0) {
        if (isBroken && count > 0) holes += 1;
        isBroken = false;
        count += 1;
      } else {
        values[at] = Number.NaN;
        isBroken = true;
      }
    }
  }

  const value = (row: number): number =>
    pieces[Math.floor(row / PIECE)]?.[row % PIECE] ?? Number.NaN;

  /** Within one piece. */
  function look(range: Range, from: number, to: number): void {
    const piece = pieces[Math.floor(from / PIECE)];
    if (!piece) return;
    const begin = from % PIECE;
    for (let at = begin; at < begin + to - from; at++) {
      const each = piece[at] ?? Number.NaN;
      if (each < range.low) range.low = each;
      if (each > range.high) range.high = each;
    }
  }

  return {
    name,
    pyramid,
    value,
    append(values) {
      clean(values);
      pieces.push(values);
      const { low, high } = buckets(values);
      pyramid.set(pyramid.buckets(), low, high);
    },
    widen(range, from, to) {
      const up = Math.min(to, Math.ceil(from / BUCKET) * BUCKET);
      const down = Math.max(up, Math.floor(to / BUCKET) * BUCKET);
      if (up > from) look(range, from, up);
      if (to > down) look(range, down, to);
      pyramid.widen(range, up / BUCKET, down / BUCKET);
    },
    count: () => count,
    holes: () => holes,
    copy(from, to) {
      const copied = new Float64Array(to - from);
      for (let row = from; row < to; ) {
        const piece = pieces[Math.floor(row / PIECE)] ?? new Float64Array(PIECE);
        const begin = row % PIECE;
        const part = piece.subarray(begin, begin + to - row);
        copied.set(part, row - from);
        row += part.length;
      }
      return copied;
    },
  };
}

function buckets(values: Values): { low: Float64Array; high: Float64Array } {
  const count = Math.ceil(values.length / BUCKET);
  const lows = new Float64Array(count);
  const highs = new Float64Array(count);
  for (let bucket = 0; bucket < count; bucket++) {
    let low = Number.POSITIVE_INFINITY;
    let high = Number.NEGATIVE_INFINITY;
    const end = Math.min(values.length, (bucket + 1) * BUCKET);
    for (let at = bucket * BUCKET; at < end; at++) {
      const value = values[at] ?? Number.NaN;
      if (value < low) low = value;
      if (value > high) high = value;
    }
    lows[bucket] = low <= high ? low : Number.NaN;
    highs[bucket] = low <= high ? high : Number.NaN;
  }
  return { low: lows, high: highs };
}
