// The least and greatest value of any run of buckets, without looking at each of them.

import type { Range } from "./envelope";
import { createGrowing, type Growing } from "./growing";

/** A bucket of the lowest level has so many rows. */
export const BUCKET = 64;

/** A bucket of another level has so many of the level below; all levels together are an eighth more. */
const FACTOR = 8;

type Level = { readonly low: Growing; readonly high: Growing };

export type Pyramid = {
  readonly buckets: () => number;
  /** The values of the lowest level from bucket `from` on, over what was there. NaN: no number. */
  readonly set: (from: number, low: Float64Array, high: Float64Array) => void;
  readonly widen: (range: Range, from: number, to: number) => void;
  readonly part: (from: number) => { readonly low: Float64Array; readonly high: Float64Array };
};

const level = (): Level => ({ low: createGrowing(), high: createGrowing() });

export function createPyramid(): Pyramid {
  const base = level();
  const levels: Level[] = [base];

  /** Builds the whole buckets of `index` anew from the one that holds `from` of the level below. */
  function raise(index: number, from: number): void {
    const below = levels[index - 1] ?? base;
    const count = Math.floor(below.low.length() / FACTOR);
    const first = Math.min(Math.floor(from / FACTOR), count);
    if (count === 0) return;
    levels[index] ??= level();
    const low = new Float64Array(count - first);
    const high = new Float64Array(count - first);
    for (let at = first; at < count; at++) {
      const range = { low: Number.POSITIVE_INFINITY, high: Number.NEGATIVE_INFINITY };
      take(below, range, at * FACTOR, (at + 1) * FACTOR);
      low[at - first] = range.low;
      high[at - first] = range.high;
    }
    levels[index].low.set(first, low);
    levels[index].high.set(first, high);
    raise(index + 1, first);
  }

  return {
    buckets: () => base.low.length(),
    set(from, low, high) {
      base.low.set(from, low);
      base.high.set(from, high);
      raise(1, from);
    },
    widen(range, from, to) {
      let begin = from;
      let end = to;
      for (const each of levels) {
        if (begin >= end) return;
        const up = Math.min(end, Math.ceil(begin / FACTOR) * FACTOR);
        take(each, range, begin, up);
        const down = Math.max(up, Math.floor(end / FACTOR) * FACTOR);
        take(each, range, down, end);
        begin = up / FACTOR;
        end = down / FACTOR;
      }
    },
    part: (from) => ({
      low: base.low.all().slice(from, base.low.length()),
      high: base.high.all().slice(from, base.high.length()),
    }),
  };
}

/** Comparing with NaN is false, so that an empty bucket changes nothing. */
function take({ low, high }: Level, range: Range, from: number, to: number): void {
  const lows = low.all();
  const highs = high.all();
  for (let at = from; at < to; at++) {
    const least = lows[at] ?? Number.NaN;
    const greatest = highs[at] ?? Number.NaN;
    if (least < range.low) range.low = least;
    if (greatest > range.high) range.high = greatest;
  }
}
