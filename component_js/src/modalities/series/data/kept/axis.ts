// The times of all rows as they arrive: three numbers where they are even, else each of them.

import { GAP } from "../seriesInfo";
import { PIECE } from "./channel";
import { type EvenTimes, evenly, fits, rowFrom, timeOf } from "./evenTimes";

export type Axis = {
  readonly rows: () => number;
  readonly even: () => EvenTimes | undefined;
  readonly time: (row: number) => number;
  /** The first row at that time or later; the number of rows where there is none. */
  readonly below: (time: number) => number;
  /** Keeps the array. Answers the first row that is earlier than the one before it. */
  readonly append: (times: Float64Array) => number | undefined;
  /** The distance that most neighbours have about, and how many have more than `GAP` times that. */
  readonly steps: () => { readonly step: number; readonly gaps: number };
  /** Long stretches without rows: the row behind each. The longest, where there are very many. */
  readonly holes: () => readonly number[];
};

/** So many usual steps without a row are a hole; twice as many wherever there are too many. */
const HOLE = 8;
const MOST_HOLES = 4096;

/** Rows come by the rate; `append` then only counts. */
export function createAxis(rate?: number): Axis {
  let even: EvenTimes | undefined = rate ? { first: 0, each: 1, scale: rate } : undefined;
  let rows = 0;
  const pieces: Float64Array[] = [];
  let known = { step: Number.NaN, gaps: 0, rows: 0 };
  let holes: number[] = [];
  let hole = HOLE;

  const time = (row: number): number =>
    even ? timeOf(even, row) : (pieces[Math.floor(row / PIECE)]?.[row % PIECE] ?? Number.NaN);

  /** From here on each time is kept; those before are had once more. */
  function spell(): void {
    if (!even) return;
    for (let from = 0; from < rows; from += PIECE) {
      pieces.push(
        Float64Array.from({ length: Math.min(PIECE, rows - from) }, (_, at) => time(from + at)),
      );
    }
    even = undefined;
  }

  function stepOf(): number {
    if (even) return even.each / even.scale;
    const stride = Math.max(1, Math.floor((rows - 1) / 1000));
    const distances: number[] = [];
    for (let row = 1; row < rows; row += stride) distances.push(time(row) - time(row - 1));
    const some = distances.filter((distance) => distance > 0).sort((one, other) => one - other);
    return some[some.length >> 1] ?? 1;
  }

  function dig(row: number): void {
    holes.push(row);
    if (holes.length <= MOST_HOLES) return;
    hole *= 2;
    holes = holes.filter((each) => time(each) - time(each - 1) > hole * known.step);
  }

  return {
    rows: () => rows,
    holes: () => holes,
    even: () => even,
    time,
    below(sought) {
      if (even) return rowFrom(even, sought, rows);
      let low = 0;
      let high = rows;
      while (low < high) {
        const middle = (low + high) >>> 1;
        if (time(middle) < sought) low = middle + 1;
        else high = middle;
      }
      return low;
    },
    append(times) {
      if (rate) {
        rows += times.length;
        return undefined;
      }
      const early = backward(times, rows > 0 ? time(rows - 1) : Number.NEGATIVE_INFINITY);
      if (early !== undefined) return rows + early;
      if (rows === 0) even = evenly(times);
      else if (even && !fits(even, times, rows)) spell();
      if (!even) pieces.push(times);
      rows += times.length;
      return undefined;
    },
    steps() {
      const step = stepOf();
      if (even) return { step, gaps: 0 };
      if (!(Math.abs(step / known.step - 1) < 0.01)) {
        known = { step, gaps: 0, rows: 1 };
        holes = [];
        hole = HOLE;
      }
      let { gaps } = known;
      for (let row = Math.max(1, known.rows); row < rows; row++) {
        const distance = time(row) - time(row - 1);
        if (distance > GAP * known.step) gaps += 1;
        if (distance > hole * known.step) dig(row);
      }
      known = { step: known.step, gaps, rows };
      return { step: known.step, gaps };
    },
  };
}

function backward(times: Float64Array, before: number): number | undefined {
  let last = before;
  for (let at = 0; at < times.length; at++) {
    const time = times[at] ?? Number.NaN;
    if (!(time >= last)) return at;
    last = time;
  }
  return undefined;
}
