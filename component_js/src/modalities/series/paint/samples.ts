// A line through samples that are far enough apart to be told from each other.

import type { Frame } from "../../../timeline/band";
import type { Samples } from "../data/series";
import { placeOf } from "../nearby";
import type { Scale } from "../scale";

/** In CSS pixels. */
const LINE = 1.4;
const DOT = 2.5;
/** Closer ones are painted by columns of pixels, which takes less time, unless there are few. */
const APART = 4;
const FEW = 400;
/** A dot for each sample, where they are further apart than this. */
const DOTTED = 6;

type Part = { readonly from: number; readonly to: number };

/** Those in sight, and one beyond either edge. */
function seen({ times }: Samples, { window }: Frame): Part {
  const from = Math.max(0, placeOf(times, window.start) - 1);
  return { from, to: Math.min(times.length, placeOf(times, window.end) + 2) };
}

/** On average, in CSS pixels. */
function distance({ times }: Samples, { from, to }: Part, { x }: Frame): number {
  return (x(times[to - 1] ?? 0) - x(times[from] ?? 0)) / Math.max(1, to - 1 - from);
}

export function areApart(samples: Samples, frame: Frame): boolean {
  const part = seen(samples, frame);
  return part.to - part.from < FEW || distance(samples, part, frame) > APART;
}

export function strokeSamples(
  pen: CanvasRenderingContext2D,
  samples: Samples,
  frame: Frame,
  { y }: Scale,
): void {
  const { times, values, gapBefore } = samples;
  const { x, width, height } = frame;
  const part = seen(samples, frame);
  // Far outside a canvas loses the precision that it draws with.
  const xAt = (at: number): number => Math.min(Math.max(x(times[at] ?? 0), -width), 2 * width);
  const yAt = (at: number): number => Math.min(Math.max(y(values[at] ?? 0), -height), 2 * height);

  pen.lineWidth = LINE;
  pen.lineJoin = "bevel";
  pen.beginPath();
  for (let at = part.from; at < part.to; at++) {
    if (at === part.from || gapBefore[at]) pen.moveTo(xAt(at), yAt(at));
    else pen.lineTo(xAt(at), yAt(at));
  }
  pen.stroke();

  const isDotted = distance(samples, part, frame) > DOTTED;
  const radius = isDotted ? DOT : LINE;
  pen.beginPath();
  for (let at = part.from; at < part.to; at++) {
    if (!isDotted && !isAlone(samples, at)) continue;
    pen.moveTo(xAt(at) + radius, yAt(at));
    pen.arc(xAt(at), yAt(at), radius, 0, 2 * Math.PI);
  }
  pen.fill();
}

/** With a gap on either side it is no line: without a dot it would not be seen. */
function isAlone({ times, gapBefore }: Samples, at: number): boolean {
  const begins = at === 0 || gapBefore[at] === 1;
  return begins && (at + 1 === times.length || gapBefore[at + 1] === 1);
}
