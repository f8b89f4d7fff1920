// What the keys do in a tree: where they go, and what they open and close.

import type { Tree } from "./tree";

export type Cursor = { readonly active: number; readonly open: ReadonlySet<number> };

const PAGE = 10;

/** The row of a place; if the place is not seen, of the nearest one above it that is. */
export function rowOf(rows: readonly number[], at: number): number {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle] ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}

/** Undefined for a key that means nothing here. */
export function moved(
  key: string,
  { active, open }: Cursor,
  tree: Tree,
  rows: readonly number[],
): Cursor | undefined {
  const row = rowOf(rows, active);
  const here = rows[row] ?? 0;
  const to = (next: number): Cursor => {
    const within = Math.max(0, Math.min(rows.length - 1, next));
    return { active: rows[within] ?? here, open };
  };
  const parent = tree.places[here]?.parent ?? -1;
  switch (key) {
    case "ArrowDown":
      return to(row + 1);
    case "ArrowUp":
      return to(row - 1);
    case "PageDown":
      return to(row + PAGE);
    case "PageUp":
      return to(row - PAGE);
    case "Home":
      return to(0);
    case "End":
      return to(rows.length - 1);
    case "ArrowRight":
      if (!tree.parents.has(here)) return to(row);
      return open.has(here) ? to(row + 1) : { active: here, open: turned(open, here) };
    case "ArrowLeft":
      if (tree.parents.has(here) && open.has(here)) {
        return { active: here, open: turned(open, here) };
      }
      return { active: parent >= 0 ? parent : here, open };
    case "*":
      return { active: here, open: new Set([...open, ...siblings(tree, parent)]) };
    default:
      return undefined;
  }
}

/** Opened if it was closed, closed if it was open. */
export function turned(open: ReadonlySet<number>, at: number): ReadonlySet<number> {
  const next = new Set(open);
  if (!next.delete(at)) next.add(at);
  return next;
}

/** All below one place that have something below them. */
function siblings({ places, parents }: Tree, parent: number): readonly number[] {
  const found: number[] = [];
  const end = places[parent]?.end ?? places.length;
  for (let at = parent + 1; at < end; at = places[at]?.end ?? end) {
    if (parents.has(at)) found.push(at);
  }
  return found;
}

/** The next row that begins with what was typed; the same letter again goes on to the next. */
export function typed(
  text: string,
  active: number,
  rows: readonly number[],
  titles: readonly string[],
): number | undefined {
  const first = [...text][0] ?? "";
  const again = text === first.repeat(text.length / (first.length || 1));
  const start = again ? first : text;
  const row = rowOf(rows, active) + (again ? 1 : 0);
  const order = [...rows.slice(row), ...rows.slice(0, row)];
  return order.find((at) => titles[at]?.startsWith(start));
}
