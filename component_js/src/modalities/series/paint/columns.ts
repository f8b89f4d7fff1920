// A line of more samples than there is room for: of each column of pixels all from least to most.

import type { Envelope } from "../data/series";
import type { Scale } from "../scale";

/** How far the line reaches beyond the values, in CSS pixels: so that it is one where it is flat. */
const HALF = 0.6;

/**
 * An outline is smooth, and takes the longer the more often it goes up and down: 10 ms a row where
 * there is noise, columns of single pixels a fifth of one. It is for lines that turn in no more than
 * this share of the columns, or that go no further than so many CSS pixels from one to the next.
 */
const TURNS = 0.2;
const MOVES = 1;

/** What is painted of each column, from the top of the row; NaN where there is nothing. */
export type Columns = {
  readonly tops: Float64Array;
  readonly bottoms: Float64Array;
  /** Whether an outline of it is soon filled. */
  readonly isCalm: boolean;
};

export function paintColumns(
  pen: CanvasRenderingContext2D,
  envelope: Envelope,
  density: number,
  scale: Scale,
  height: number,
): void {
  const columns = columnsOf(envelope, scale, height);
  if (columns.isCalm) fillOutlines(pen, columns, density);
  else strokeEach(pen, columns, density);
}

/** Each touches the one before, unless there is a gap between them. */
export function columnsOf({ low, high, breaks }: Envelope, { y }: Scale, height: number): Columns {
  const tops = new Float64Array(low.length).fill(Number.NaN);
  const bottoms = tops.slice();
  const held = (value: number): number => Math.min(Math.max(y(value), -height), 2 * height);
  let before: Column | undefined;
  let way = 0;
  let [moved, turned, count] = [0, 0, 0];

  function put(next: Column): void {
    const { top, bottom } = next;
    tops[next.at] = Math.min(top, before?.bottom ?? top) - HALF;
    bottoms[next.at] = Math.max(bottom, before?.top ?? bottom) + HALF;
    const by = before ? (top + bottom - before.top - before.bottom) / 2 : 0;
    if (by * way < 0) turned += 1;
    if (by !== 0) way = by;
    moved += Math.abs(by);
    count += 1;
    before = next;
  }

  for (let at = 0; at < low.length; at++) {
    const [least = Number.NaN, most = Number.NaN] = [low[at], high[at]];
    if (Number.isNaN(least)) continue;
    if (breaks[at]) before = undefined;
    const next = { at, top: held(most), bottom: held(least) };
    if (before) for (const each of between(before, next)) put(each);
    put(next);
  }
  return { tops, bottoms, isCalm: turned <= TURNS * count || moved <= MOVES * count };
}

type Column = { readonly at: number; readonly top: number; readonly bottom: number };

/** Columns without a sample, over which the line goes on. */
function between(one: Column, next: Column): readonly Column[] {
  const count = next.at - one.at;
  if (count < 2) return [];
  const from = (one.top + one.bottom) / 2;
  const by = ((next.top + next.bottom) / 2 - from) / count;
  return Array.from({ length: count - 1 }, (_, step) => {
    const y = from + by * (step + 1);
    return { at: one.at + step + 1, top: y, bottom: y };
  });
}

function strokeEach(
  pen: CanvasRenderingContext2D,
  { tops, bottoms }: Columns,
  density: number,
): void {
  pen.lineWidth = 1 / density;
  pen.lineCap = "butt";
  pen.beginPath();
  for (const [at, top] of tops.entries()) {
    if (Number.isNaN(top)) continue;
    const x = (at + 0.5) / density;
    pen.moveTo(x, top);
    pen.lineTo(x, bottoms[at] ?? top);
  }
  pen.stroke();
}

/** One outline for each stretch without a gap. */
function fillOutlines(
  pen: CanvasRenderingContext2D,
  { tops, bottoms }: Columns,
  density: number,
): void {
  const x = (at: number): number => at / density;
  pen.beginPath();
  for (let from = 0; from < tops.length; from++) {
    if (Number.isNaN(tops[from])) continue;
    let to = from;
    while (to < tops.length && !Number.isNaN(tops[to])) to += 1;
    pen.moveTo(x(from), tops[from] ?? 0);
    for (let at = from; at < to; at++) pen.lineTo(x(at + 0.5), tops[at] ?? 0);
    pen.lineTo(x(to), tops[to - 1] ?? 0);
    pen.lineTo(x(to), bottoms[to - 1] ?? 0);
    for (let at = to - 1; at >= from; at--) pen.lineTo(x(at + 0.5), bottoms[at] ?? 0);
    pen.lineTo(x(from), bottoms[from] ?? 0);
    pen.closePath();
    addSpikes(pen, { tops, bottoms }, from, to, density);
    from = to;
  }
  pen.fill();
}

/** A column that sticks out by more than this, in CSS pixels, would be the thin tip of a triangle. */
const STICKS_OUT = 2;

function addSpikes(
  pen: CanvasRenderingContext2D,
  { tops, bottoms }: Pick<Columns, "tops" | "bottoms">,
  from: number,
  to: number,
  density: number,
): void {
  for (let at = from; at < to; at++) {
    const [top = 0, bottom = 0] = [tops[at], bottoms[at]];
    const above = Math.min(tops[at - 1] ?? bottom, tops[at + 1] ?? bottom) - top;
    const below = bottom - Math.max(bottoms[at - 1] ?? top, bottoms[at + 1] ?? top);
    if (above > STICKS_OUT || below > STICKS_OUT)
      pen.rect(at / density, top, 1 / density, bottom - top);
  }
}
