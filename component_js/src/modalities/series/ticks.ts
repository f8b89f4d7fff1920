// Which values a scale is marked at, and how they are written there.

import type { Range } from "./scale";
import type { Format } from "./writing/number";
import { MINUS } from "./writing/number";

export type Tick = { readonly value: number; readonly text: string };

/** In CSS pixels from one to the next. */
const APART = 30;
const MOST = 5;

/** At least two, unless the scale is too fine for doubles. */
export function ticksOf(scale: Range, height: number, format: Format | undefined): readonly Tick[] {
  const most = Math.min(MOST, Math.max(2, Math.floor(height / APART)));
  const step = stepOf(scale, most);
  const values = valuesAt(scale, step);
  const texts = values.map((value) => (format ?? plainly(step))(value));
  // A format that is coarser than the step would call two ticks the same.
  const isCoarse = new Set(texts).size < texts.length;
  return values.map((value, at) => ({
    value,
    text: isCoarse ? plainly(step)(value) : (texts[at] ?? ""),
  }));
}

/** The finest of 1, 2 and 5 times a power of ten that makes no more than `most` ticks, or next to it. */
function stepOf(scale: Range, most: number): number {
  const span = scale.high / 2 - scale.low / 2;
  const power = Math.floor(Math.log10(span) - Math.log10(most / 2)) - 1;
  let finer = span;
  for (const more of [0, 1, 2, 3])
    for (const part of [1, 2, 5]) {
      const step = Number(`${part}e${power + more}`);
      const count = countIn(scale, step);
      if (count <= most) return count < 2 ? finer : step;
      finer = step;
    }
  return finer;
}

const countIn = ({ low, high }: Range, step: number): number =>
  Math.floor(high / step + 1e-9) - Math.ceil(low / step - 1e-9) + 1;

function valuesAt({ low, high }: Range, step: number): readonly number[] {
  const first = Math.ceil(low / step - 1e-9);
  const last = Math.floor(high / step + 1e-9);
  if (!(last - first < 2 * MOST)) return [];
  return Array.from({ length: last - first + 1 }, (_, at) => (first + at) * step || 0);
}

/** With the digits that tell it from the next; very large and very small ones as a power of ten. */
function plainly(step: number): Format {
  const power = Math.floor(Math.log10(step) + 1e-9);
  return (value) => {
    const size = Math.abs(value);
    const isLong = size >= 1e6 || (size > 0 && size < 1e-4);
    const digits = Math.max(0, Math.floor(Math.log10(size || 1) + 1e-9) - power);
    const text = isLong
      ? size.toExponential(Math.min(digits, 15)).replace("+", "")
      : size.toFixed(Math.min(Math.max(0, -power), 20));
    return value < 0 ? `${MINUS}${text}` : text;
  };
}
