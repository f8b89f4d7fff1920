// Run lengths as they travel: pixels that are off, on, off, and so on, row by row.

export type Runs = readonly number[];

/** The pixels that are on. */
export function areaOf(runs: Runs): number {
  let area = 0;
  for (let at = 1; at < runs.length; at += 2) area += runs[at] ?? 0;
  return area;
}

/** The left and the top of what is on. */
export function cornerOf(runs: Runs, width: number): { readonly x: number; readonly y: number } {
  let [left, top, at] = [width, -1, 0];
  for (const [count, length] of runs.entries()) {
    if (count % 2 === 1 && length > 0) {
      const start = at % width;
      if (top < 0) top = Math.floor(at / width);
      left = start + length > width ? 0 : Math.min(left, start);
    }
    at += length;
  }
  return { x: left, y: top };
}

/** The pixels that are on in both. */
export function sharedBy(one: Runs, other: Runs): number {
  let [here, there, shared, at] = [0, 0, 0, 0];
  let [end, otherEnd] = [one[0] ?? 0, other[0] ?? 0];
  while (here < one.length && there < other.length) {
    const next = Math.min(end, otherEnd);
    if (here % 2 === 1 && there % 2 === 1) shared += next - at;
    at = next;
    // Both may end here.
    if (end === at) end += one[++here] ?? 0;
    else if (otherEnd === at) otherEnd += other[++there] ?? 0;
  }
  return shared;
}
