// How high each of many rows is, where most have never been on the page: those are taken for the mean.

export type Heights = {
  readonly total: () => number;
  /** Where a row begins; of the one behind the last, where the last one ends. */
  readonly topOf: (row: number) => number;
  /** The row at a place, the nearest one for a place outside. */
  readonly rowAt: (place: number) => number;
  /** Whether it was another height before. */
  readonly put: (row: number, height: number) => boolean;
  /** From here on, what was never seen is as high as what was seen until now. */
  readonly settle: () => void;
};

/** Heights closer than this are the same: browsers round them, and zoom makes halves. */
const SAME = 0.25;

export function createHeights(count: number, usual: number): Heights {
  const known = new Float64Array(count);
  // Two Fenwick trees: of rows seen, how many and how high they are together.
  const seen = new Float64Array(count + 1);
  const sums = new Float64Array(count + 1);
  let mean = usual;

  function add(tree: Float64Array, row: number, value: number): void {
    for (let at = row + 1; at <= count; at += at & -at) tree[at] = (tree[at] ?? 0) + value;
  }

  function upTo(tree: Float64Array, row: number): number {
    let sum = 0;
    for (let at = row; at > 0; at -= at & -at) sum += tree[at] ?? 0;
    return sum;
  }

  const topOf = (row: number): number => {
    const at = Math.min(Math.max(row, 0), count);
    return upTo(sums, at) + (at - upTo(seen, at)) * mean;
  };

  return {
    topOf,
    total: () => topOf(count),
    rowAt(place) {
      let [low, high] = [0, Math.max(count - 1, 0)];
      while (low < high) {
        const middle = Math.ceil((low + high) / 2);
        if (topOf(middle) <= place) low = middle;
        else high = middle - 1;
      }
      return low;
    },
    put(row, height) {
      const before = known[row];
      if (before === undefined || height <= 0 || Math.abs(before - height) < SAME) return false;
      if (before === 0) add(seen, row, 1);
      add(sums, row, height - before);
      known[row] = height;
      return true;
    },
    settle() {
      const rows = upTo(seen, count);
      if (rows > 0) mean = upTo(sums, count) / rows;
    },
  };
}
