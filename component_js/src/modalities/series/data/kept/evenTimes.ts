// Times at even distances, kept as three numbers; each is bit for bit what was read.

/** Row `i` is at `(first + i * each) / scale`. */
export type EvenTimes = { readonly first: number; readonly each: number; readonly scale: number };

export const timeOf = ({ first, each, scale }: EvenTimes, row: number): number =>
  (first + row * each) / scale;

/** The first of `rows` rows at that time or later; `rows` where there is none. */
export function rowFrom(even: EvenTimes, time: number, rows: number): number {
  const near = Math.ceil((time * even.scale - even.first) / even.each);
  // Also where the time is not a number: nothing is that late.
  let row = near < rows ? Math.max(0, near) : rows;
  while (row > 0 && timeOf(even, row - 1) >= time) row -= 1;
  while (row < rows && timeOf(even, row) < time) row += 1;
  return row;
}

const SCALES = [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9];

/** How the times can be had without keeping them; nothing where that is not exactly so. */
export function evenly(times: Float64Array): EvenTimes | undefined {
  const [one, two] = times;
  if (one === undefined || two === undefined) return undefined;
  const counted = SCALES.flatMap((scale) => {
    const first = Math.round(one * scale);
    const each = Math.round(two * scale) - first;
    return first / scale === one ? [{ first, each, scale }] : [];
  });
  const found = [...counted, { first: one, each: two - one, scale: 1 }];
  return found.find((even) => even.each > 0 && fits(even, times, 0));
}

/** Whether these are the times from row `from` on. */
export function fits(even: EvenTimes, times: Float64Array, from: number): boolean {
  const { first, each, scale } = even;
  for (let at = 0; at < times.length; at++) {
    if ((first + (from + at) * each) / scale !== times[at]) return false;
  }
  return true;
}
